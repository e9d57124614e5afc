import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where npm has put the package `electron`. */
export const packageFolder = join(import.meta.dirname, '..', '..', 'node_modules', 'electron');
const rememberedMilliseconds = 10 * 60_000;

/** Path of Electron's binary, or null. Asking the package itself would start a download. */
export function electronBinary(folder = packageFolder, env = process.env): string | null {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8');
    const path = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Where a failed download is remembered for some minutes, so that nobody waits for it at every start. */
export function failureMark(env = process.env): string {
  return join(env.XDG_RUNTIME_DIR || tmpdir(), `storforum-no-electron-${process.getuid?.() ?? 0}`);
}

export function hasFailedLately(mark = failureMark(), now = Date.now()): boolean {
  const marked = statSync(mark, { throwIfNoEntry: false });
  return marked !== undefined && now - marked.mtimeMs < rememberedMilliseconds;
}

/** Notes a failure. Where even that fails, the next start tries again. */
export function rememberFailure(mark = failureMark()): void {
  try {
    writeFileSync(mark, '');
  } catch {
    // The mark saves a wait; nothing rests on it.
  }
}
