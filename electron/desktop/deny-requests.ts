import type { Session } from 'electron';

/** Cancels every request that is not for the app's own files, so that no packet leaves the machine. */
export function denyRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isForApp(url) }));
}

function isForApp(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'app:';
}
