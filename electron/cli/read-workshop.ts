import { type Session, snapshotOf, startSession } from '../commands/session.ts';
import { openForReading } from '../db/open-for-reading.ts';
import { wholeLog } from '../db/queries/changes.ts';
import type { ExportSource } from '../export/book-view.ts';
import { Inspector } from '../library/inspect.ts';
import { startWorker } from '../loopback/start-worker.ts';
import { needFile } from './cli-fault.ts';

/** Has files read in a process of their own, which is ended when the work is done. */
export async function withInspector<T>(work: (inspector: Inspector) => Promise<T>): Promise<T> {
  const inspector = new Inspector(startWorker);
  try {
    return await work(inspector);
  } finally {
    inspector.end();
  }
}

/** Looks into a workshop file that has been found whole, without writing to it. */
export async function readWorkshop<T>(path: string, look: (session: Session) => T): Promise<T> {
  needFile(path);
  await withInspector((inspector) => inspector.ask('readable', { path }));
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
