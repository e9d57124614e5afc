import { randomUUID } from 'node:crypto';
import { type BrowserWindow, session, type WebContents, WebContentsView } from 'electron';
import { serveAppScheme } from './app-scheme.ts';
import { emptySession } from './empty-session.ts';
import { hardenSession } from './security.ts';
import { pagePreferences } from './window.ts';

export type PageFiles = { readonly preload: string; readonly pageFolder: string };

/** One voter's page. */
export type VoterView = {
  readonly webContents: WebContents;
  /** Rejects when the page dies: by its process, by hanging, or by closing itself. */
  readonly death: Promise<never>;
  /** Destroys the page and empties its session. */
  close(): void;
};

const deaths = ['render-process-gone', 'unresponsive', 'destroyed'];

/** A view over the whole window in a session of its own, which is never another's. */
export async function openVoterView(
  window: BrowserWindow,
  { preload, pageFolder }: PageFiles,
): Promise<VoterView> {
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

/** Rejects when a page dies, unless its death has become nobody's matter. */
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
