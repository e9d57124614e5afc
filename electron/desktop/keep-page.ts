import type { WebContents } from 'electron';

/** A page's process is gone: what is logged of it is the engine's own word for why. */
export class PageDied extends Error {
  override readonly name = 'PageDied';
  readonly code: string;
  constructor(reason: string) {
    super(`the page died: ${reason}`);
    this.code = reason.toUpperCase().replaceAll('-', '_');
  }
}

export type KeptPage = {
  readonly url: string;
  /** Whether the page belongs there now: not while somebody votes in its place. */
  readonly isWanted?: () => boolean;
  readonly onDeath: (fault: PageDied) => void;
  /** Asks a person, instead of trying on and on, whether a page that dies again and again is to be tried once more. */
  readonly ask?: () => Promise<void>;
};

/** How long a page may hang before it is ended, and the longest time between two tries, in milliseconds. */
const mostHanging = 10_000;
const longestPause = 30_000;
const minute = 60_000;
/** So many times within a minute, and it is not by chance. */
const mostLosses = 4;
/** What Electron tells of a load that another one took the place of. */
const aborted = -3;

/**
 * Brings a page back by itself: one whose process is gone, one that hangs, and one that did not load. What it showed is
 * in the file and in the host, so that it goes on where it was. One that dies again and again is given more and more time, and then a person is asked.
 */
export function keepPage(
  contents: WebContents,
  { url, isWanted = () => true, onDeath, ask }: KeptPage,
): void {
  let losses: readonly number[] = [];
  let hanging: NodeJS.Timeout | undefined;
  const comeBack = () => {
    // What fails is told of once more by an event.
    if (!contents.isDestroyed() && isWanted()) contents.loadURL(url).catch(() => {});
  };
  const askFirst = async (question: () => Promise<void>) => {
    losses = [];
    if (!isWanted()) return;
    await question();
    comeBack();
  };
  const lose = () => {
    clearTimeout(hanging);
    losses = [...losses, Date.now()].filter((at) => at > Date.now() - minute);
    if (ask && losses.length >= mostLosses) return void askFirst(ask);
    setTimeout(comeBack, losses.length < 2 ? 0 : Math.min(500 * 2 ** losses.length, longestPause));
  };
  contents.on('render-process-gone', (_event, { reason }) => {
    onDeath(new PageDied(reason));
    lose();
  });
  contents.on('did-fail-load', (_event, errno, _code, _url, isMainFrame) => {
    if (isMainFrame && errno !== aborted) lose();
  });
  contents.on('unresponsive', () => {
    clearTimeout(hanging);
    hanging = setTimeout(() => contents.isDestroyed() || contents.forcefullyCrashRenderer(), mostHanging);
  });
  contents.on('responsive', () => clearTimeout(hanging));
  contents.once('destroyed', () => clearTimeout(hanging));
}
