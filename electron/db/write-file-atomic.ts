import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Makes a folder and those above it where they are missing, step by step, their names on disk: Node's own recursive way
 * never ends where the system has folders that cannot be made, as in /proc, and tells of a disk that cannot be written
 * as of a missing one. `mode` is that of new folders, the system's own where left out.
 */
export function makeFolder(path: string, mode?: number): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), mode);
  mkdirSync(path, { mode });
  flushFolder(dirname(path));
}

/** What was written to a file is on disk when this returns. */
export function flush(path: string, flags = 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Bytes of a name that are kept, so that what is added to it, twice at most, still is one: systems take 255. */
const mostKept = 120;

/** A passing name beside a file, under which it is made before it gets its own. Told by its end, as the file itself is. */
export function besideOf(path: string): string {
  return join(dirname(path), `${endOf(basename(path))}.${randomUUID()}.new`);
}

/** The last of a name, in whole characters. */
function endOf(name: string): string {
  let [end, bytes] = ['', 0];
  for (const letter of [...name].reverse()) {
    bytes += Buffer.byteLength(letter);
    if (bytes > mostKept) return end;
    end = letter + end;
  }
  return end;
}

/** Gives a finished file its name, in the place of a former one; the name is on disk too when this returns. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  flushFolder(dirname(to));
}

/** Windows and some network drives cannot flush a folder; what stands in it is whole and in its place. */
function flushFolder(path: string): void {
  try {
    flush(path, 'r');
  } catch {
    return;
  }
}

/**
 * Writes a file whole or not at all: beside its place and flushed before it gets its name. What fails leaves nothing.
 * `mode` is that of a new file, the system's own where left out.
 */
export function writeFileAtomic(path: string, content: string | Uint8Array, mode?: number): void {
  const beside = besideOf(path);
  try {
    writeFileSync(beside, content, { mode });
    flush(beside);
    renameDurably(beside, path);
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw thrown;
  }
}
