import { createHash } from 'node:crypto';
import { closeSync, fstatSync, readSync, rmSync, statSync, truncateSync } from 'node:fs';
import type { Database } from './connection.ts';
import { inMemory } from './in-memory.ts';

/**
 * What this process has open. Any other handle to such a file would, when closed, drop the lock that keeps other
 * programs out (POSIX; sqlite.org/howtocorrupt.html, 2.2). So one handle of our own is opened before SQLite's and closed
 * after it, all that is read of an open file besides SQLite is read through it, and no other is made.
 */
type OpenFile = {
  readonly database: Database;
  readonly handle: number;
  /** The write-ahead log: its name, and the file that has it. */
  readonly log: string;
  readonly logId: string;
  left: Content;
  /** A copy of what the file held before somebody wrote over it, made when it is first needed. */
  image?: Database;
};
/** What a file holds, and how it looks where nobody has written to it. */
type Content = { readonly look: string; readonly digest: string };

const openFiles = new Map<string, OpenFile>();

/** A file whatever it is called: its disk and its number there. */
function fileId(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return `${dev}/${ino}`;
}

/** Whether this process has a file open, under this name or another (a hard link). */
export function isOpenHere(path: string): boolean {
  return openFiles.get(fileId(path))?.database.open === true;
}

/** Remembers an open file until its connection is closed. `handle` was opened before it. */
export function rememberOpen(database: Database, handle: number): void {
  const id = fileId(database.name);
  const log = `${database.name}-wal`;
  const file: OpenFile = { database, handle, log, logId: fileId(log), left: contentOf(handle) };
  openFiles.set(id, file);
  const close = database.close;
  database.close = () => {
    if (openFiles.get(id) !== file) return close.call(database);
    openFiles.delete(id);
    file.image?.close();
    // Folded into what somebody else has put there, the log would ruin it.
    const isForeign = !isAsLeft(file);
    try {
      if (isForeign) truncateSync(file.log, 0);
    } finally {
      close.call(database);
      closeSync(handle);
    }
    if (isForeign) rmSync(file.log, { force: true });
    return database;
  };
}

/**
 * Whether an open file still stands where it was opened, and as this program left it: outside Windows it can be moved,
 * removed or written over meanwhile. Without its log beside it, what is written next would be nowhere after a crash.
 */
export function isInPlace(database: Database): boolean {
  return isWhereItWas(database) && entryOf(database)?.logId === fileId(`${database.name}-wal`);
}

/** The same of the file alone, whatever has become of its log, which SQLite has in its hand. */
export function isWhereItWas(database: Database): boolean {
  const file = openFiles.get(fileId(database.name));
  return file?.database === database && isAsLeft(file);
}

/** Whether nobody else has written to an open file, wherever it stands now. True of a file that is not remembered. */
export function isUntouched(database: Database): boolean {
  const file = entryOf(database);
  return file === undefined || isAsLeft(file);
}

/**
 * The connection to read from: its own, or where somebody else has written over its file one to what it held before. A
 * row that is longer than a page SQLite reads from the file itself, although it has all pages in memory
 * (sqlite.org/compile.html, SQLITE_DIRECT_OVERFLOW_READ); those it copies from memory. A transaction that has begun ends
 * where it began.
 */
export function readableDatabase(database: Database): Database {
  const file = entryOf(database);
  if (file === undefined || database.inTransaction || isAsLeft(file)) return database;
  file.image ??= inMemory(database, { readonly: true });
  return file.image;
}

/**
 * To be called when SQLite has written to the file itself, which it does only when it folds the log in; also when it could
 * do so in part only.
 */
export function noteContent(database: Database): void {
  const file = entryOf(database);
  if (file && lookOf(file.handle) !== file.left.look) file.left = contentOf(file.handle);
}

/** SQLite folds the log in by itself, after a commit, when it has as many pages as this. Source: sqlite.org/wal.html. */
const pagesUntilFolded = 1_000;

/**
 * The same after a commit. A file that has changed although its log is too short to have been folded in was written to by
 * somebody else, and is not taken for our own.
 */
export function noteCommit(database: Database): void {
  const length = statSync(`${database.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (length >= pagesUntilFolded * 4_096) noteContent(database);
}

function entryOf(database: Database): OpenFile | undefined {
  return [...openFiles.values()].find((file) => file.database === database);
}

/** One that was only given another time, as by a program that looks after files, holds what it held. */
function isAsLeft(file: OpenFile): boolean {
  if (lookOf(file.handle) === file.left.look) return true;
  const now = contentOf(file.handle);
  if (now.digest !== file.left.digest) return false;
  file.left = now;
  return true;
}

/** Size, time and the first bytes. Those stand still in WAL as long as nothing is folded in: any two differ, or neither. */
function lookOf(handle: number): string {
  const { size, mtimeNs } = fstatSync(handle, { bigint: true });
  const header = Buffer.alloc(100);
  readSync(handle, header, 0, header.length, 0);
  return `${size} ${mtimeNs} ${header.toString('latin1')}`;
}

function contentOf(handle: number): Content {
  const look = lookOf(handle);
  const digest = createHash('sha256');
  const part = Buffer.alloc(1 << 20);
  for (let at = 0, length = 0; ; at += length) {
    length = readSync(handle, part, 0, part.length, at);
    if (length === 0) return { look, digest: digest.digest('hex') };
    digest.update(part.subarray(0, length));
  }
}
