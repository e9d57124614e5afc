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
    ...place,
    show: false,
    webPreferences: { ...pagePreferences(session), preload },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(url);
  return window;
}
