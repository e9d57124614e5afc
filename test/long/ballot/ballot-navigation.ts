import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow } from 'electron';
import { serveAppScheme } from '../../../electron/desktop/app-scheme.ts';
import { ballotView } from '../../../electron/desktop/ballot-view.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { BrowserWindow, type ChromiumContents, session } from './chromium-electron.ts';

const pageScript = `
document.body.textContent = location.pathname;
`;

/** A window of the facilitator's in an installed Chromium, with the app's own hand-over. */
export async function openedWindow() {
  const pageFolder = temporaryFolder();
  mkdirSync(join(pageFolder, 'assets'));
  const html =
    '<!doctype html><html><head><title>Storforum</title><script type="module" src="./assets/page.js"></script></head><body></body></html>';
  writeFileSync(join(pageFolder, 'index.html'), html);
  writeFileSync(join(pageFolder, 'assets', 'page.js'), pageScript);
  const own = session.fromPartition();
  serveAppScheme(own, pageFolder);
  const window = new BrowserWindow(own);
  await window.webContents.loadURL('app://storforum/');
  const ballot = ballotView(() => window as unknown as ElectronWindow, { preload: '', pageFolder });
  return { window, ballot };
}

/** What a page shows: the address that it was served under, written by its own script. */
export async function shownBy(contents: unknown): Promise<string> {
  const page = await (contents as ChromiumContents).page();
  return page.locator('body:not(:empty)').innerText();
}

/** Passes the machine on as often as asked, in rounds of five voters; how often the documents of all came. */
export async function passOn(times: number): Promise<{ arrived: number; failed: unknown[] }> {
  const { window, ballot } = await openedWindow();
  const failed: unknown[] = [];
  let arrived = 0;
  for (let voter = 0; voter < times; voter += 1) {
    const isFirst = voter % 5 === 0;
    if (isFirst && voter > 0) await ballot.handOver('facilitator', () => {});
    if (isFirst && (await shownBy(window.webContents)) !== '/') failed.push('the facilitator’s page');
    await ballot
      .handOver('ballot', () => failed.push('a page that died'))
      .catch((thrown) => failed.push(thrown));
    const shown = ballot.place();
    const isThere = shown && (await shownBy(shown.webContents)) === '/ballot';
    if (isThere && window.webContents.mainFrame.url === 'about:blank') arrived += 1;
  }
  return { arrived, failed };
}
