import type { BrowserWindow } from 'electron';
import type { HostCapabilities } from '../api/api.ts';
import { ballotUrl, pageUrl } from './app-scheme.ts';
import { documentIn, loadDocument } from './load-document.ts';
import type { Place } from './trusted-sender.ts';
import { openVoterView, type PageFiles, type VoterView } from './voter-view.ts';

type Window = () => BrowserWindow | null;
type HandOver = NonNullable<HostCapabilities['handOver']>;
const blankUrl = 'about:blank';

/**
 * The place of whoever votes: a view over the whole window, in a session that was made for this person, lives in memory,
 * and is emptied when the machine is passed on. The facilitator's page is not behind it: it is gone, and loaded anew when
 * the round has ended.
 */
export function ballotView(window: Window, files: PageFiles) {
  let shown: VoterView | null = null;
  const pass: HandOver = async (to, onDead) => {
    const own = window();
    if (!own || own.isDestroyed()) return;
    shown?.close();
    shown = null;
    if (to === 'facilitator') return loadDocument(own.webContents, pageUrl);
    await clear(own);
    shown = await openVoterView(own, files);
    const { webContents, death } = shown;
    await Promise.race([loadDocument(webContents, ballotUrl), death]);
    death.catch(onDead);
    webContents.focus();
  };
  // One after the other, and after the answer to whoever passed the machine on. One that fails stops no later one.
  let before: Promise<unknown> = Promise.resolve();
  const handOver: HandOver = (to, onDead) => {
    const passed = before.then(() => new Promise(setImmediate)).then(() => pass(to, onDead));
    before = passed.catch(() => {});
    return passed;
  };
  return { place: (): Place | null => shown && placeOf(shown), handOver };
}

/** Takes the facilitator's page out of the window, with its history. */
async function clear({ webContents }: BrowserWindow): Promise<void> {
  if (documentIn(webContents) === blankUrl) return;
  await loadDocument(webContents, blankUrl);
  webContents.navigationHistory.clear();
}

function placeOf({ webContents }: VoterView): Place {
  return { webContents, isDestroyed: () => webContents.isDestroyed() };
}
