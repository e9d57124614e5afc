import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Modes of what only its owner may read. Windows keeps such things in the user's own folder and knows no modes. */
export const privateFile = 0o600;
export const privateFolder = 0o700;

/**
 * Takes from everybody else what they may do with a file or a folder that is there. Answers whether the disk keeps that:
 * a memory stick may know no owners, and then whoever has the stick has what is on it.
 */
export function makePrivate(path: string, isWindows = process.platform === 'win32'): boolean {
  if (isWindows || !isOpenToOthers(path)) return true;
  const own = statSync(path).isDirectory() ? privateFolder : privateFile;
  try {
    chmodSync(path, own);
  } catch {
    return false;
  }
  return !isOpenToOthers(path);
}

/** The same of a folder and all that is in it; what cannot be looked at is left. */
export function makeAllPrivate(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const isKept = makePrivate(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) attempt(join(folder, name));
  return isKept;
}

function attempt(path: string): void {
  try {
    makePrivate(path);
  } catch {
    // Gone since it was listed, or a link that leads nowhere.
  }
}

function isOpenToOthers(path: string): boolean {
  return (statSync(path).mode & 0o077) !== 0;
}
