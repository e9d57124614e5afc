// Electron on this machine: where its program lies, and how a download of it is told on a terminal.

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Words } from '../../shared/words/areas.ts';
import type { FetchProgress } from '../packaging/fetch-electron.ts';

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

/** Where progress is told: a terminal, whose line is written over, or a file, which gets a line now and then. */
type Terminal = { readonly isTTY?: boolean; write(text: string): unknown };

const megabyte = 1_000_000;
/** In a file, a line for so much. */
const step = 10 * megabyte;

/** Tells how much of Electron has come so far. */
export function sayProgress(out: Terminal, words: Words) {
  let said: FetchProgress | null = null;
  const isNews = ({ step: stage, bytes }: FetchProgress) =>
    out.isTTY || said?.step !== stage || Math.floor(bytes / step) > Math.floor(said.bytes / step);
  return {
    say(progress: FetchProgress) {
      if (!isNews(progress)) return;
      said = progress;
      const line = words(`host:electron.${progress.step}`, {
        megabytes: Math.floor(progress.bytes / megabyte),
      });
      // "Erase to the end of the line", for a shorter text than the one before.
      out.write(out.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
    },
    /** Leaves the line that was written over. */
    end() {
      if (said && out.isTTY) out.write('\n');
    },
  };
}
