import type { Words } from '../../shared/words/areas.ts';
import type { FetchProgress } from '../packaging/fetch-electron.ts';

/** Where progress is told: a terminal, whose line is written over, or a file, which gets a line now and then. */
export type Terminal = { readonly isTTY?: boolean; write(text: string): unknown };

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
