import { existsSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from './connection.ts';

/** A file open for reading. Only `close` takes away what SQLite put beside it. */
export type Reading = { readonly database: Database; readonly close: () => void };

/**
 * Opens a file where it lies so that nothing of it is ever written, not even a write-ahead log folded in. Not
 * exclusive: a connection that only reads cannot lock that way, and gets a log and an index of its own beside.
 * Throws what SQLite throws.
 */
export function openInPlace(path: string): Reading {
  const besides = [`${path}-shm`, `${path}-wal`].filter((each) => !existsSync(each));
  const tidy = () => {
    for (const each of besides) rmSync(each, { force: true });
  };
  const database = new Sqlite(path, { readonly: true, timeout: 0 });
  const close = () => {
    // First while the lock is held, so that nobody else's log is met; Windows deletes no open file, but refuses
    // to delete one that somebody else has open.
    attempt(tidy);
    database.close();
    if (process.platform === 'win32') attempt(tidy);
  };
  try {
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return { database, close };
  } catch (thrown) {
    // Refused for the lock, what lies beside belongs to whoever holds it.
    if (thrown instanceof Sqlite.SqliteError && thrown.code.startsWith('SQLITE_BUSY')) database.close();
    else close();
    throw thrown;
  }
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What cannot be taken away now is harmless: the next one to open the file uses it or leaves it.
  }
}
