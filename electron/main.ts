import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { createApi } from './api/create-api.ts';
import { registerAppScheme, serveAppScheme } from './desktop/app-scheme.ts';
import { ballotView } from './desktop/ballot-view.ts';
import { browseForFolder, browseForTarget } from './desktop/dialogs.ts';
import { connectWindow, sendEvent } from './desktop/ipc.ts';
import { keepMenu } from './desktop/menu.ts';
import { printInWindow } from './desktop/print-pdf.ts';
import { hardenSession, secureEngine } from './desktop/security.ts';
import { isOnlyInstance } from './desktop/single-instance.ts';
import { startWorker } from './desktop/start-worker.ts';
import { wallWindow } from './desktop/wall-window.ts';
import { openWindow } from './desktop/window.ts';
import { appFolders } from './folders.ts';
import { hostLanguage } from './host-language.ts';
import { wordsIn } from './words.ts';

let window: BrowserWindow | null = null;
const theWindow = () => window;
const folders = appFolders({ root: app.getAppPath(), documents: app.getPath('documents') });

// The engine's own files stand beside the library, so that one setting moves all of it.
const engineFolder = join(folders.data, 'engine');
mkdirSync(engineFolder, { recursive: true });
app.setPath('userData', engineFolder);

const unsafe = secureEngine(app);
registerAppScheme();
app.on('window-all-closed', () => app.quit());

if (unsafe) {
  console.error(wordsIn(hostLanguage())(`host:${unsafe}`));
  app.exit(1);
} else if (isOnlyInstance(app, theWindow)) {
  // Not awaited here: Electron becomes ready only when this module has been evaluated.
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

async function start(): Promise<void> {
  // Without `persist:` the session lives in memory and ends with the app.
  const page = session.fromPartition('storforum');
  await Promise.all([session.defaultSession, page].map(hardenSession));
  const pageFolder = join(app.getAppPath(), 'dist', 'renderer');
  serveAppScheme(page, pageFolder);

  const preload = join(import.meta.dirname, 'preload.cjs');
  const wall = wallWindow(page, preload, theWindow);
  const ballot = ballotView(theWindow, { preload, pageFolder });
  const { handOver } = ballot;
  const dialogs = {
    browseForTarget: browseForTarget(theWindow),
    browseForFolder: browseForFolder(theWindow),
  };
  const means = { ...dialogs, startWorker, printPdf: printInWindow };
  const abilities = { ...means, openWall: wall.open, handOver };
  const api = createApi(folders, { host: 'electron', ...abilities });
  app.on('will-quit', () => api.close());
  connectWindow(await keepMenu(api, (event) => sendEvent(theWindow, event)), theWindow, {
    wall: wall.window,
    ballot: ballot.place,
  });
  window = openWindow(page, preload);
}

function giveUp(thrown: unknown): void {
  console.error(thrown);
  app.exit(1);
}
