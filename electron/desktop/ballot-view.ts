import { randomUUID } from 'node:crypto';
import { type BrowserWindow, type Session, session, type WebContents, WebContentsView } from 'electron';
import type { HostCapabilities } from '../api/api.ts';
import { ballotUrl, pageUrl, serveAppScheme } from './app-scheme.ts';
import type { PageHolder } from './ipc.ts';
import { documentIn, loadDocument } from './page-loading.ts';
import { hardenSession } from './security.ts';
import { pagePreferences } from './window.ts';

type Window = () => BrowserWindow | null;
type HandOver = NonNullable<HostCapabilities['handOver']>;
const blankUrl = 'about:blank';

/**
 * The voter's page: a view over the whole window, in a session that was made for this person, lives in memory,
 * and is emptied when the machine is passed on. The facilitator's page is not behind it: it is unloaded, and loaded again when
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
  // One after the other, and after the call that passed the machine on has been answered. One that fails stops no later one.
  let before: Promise<unknown> = Promise.resolve();
  const handOver: HandOver = (to, onDead) => {
    const passed = before.then(() => new Promise(setImmediate)).then(() => pass(to, onDead));
    before = passed.catch(() => {});
    return passed;
  };
  return { place: (): PageHolder | null => shown && placeOf(shown), handOver };
}

/** Takes the facilitator's page out of the window, with its history. */
async function clear({ webContents }: BrowserWindow): Promise<void> {
  if (documentIn(webContents) === blankUrl) return;
  await loadDocument(webContents, blankUrl);
  webContents.navigationHistory.clear();
}

function placeOf({ webContents }: VoterView): PageHolder {
  return { webContents, isDestroyed: () => webContents.isDestroyed() };
}

type PageFiles = { readonly preload: string; readonly pageFolder: string };

/** One voter's page. */
type VoterView = {
  readonly webContents: WebContents;
  /** Rejects when the page dies: by its process, by hanging, or by closing itself. */
  readonly death: Promise<never>;
  /** Destroys the page and empties its session. */
  close(): void;
};

const deaths = ['render-process-gone', 'unresponsive', 'destroyed'];

/** A view over the whole window in a session of its own, which is never another's. */
async function openVoterView(window: BrowserWindow, { preload, pageFolder }: PageFiles): Promise<VoterView> {
  // Without `persist:` a session lives in memory.
  const own = session.fromPartition(`ballot-${randomUUID()}`);
  await hardenSession(own);
  serveAppScheme(own, pageFolder);
  const view = new WebContentsView({ webPreferences: { ...pagePreferences(own), preload } });
  const { webContents } = view;
  const death = deathOf(webContents);
  const leave = standOver(window, view);
  const close = () => {
    window.off('closed', close);
    death.forget();
    leave();
    if (!webContents.isDestroyed()) webContents.close({ waitForBeforeUnload: false });
    emptySession(own);
  };
  window.once('closed', close);
  return { webContents, death: death.promise, close };
}

/** Puts a view over the whole of a window, whatever its size, until what is answered is called. */
function standOver(window: BrowserWindow, view: WebContentsView): () => void {
  const { webContents } = view;
  const resize = () => {
    const { width, height } = window.getContentBounds();
    view.setBounds({ x: 0, y: 0, width, height });
  };
  // A window that gets the focus back gives the keyboard to its own page, behind the view.
  const focus = () => void (webContents.isDestroyed() || webContents.focus());
  resize();
  window.on('resize', resize);
  window.on('focus', focus);
  window.contentView.addChildView(view);
  return () => {
    window.off('resize', resize);
    window.off('focus', focus);
    if (!window.isDestroyed()) window.contentView.removeChildView(view);
  };
}

/** Rejects when a page dies, unless `forget` was called before. */
function deathOf(webContents: WebContents) {
  const events: NodeJS.EventEmitter = webContents;
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {});
  const die = () => reject(new Error('the voter’s page died'));
  for (const each of deaths) events.once(each, die);
  const forget = () => {
    for (const each of deaths) events.off(each, die);
  };
  return { promise, forget };
}

/**
 * A session lives until the app ends. One that was a voter's is emptied of all that it can hold, serves no document any
 * more, and is never used again. It is not awaited: in memory some of these answer late or never, and the next voter
 * has another session.
 */
function emptySession(session: Session): void {
  const ways: readonly (() => unknown)[] = [
    () => session.protocol.unhandle('app'),
    () => session.closeAllConnections(),
    () => session.clearData(),
    () => session.clearStorageData(),
    () => session.clearCache(),
    () => session.clearCodeCaches({}),
    () => session.clearSharedDictionaryCache(),
    () => session.clearAuthCache(),
    () => session.clearHostResolverCache(),
  ];
  // Each by itself: what one of them cannot do keeps no other from it.
  void Promise.allSettled(ways.map(async (empty) => empty()));
}
