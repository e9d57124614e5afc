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
import { type FileHandle, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { begin, withJournals } from '../work/begun.ts';
import { retryWhile } from './retry.ts';

/*
 * Every file that the app writes is whole or not there: made under a temporary name beside its own, on disk before it is
 * renamed, and the name on disk when it is said to be written. The former file stays as it was until then, what fails
 * leaves nothing, and what a kill leaves is taken away at the next start. `makeFileAtomic` is for the app's own folders,
 * and ends before the host does anything else. `writeFileWhole` is for where people keep their files, on a slow stick or
 * in the hands of Excel: the host goes on meanwhile, and it tries again.
 */

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

/** A temporary name beside a file, under which it is made before it gets its own. `begun.ts` knows it by its ending. */
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

/** Makes a file whole or not at all. `make` leaves it on disk under the temporary name, and throws where it is not right. */
export function makeFileAtomic<T>(path: string, make: (beside: string) => T): T {
  const beside = besideOf(path);
  const ended = begin(beside);
  try {
    const made = make(beside);
    renameDurably(beside, path);
    return made;
  } finally {
    for (const each of withJournals(beside)) rmSync(each, { force: true });
    ended();
  }
}

/** Writes a file whole or not at all. `mode` is that of a new file, the system's own where left out. */
export function writeFileAtomic(path: string, content: string | Uint8Array, mode?: number): void {
  makeFileAtomic(path, (beside) => {
    writeFileSync(beside, content, { mode });
    flush(beside);
  });
}

/** What is said of a file that cannot be replaced for the moment: Excel, a virus scanner or a sync client holds it. */
const heldByOthers = new Set(['EPERM', 'EBUSY', 'EACCES']);
const outOfSpace = new Set(['ENOSPC', 'EDQUOT']);

/** Looks at what was read back from the disk; throws a `Refusal` where it is not what it should be. */
type VerifyContent = (content: Buffer) => void | Promise<void>;

/**
 * Writes a file where people keep theirs, reads it back and has it verified before it takes the place of a former one.
 * A link is written through. Throws `export-not-writable`, `disk-full` or what `verify` throws.
 */
export async function writeFileWhole(
  path: string,
  content: Uint8Array,
  verify: VerifyContent = () => undefined,
): Promise<void> {
  try {
    const target = await followed(path);
    const beside = besideOf(target);
    const ended = begin(beside);
    try {
      await writeFlushed(beside, content);
      await verifyReadBack(beside, content, verify);
      await retryWhile(() => rename(beside, target), isHeld);
    } finally {
      await rm(beside, { force: true });
      ended();
    }
    await flushFolderSlowly(dirname(target));
  } catch (thrown) {
    throw asRefusal(thrown, path);
  }
}

/** A link is written through, not replaced. */
async function followed(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return path;
    throw thrown;
  }
}

async function writeFlushed(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function verifyReadBack(path: string, content: Uint8Array, verify: VerifyContent): Promise<void> {
  const read = await readFile(path);
  if (!read.equals(content)) throw new Refusal('export-verify-failed');
  await verify(read);
}

/** As `flushFolder`, without keeping the host from anything else. */
async function flushFolderSlowly(path: string): Promise<void> {
  let folder: FileHandle | undefined;
  try {
    folder = await open(path, 'r');
    await folder.sync();
  } catch {
    return;
  } finally {
    await folder?.close();
  }
}

function isHeld(thrown: unknown): boolean {
  return heldByOthers.has(codeOf(thrown));
}

function asRefusal(thrown: unknown, path: string): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (outOfSpace.has(codeOf(thrown))) return new Refusal('disk-full');
  return new Refusal('export-not-writable', { path });
}

function codeOf(thrown: unknown): string {
  return (thrown as NodeJS.ErrnoException | null)?.code ?? '';
}
