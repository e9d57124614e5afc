import { type Session, startSession } from '../commands/session.ts';
import { snapshotOf } from '../commands/snapshot.ts';
import { openForReading } from '../db/open-for-reading.ts';
import { wholeLog } from '../db/queries/changes.ts';
import type { ExportSource } from '../export/book-view.ts';
import { Inspector } from '../library/inspect.ts';
import { startWorker } from '../loopback/start-worker.ts';
import { needFile } from './cli-fault.ts';

/** Looks into a workshop file that has been found whole, without writing to it. */
export async function readWorkshop<T>(path: string, look: (session: Session) => T): Promise<T> {
  needFile(path);
  await new Inspector(startWorker).ask('readable', { path });
  const { database, close } = openForReading(path);
  try {
    return look(startSession(path, database));
  } finally {
    close();
  }
}

/** What an export is made of, as it stands now. */
export function exportSource(session: Session): ExportSource {
  return {
    snapshot: snapshotOf(session),
    changes: wholeLog(session.database, session.stack),
    exportedAt: new Date().toISOString(),
  };
}
