import { type Session, startSession } from '../commands/session.ts';
import { snapshotOf } from '../commands/snapshot.ts';
import { openForReading } from '../db/open-for-reading.ts';
import { wholeLog } from '../db/queries/changes.ts';
import type { ExportSource } from '../export/book-view.ts';
import { needFile } from './cli-fault.ts';

/** Looks into a workshop file without writing to it. */
export function readWorkshop<T>(path: string, look: (session: Session) => T): T {
  needFile(path);
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
