import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';

/**
 * What is being written outside the app's own folders, one small file for each, named by the process that writes it: so
 * that what a kill leaves among somebody's documents is taken away at the next start, and nothing else is.
 */
let list: string | null = null;

/** What a file is called while it is written: see `besideOf`. Nothing of another name is ever taken away. */
const passing = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.new$/;
/** Folders for what passes, by the process that made them. */
const folders = /^storforum-(?:run|copy)-(\d+)-/;

/** A file that is not to be, and what SQLite may have put beside it. */
export function withJournals(path: string): string[] {
  return ['', '-wal', '-journal'].map((suffix) => `${path}${suffix}`);
}

/**
 * Lists a file that is begun; to be called again, by what is answered, when it is gone or has its own name. Those in the
 * app's own folder are found there by their names.
 */
export function begin(path: string): () => void {
  if (list === null || path.startsWith(`${dirname(list)}${sep}`)) return () => {};
  const entry = join(list, `${process.pid}-${randomUUID()}`);
  try {
    mkdirSync(list, { recursive: true, mode: 0o700 });
    writeFileSync(entry, path, { mode: 0o600 });
  } catch {
    // No file is refused because it could not be listed.
  }
  return () => rmSync(entry, { force: true });
}

/** Keeps the list in a folder from now on, and takes away what those have left that were killed. */
export function sweepBegun(folder: string, temporary = tmpdir()): void {
  list = folder;
  for (const name of namesIn(folder)) {
    const entry = join(folder, name);
    const owner = Number.parseInt(name, 10);
    // Nothing is begun yet here: what a process of this one's number has left is from before.
    if (owner !== process.pid && isRunning(owner)) continue;
    const path = attempt(() => readFileSync(entry, 'utf8'));
    if (path !== undefined && passing.test(basename(path)))
      for (const each of withJournals(path)) attempt(() => rmSync(each, { force: true }));
    attempt(() => rmSync(entry, { force: true }));
  }
  sweepFolders(temporary);
}

/** Takes away folders of processes that were killed. */
export function sweepFolders(temporary: string): void {
  for (const name of namesIn(temporary)) {
    const owner = Number(folders.exec(name)?.[1]);
    // One that cannot be taken away is another person's, in a folder that all share.
    if (owner && !isRunning(owner))
      attempt(() => rmSync(join(temporary, name), { recursive: true, force: true }));
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (thrown) {
    // One that may not be sent a signal is another person's, and runs.
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function namesIn(folder: string): string[] {
  return attempt(() => readdirSync(folder)) ?? [];
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
