import type { WebContents } from 'electron';

const mostTries = 3;
const mostTime = 20_000;

/**
 * Loads a document; resolves when it is there. Electron calls a load aborted as soon as another navigation of the main
 * frame starts, also one that is refused, and also where that came first: it tells nothing of which document comes. So
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
