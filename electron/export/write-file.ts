import { type FileHandle, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../shared/domain/refusal.ts';
import { begin, passingName } from '../work/begun.ts';

/** Pauses between attempts in milliseconds: about four seconds in all. */
const pauses: readonly number[] = [20, 50, 100, 200, 400, 800, 1_200, 1_200];

/** Tries again while `isPassing` says that the error may pass, with growing pauses; throws the last one when all are used up. */
export async function retryWhile<T>(
  attempt: () => Promise<T>,
  isPassing: (thrown: unknown) => boolean,
  between: readonly number[] = pauses,
): Promise<T> {
  for (const milliseconds of between) {
    try {
      return await attempt();
    } catch (thrown) {
      if (!isPassing(thrown)) throw thrown;
      await pause(milliseconds);
    }
  }
  return attempt();
}

/** Looks at what was read back from the disk; throws a `Refusal` where it is not what it should be. */
type VerifyContent = (content: Buffer) => void | Promise<void>;

/** What is said of a file that cannot be replaced for the moment: Excel, a virus scanner or a sync client holds it. */
const heldByOthers = new Set(['EPERM', 'EBUSY', 'EACCES']);
const outOfSpace = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Puts a file in its place whole or not at all: written beside the target, flushed, read back, verified, renamed.
 * Whatever fails, the former file is byte for byte as it was and nothing is left beside it. Throws
 * `export-not-writable`, `disk-full` or what `verify` throws.
 */
export async function writeFileWhole(
  path: string,
  content: Uint8Array,
  verify: VerifyContent = () => undefined,
): Promise<void> {
  try {
    const target = await followed(path);
    const temporary = join(dirname(target), passingName());
    const ended = begin(temporary);
    try {
      await writeFlushed(temporary, content);
      await verifyReadBack(temporary, content, verify);
      await retryWhile(() => rename(temporary, target), isHeld);
    } catch (thrown) {
      await rm(temporary, { force: true });
      throw thrown;
    } finally {
      ended();
    }
    await flushFolder(dirname(target));
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

/**
 * The new name is made durable too. The file itself is already whole and in its place, so that a system that
 * cannot flush a folder (Windows, some network drives) is no reason to say that the export failed.
 */
async function flushFolder(path: string): Promise<void> {
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
