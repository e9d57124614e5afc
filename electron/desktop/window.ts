import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Session,
  session,
  type WebPreferences,
} from 'electron';
import { pageUrl, serveAppScheme } from './app-scheme.ts';
import { hardenSession } from './security.ts';

/** What any page may: no Node, no tools and no session that outlives it. */
export function pagePreferences(session: Session): WebPreferences {
  return {
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  };
}

/**
 * Linux takes a window's icon from what is installed, and from the window itself where nothing is, as of an archive that
 * was only unpacked. Electron throws for a picture that is not there.
 */
export function ownIcon(
  built = join(import.meta.dirname, '..'),
  platform = process.platform,
): BrowserWindowConstructorOptions {
  const icon = join(built, 'icons', 'linux', '256x256.png');
  return platform === 'linux' && existsSync(icon) ? { icon } : {};
}

/** Opens a window on one of our pages. */
export function openWindow(
  session: Session,
  preload: string,
  { url = pageUrl, place = {} }: { url?: string; place?: BrowserWindowConstructorOptions } = {},
): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Storforum',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    ...ownIcon(),
    ...place,
    show: false,
    webPreferences: { ...pagePreferences(session), preload },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(url);
  return window;
}

/** The session of the facilitator's page and the projector's. Every rule is in force in it, and in Electron's default session, which is not used. */
export async function pageSession(pageFolder: string): Promise<Session> {
  // Without `persist:` the session lives in memory and ends with the app.
  const page = session.fromPartition('storforum');
  await Promise.all([session.defaultSession, page].map(hardenSession));
  serveAppScheme(page, pageFolder);
  return page;
}
