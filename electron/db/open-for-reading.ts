import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { asRefusal, type Database, openWorkshopFile, refuseByHeader } from './connection.ts';
import { schemaVersion, versionOf } from './migrate.ts';

/** A file open for reading. Only `close` takes away what SQLite put beside it. */
export type Reading = { readonly database: Database; readonly close: () => void };

/**
 * Opens a workshop file and never writes to it, not even to fold in a write-ahead log that a crash left. Throws
 * `file-missing`, `file-empty`, `file-foreign`, `file-newer`, `file-damaged`, and `file-locked` while it is open in
 * a window or program. From a medium that cannot be written, and of an older schema, a private copy is read.
 */
export function openForReading(path: string): Reading {
  refuseByHeader(path);
  try {
    const reading = openInPlace(path);
    if (versionOf(reading.database) === schemaVersion) return reading;
    reading.close();
  } catch (thrown) {
    if (!(thrown instanceof Sqlite.SqliteError) || !thrown.code.startsWith('SQLITE_CANTOPEN'))
      throw asRefusal(thrown);
  }
  return openCopy(path);
}

/** Not exclusive: a connection that only reads cannot lock that way, and gets a log and an index of its own beside. */
function openInPlace(path: string): Reading {
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

function openCopy(path: string): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'storforum-'));
  const copy = join(folder, basename(path));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    const database = openWorkshopFile(copy, folder);
    return {
      database,
      close: () => {
        database.close();
        remove();
      },
    };
  } catch (thrown) {
    remove();
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
