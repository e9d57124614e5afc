import type { Session } from 'electron';

/** Files are written by the host alone, to a place that a person has chosen. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}
