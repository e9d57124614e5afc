import { randomUUID } from 'node:crypto';
import { type BrowserWindow, type Session, session, WebContentsView } from 'electron';
import type { Seat } from '../api/api.ts';
import { ballotUrl, pageUrl, serveAppScheme } from './app-scheme.ts';
import { hardenSession } from './security.ts';
import type { Place } from './trusted-sender.ts';
import { pagePreferences } from './window.ts';

type Window = () => BrowserWindow | null;
type Files = { readonly preload: string; readonly pageFolder: string };
type Shown = { readonly view: WebContentsView; readonly own: Session; readonly resize: () => void };

/**
 * The place of whoever votes: a view over the whole window, in a session that was made for this person, lives in memory
 * and is destroyed with the view when the machine is passed on. The facilitator's page is not behind it: it is gone, and
 * loaded anew when the round has ended.
 */
export function ballotView(window: Window, { preload, pageFolder }: Files) {
  let shown: Shown | null = null;
  const open = async (own: BrowserWindow): Promise<Shown> => {
    // Without `persist:` a session lives in memory.
    const fresh = session.fromPartition(`ballot-${randomUUID()}`);
    await hardenSession(fresh);
    serveAppScheme(fresh, pageFolder);
    const view = new WebContentsView({ webPreferences: { ...pagePreferences(fresh), preload } });
    const resize = () => {
      const { width, height } = own.getContentBounds();
      view.setBounds({ x: 0, y: 0, width, height });
    };
    resize();
    own.on('resize', resize);
    own.contentView.addChildView(view);
    return { view, own: fresh, resize };
  };
  const close = async (from: BrowserWindow) => {
    const { view, own, resize } = shown ?? {};
    shown = null;
    if (!view || !own || !resize) return;
    from.off('resize', resize);
    from.contentView.removeChildView(view);
    view.webContents.close({ waitForBeforeUnload: false });
    await Promise.all([own.clearStorageData(), own.clearCache()]);
  };
  const seat = async (to: Seat): Promise<void> => {
    const own = window();
    if (!own || own.isDestroyed()) return;
    await close(own);
    if (to === 'facilitator') return own.loadURL(pageUrl);
    await own.loadURL('about:blank');
    own.webContents.navigationHistory.clear();
    shown = await open(own);
    await shown.view.webContents.loadURL(ballotUrl);
    shown.view.webContents.focus();
  };
  // One after the other, and after the answer to whoever passed the machine on.
  let before: Promise<void> = Promise.resolve();
  return {
    place: (): Place | null => placeOf(shown?.view ?? null),
    handOver: (to: Seat): Promise<void> => {
      before = before.then(() => new Promise((resolve) => setImmediate(resolve))).then(() => seat(to));
      return before;
    },
  };
}

function placeOf(view: WebContentsView | null): Place | null {
  if (!view) return null;
  const { webContents } = view;
  return { webContents, isDestroyed: () => webContents.isDestroyed() };
}
