import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { asRefusal } from './as-refusal.ts';
import { type Database, openWorkshopFile, rollBack } from './connection.ts';
import { refuseByHeader, refuseHeader } from './header.ts';
import { migrate, migrations, schemaVersion, versionOf } from './migrate.ts';
import { openInPlace, type Reading } from './read-only.ts';
import { refuseStrangeSchema } from './schema-text.ts';
import { refuseDamage } from './verify.ts';

/**
 * Opens a workshop file and never writes to it, not even to fold in a write-ahead log that a crash left. Throws
 * `file-missing`, `file-empty`, `file-foreign`, `file-newer`, `file-damaged`, and `file-locked` while it is open in
 * a window or program. From a medium that cannot be written, of an older schema, and where a crash has left a journal to
 * be rolled back, a private copy is read.
 */
export function openForReading(path: string): Reading {
  refuseByHeader(path);
  try {
    const reading = openKnown(path);
    if (versionOf(reading.database) === schemaVersion) return reading;
    reading.close();
  } catch (thrown) {
    if (!isUnopenable(thrown)) throw asRefusal(thrown);
  }
  return openCopy(path, (copy) => ({ database: openWorkshopFile(copy, null) }));
}

/**
 * The same of a file in whatever version it is, which is not brought to the newest one: for questions that every version
 * answers.
 */
export function openAnyVersion(path: string): Reading {
  refuseByHeader(path);
  try {
    return openKnown(path);
  } catch (thrown) {
    if (!isUnopenable(thrown)) throw asRefusal(thrown);
  }
  return openCopy(path, openKnown);
}

/**
 * The bytes of a workshop file, brought to the newest schema in memory alone. Throws what opening refuses. Journals are no
 * part of bytes: the header says so (18 and 19, sqlite.org/fileformat.html), which SQLite asks of a file in memory.
 */
export function openBytes(bytes: Uint8Array): Reading {
  const own = Buffer.from(bytes);
  refuseHeader(own);
  own.fill(1, 18, 20);
  const database = new Sqlite(own);
  try {
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    refuseDamage(database);
    migrate(database);
    return { database, close: () => void database.close() };
  } catch (thrown) {
    database.close();
    throw asRefusal(thrown);
  }
}

/**
 * A medium that cannot be written has no place for what SQLite puts beside a file with a write-ahead log, and a journal
 * that a crash has left is rolled back only by who may write.
 */
function isUnopenable(thrown: unknown): boolean {
  if (!(thrown instanceof Sqlite.SqliteError)) return false;
  return thrown.code.startsWith('SQLITE_CANTOPEN') || thrown.code === 'SQLITE_READONLY_ROLLBACK';
}

function openKnown(path: string): Reading {
  const reading = openInPlace(path);
  try {
    refuseStrangeSchema(reading.database);
    return reading;
  } catch (thrown) {
    reading.close();
    throw thrown;
  }
}

function openCopy(path: string, open: (copy: string) => Pick<Reading, 'database'>): Reading {
  const folder = mkdtempSync(join(tmpdir(), `storforum-copy-${process.pid}-`));
  const copy = join(folder, basename(path));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    copyFileSync(path, copy);
    for (const beside of ['-wal', '-journal'])
      if (existsSync(`${path}${beside}`)) copyFileSync(`${path}${beside}`, `${copy}${beside}`);
    rollBack(copy);
    const { database } = open(copy);
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

/**
 * Opens a file for writing in the version that it is: to check it, or to fold its log in, which is no work on it. Throws what
 * opening refuses.
 */
export function openUnmigrated(path: string): Database {
  refuseByHeader(path);
  try {
    return openWorkshopFile(path, null, migrations.slice(0, versionAt(path)));
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}

/** The version of the schema of a file that nobody has open. Throws what SQLite throws. */
export function versionAt(path: string): number {
  const { database, close } = openInPlace(path);
  try {
    return versionOf(database);
  } finally {
    close();
  }
}
