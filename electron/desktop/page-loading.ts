import type { WebContents } from 'electron';

/** A page's process is gone: what is logged of it is the engine's own word for why. */
class PageDied extends Error {
  override readonly name = 'PageDied';
  readonly code: string;
  constructor(reason: string) {
    super(`the page died: ${reason}`);
    this.code = reason.toUpperCase().replaceAll('-', '_');
  }
}

type KeptPage = {
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
    // A failure raises `did-fail-load` again.
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

const mostTries = 3;
const mostTime = 20_000;

/**
 * Loads a document; resolves when it is there. Electron calls a load aborted as soon as another navigation of the main
 * frame starts, also one that is refused, and also where that came first: it does not say which document comes. So
 * that is looked at, and the load asked for again where it is not the one. Rejects where it does not come in time.
 */
export async function loadDocument(contents: WebContents, url: string): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`loading '${url}' took too long`)), mostTime);
  try {
    await Promise.race([tryToLoad(contents, url), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function tryToLoad(contents: WebContents, url: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const fault = await contents.loadURL(url).then(
      () => null,
      (thrown) => thrown,
    );
    if (fault === null) return;
    if (fault.code !== 'ERR_ABORTED' || contents.isDestroyed()) throw fault;
    await loadingEnds(contents);
    if (contents.isDestroyed()) throw fault;
    if (documentIn(contents) === url) return;
    if (tries === mostTries) throw fault;
  }
}

/** What stands in a page now; null where its process is gone, whose frame cannot be asked. */
export function documentIn(contents: WebContents): string | null {
  try {
    return contents.mainFrame.url;
  } catch {
    return null;
  }
}

/** When nothing is on its way any more. */
async function loadingEnds(contents: WebContents): Promise<void> {
  if (!contents.isLoadingMainFrame()) return;
  await new Promise<void>((resolve) => {
    contents.once('did-stop-loading', () => resolve());
    contents.once('destroyed', () => resolve());
  });
}
