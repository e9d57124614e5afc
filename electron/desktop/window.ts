import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Session,
  type WebPreferences,
} from 'electron';
import { pageUrl } from './app-scheme.ts';

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
