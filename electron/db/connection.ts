import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Refusal } from '../../shared/domain/refusal.ts';
import { applicationId, migrate, schemaVersion, versionOf } from './migrate.ts';

export type Database = Sqlite.Database;

/** Makes a new workshop file with the newest schema. Throws `already-there` rather than touch an existing one. */
export function createWorkshopFile(path: string): Database {
  if (existsSync(path)) throw new Refusal('already-there', { what: 'file' });
  const database = connect(path);
  migrate(database);
  return database;
}

/**
 * Opens a workshop file for writing and brings it to the newest schema; a file of an older schema is first copied
 * to `backupFolder`. Throws, before any write, `file-missing`, `file-empty`, `file-foreign`, `file-newer`,
 * `file-locked`, `file-read-only` or `file-damaged`.
 */
export function openWorkshopFile(path: string, backupFolder: string): Database {
  refuseByHeader(path);
  const database = connect(path);
  try {
    const version = versionOf(database);
    if (version > schemaVersion) throw new Refusal('file-newer');
    if (version < 1) throw new Refusal('file-foreign');
    refuseIfDamaged(database);
    if (version < schemaVersion) backUpBeforeMigration(database, path, backupFolder, version);
    migrate(database);
    return database;
  } catch (thrown) {
    database.close();
    throw asRefusal(thrown);
  }
}

/**
 * Pragmas of every connection. EXCLUSIVE comes before WAL so that no shared memory file is made and a second
 * program is refused; synchronous is set on every open because better-sqlite3 is built to run WAL at NORMAL,
 * where a power cut may take the last commits. Source: sqlite.org/pragma.html and wal.html.
 */
function connect(path: string): Database {
  const database = new Sqlite(path, { timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma('secure_delete = ON');
    database.pragma('cell_size_check = ON');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    openHere.set(fileId(path), database);
    return database;
  } catch (thrown) {
    database.close();
    throw asRefusal(thrown);
  }
}

/**
 * What this process has open. Any other handle to such a file would, when closed, drop the lock that keeps other
 * programs out (POSIX; sqlite.org/howtocorrupt.html, 2.2), so none is made.
 */
const openHere = new Map<string, Database>();

function fileId(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}/${ino}`;
}

const magic = 'SQLite format 3\0';

/**
 * Looks at the first 100 bytes only: nothing is opened by SQLite, and so nothing written, before this passes.
 * Throws `file-missing`, `file-empty`, `file-foreign`, `file-newer`, and `file-locked` where this process has it open.
 */
export function refuseByHeader(path: string): void {
  if (!existsSync(path)) throw new Refusal('file-missing');
  if (openHere.get(fileId(path))?.open) throw new Refusal('file-locked');
  if (!statSync(path).isFile()) throw new Refusal('file-foreign');
  if (statSync(path).size === 0) throw new Refusal('file-empty');
  const header = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  const length = readSync(handle, header, 0, 100, 0);
  closeSync(handle);
  if (length < 100 || header.toString('latin1', 0, 16) !== magic) throw new Refusal('file-foreign');
  // Bytes 60 and 68 of the header are user_version and application_id (sqlite.org/fileformat.html).
  if (header.readUInt32BE(68) !== applicationId) throw new Refusal('file-foreign');
  if (header.readUInt32BE(60) > schemaVersion) throw new Refusal('file-newer');
}

function backUpBeforeMigration(database: Database, path: string, folder: string, version: number): void {
  mkdirSync(folder, { recursive: true });
  const stem = path.split(/[\\/]/).at(-1)?.replace('.storforum', '') ?? 'workshop';
  const target = join(folder, `${stem}-v${version}-${Date.now()}.storforum`);
  copyTo(database, target);
}

/** A file that travels: `VACUUM INTO` a new file, without WAL, checked by reopening. Throws `file-damaged`. */
export function copyTo(database: Database, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  database.prepare('VACUUM INTO ?').run(target);
  const copy = new Sqlite(target, { readonly: true });
  try {
    refuseIfDamaged(copy);
  } finally {
    copy.close();
  }
}

/** SQLite's quick look at the structure. What is written in it is for `verify` to judge. */
function refuseIfDamaged(database: Database): void {
  const answer = database.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new Refusal('file-damaged', { what: String(answer) });
}

/** SQLite's own errors as refusals with a sentence; anything else is passed on. */
export function asRefusal(thrown: unknown): unknown {
  if (!(thrown instanceof Sqlite.SqliteError)) return thrown;
  const { code } = thrown;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new Refusal('file-locked');
  if (code === 'SQLITE_FULL') return new Refusal('disk-full');
  if (code.startsWith('SQLITE_CORRUPT')) return new Refusal('file-damaged', { what: thrown.message });
  if (code === 'SQLITE_NOTADB') return new Refusal('file-foreign');
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return new Refusal('file-read-only');
  return thrown;
}
