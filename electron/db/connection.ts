import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Refusal } from '../../shared/domain/refusal.ts';
import { asRefusal } from './as-refusal.ts';
import { backupName } from './backup-name.ts';
import { logHead } from './change-log.ts';
import { copyTo } from './copy.ts';
import { refuseByHeader } from './header.ts';
import { type Migration, migrate, migrations, versionOf } from './migrate.ts';
import { isUntouched, noteContent, rememberOpen } from './open-files.ts';
import { makePrivate, privateFile } from './private-files.ts';
import { openInPlace } from './read-only.ts';
import { refuseStrangeSchema } from './schema-text.ts';
import { refuseDamage } from './verify.ts';

export type Database = Sqlite.Database;

/**
 * Loads the native library, which otherwise happens when the first file is opened. Throws what the system says where it
 * is missing, kept back by a virus scanner or made for another system.
 */
export function loadSqlite(): void {
  new Sqlite(':memory:').close();
}

/** Makes a new workshop file with the newest schema. Throws `already-there` rather than touch an existing one. */
export function createWorkshopFile(path: string, steps = migrations): Database {
  if (existsSync(path)) throw new Refusal('already-there', { what: 'file' });
  const database = connect(path, (fresh) => migrate(fresh, steps));
  // What marks the file as a workshop goes from the log into the file itself, where it is looked for before opening.
  foldLog(database);
  return database;
}

/**
 * Opens a workshop file for writing and brings it to the newest schema; a file of an older schema is first copied
 * to `backupFolder`, unless it is itself a passing copy (null). The whole file is checked over a connection that cannot
 * write before one that can is made: even to close the latter would fold a log in. Throws, before any write, `file-missing`, `file-empty`, `file-foreign`, `file-newer`,
 * `file-locked`, `file-read-only` or `file-damaged`. `isChecked`: a worker has just found it whole.
 */
export function openWorkshopFile(
  path: string,
  backupFolder: string | ((database: Database) => string) | null,
  steps = migrations,
  isChecked = false,
): Database {
  refuseByHeader(path, steps.length);
  rollBack(path);
  refuseUnsound(path, steps, isChecked);
  return connect(path, (database) => {
    const isOlder = versionOf(database) < steps.length;
    if (isOlder && backupFolder !== null) backUpBeforeMigration(database, backupFolder);
    try {
      migrate(database, steps, (migrated) => refuseDamage(migrated, steps));
    } catch (thrown) {
      cutRefused(database);
      throw thrown;
    }
  });
}

/**
 * A program that was killed while it turned a copy into a file for work has left a journal with what it had begun to
 * change. That is taken back first, as SQLite does by itself on any connection that may write; one that only reads is
 * refused the file for good.
 */
export function rollBack(path: string): void {
  if (!statSync(`${path}-journal`, { throwIfNoEntry: false })?.size) return;
  try {
    const database = new Sqlite(path, { timeout: 0 });
    try {
      database.prepare('SELECT count(*) FROM sqlite_schema').get();
    } finally {
      database.close();
    }
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}

function refuseUnsound(path: string, steps: readonly Migration[], isChecked: boolean): void {
  try {
    const { database, close } = openInPlace(path);
    try {
      const version = versionOf(database);
      if (version > steps.length) throw new Refusal('file-newer');
      if (version < 1) throw new Refusal('file-foreign');
      if (isChecked) refuseStrangeSchema(database, steps);
      else refuseDamage(database, steps);
    } finally {
      close();
    }
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}

/** A connection that is ready for work when `prepare` has gone well, and closed when anything has not. */
function connect(path: string, prepare: (database: Database) => void): Database {
  const handle = handleOn(path);
  let database: Database | null = null;
  try {
    database = new Sqlite(path, { timeout: 0 });
    setPragmas(database);
    prepare(database);
    takeIntoMemory(database, statSync(path).size);
    rememberOpen(database, handle);
    return database;
  } catch (thrown) {
    database?.close();
    closeSync(handle);
    throw asRefusal(thrown);
  }
}

/** Bytes of a file that are kept in memory at most: `cache_size` in `setPragmas`. */
const mostKept = 256 * 1024 * 1024;

/**
 * Reads every page, so that what is put back is whole should somebody write over the file while it is open: whoever found
 * it sound may have been another process. A larger file is kept in part, and that is not promised.
 */
function takeIntoMemory(database: Database, bytes: number): void {
  if (bytes <= mostKept) database.serialize();
}

/**
 * Writes the version that the file has already, so that the number of its pages stands in the log. Until something is
 * written SQLite takes that number from the file, and reads nothing of one that was cut short, whatever it has in memory.
 * Only for a file that stays open: one that is opened for a single change shall have nothing in its log but that, so that
 * a change that could not be written goes with the log. Where there is no room, opening still works.
 */
export function noteSizeInLog(database: Database): void {
  try {
    database.pragma(`user_version = ${versionOf(database)}`);
  } catch (thrown) {
    if (!(thrown instanceof Sqlite.SqliteError)) throw thrown;
  }
}

/** Our own handle on a file, which is made where it is missing: the one of `open-files.ts`. */
function handleOn(path: string): number {
  try {
    const isThere = existsSync(path);
    const handle = isThere ? openSync(path, 'r') : openSync(path, 'wx+', privateFile);
    // SQLite gives its log the mode of the file.
    if (isThere) for (const each of [path, `${path}-wal`]) if (existsSync(each)) makePrivate(each);
    return handle;
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}

/**
 * Pragmas of every connection. EXCLUSIVE comes before anything is read, so that no shared memory file is made and a
 * second program is refused; WAL, which writes to the file, only when the file has been looked at. Synchronous is set
 * on every open because better-sqlite3 is built to run WAL at NORMAL, where a power cut may take the last commits.
 * Source: sqlite.org/pragma.html and wal.html.
 */
function setPragmas(database: Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('secure_delete = ON');
  database.pragma('cell_size_check = ON');
  // REPLACE deletes too, and is told to the triggers that keep the log only with this.
  database.pragma('recursive_triggers = ON');
  refuseIfDamaged(database);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // As long as the log may grow before it is folded in; one very large change may make it longer, until the next.
  database.pragma('journal_size_limit = 4194304');
  // As much as a workshop may have: all of it stays in memory, and what somebody writes over can be put back.
  database.pragma('cache_size = -262144');
  database.exec('BEGIN IMMEDIATE; COMMIT');
}

function backUpBeforeMigration(database: Database, given: string | ((database: Database) => string)): void {
  const folder = typeof given === 'string' ? given : given(database);
  copyTo(database, join(folder, backupName('migration', logHead(database), new Date())));
}

/** SQLite's quick look at the structure. What is written in it is for `verify` to judge. */
function refuseIfDamaged(database: Database): void {
  const answer = database.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new Refusal('file-damaged', { what: String(answer) });
}

/**
 * Closes a file that shall be moved: its write-ahead log is folded in first, and where that cannot be done it is told,
 * since SQLite says nothing of it on closing and the log would be left behind. Throws `disk-full`, `disk-error`.
 */
export function checkpointAndClose(database: Database): void {
  try {
    if (foldLog(database) === 'busy') throw new Refusal('file-locked');
  } catch (thrown) {
    throw asRefusal(thrown);
  } finally {
    database.close();
  }
  // Empty by now; where SQLite could not take it away it would lie about under a name that nothing has.
  rmSync(`${database.name}-wal`, { force: true });
}

/** Folds the write-ahead log into the file. A file that cannot be written now keeps its log: nothing is lost by it. */
export function checkpointWal(database: Database): void {
  try {
    foldLog(database);
  } catch (thrown) {
    if (!(thrown instanceof Sqlite.SqliteError)) throw thrown;
  }
}

/** Bytes of the head of a write-ahead log, and of that of each page in it. Source: sqlite.org/fileformat.html#the_write_ahead_log. */
const headBytes = 32;
const frameHeadBytes = 24;

/**
 * Takes out of the log what lies behind the last commit. Where a disk takes a change but not its sync SQLite refuses it,
 * and leaves all of it in the log: whoever opens the file after a kill would find it there as saved. A disk that will not
 * be written to keeps it; that is not promised.
 */
export function cutRefused(database: Database): void {
  try {
    const [{ log }] = database.pragma('wal_checkpoint(NOOP)') as [{ log: number }];
    const pageSize = database.pragma('page_size', { simple: true }) as number;
    // 0 of a log that was just folded in, -1 of a file that has none.
    if (log >= 0) cutFile(`${database.name}-wal`, log && headBytes + log * (frameHeadBytes + pageSize));
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
  }
}

function cutFile(path: string, length: number): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= length) return;
  const handle = openSync(path, 'r+');
  try {
    ftruncateSync(handle, length);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Never into what somebody else has written over the file: that would be ruined, and ours is not to be saved by it. */
function foldLog(database: Database): 'folded' | 'busy' | 'foreign' {
  if (!isUntouched(database)) return 'foreign';
  try {
    const [{ busy }] = database.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
    return busy ? 'busy' : 'folded';
  } finally {
    noteContent(database);
  }
}
