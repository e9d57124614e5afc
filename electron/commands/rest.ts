import { checkpointWal } from '../db/connection.ts';
import type { Session } from './session.ts';

/** Pause after the last change before the log is folded in, in milliseconds: nobody waits for it. */
const pause = 1_500;
const timers = new WeakMap<Session, NodeJS.Timeout>();

/**
 * Folds the write-ahead log into the file when the room is quiet. What was acknowledged is on disk either way; but a
 * file that somebody copies while it is open is then whole without its log.
 */
export function scheduleCheckpoint(session: Session): void {
  clearTimeout(timers.get(session));
  const rest = () => {
    if (session.database.open) checkpointWal(session.database);
  };
  timers.set(session, setTimeout(rest, pause).unref());
}
