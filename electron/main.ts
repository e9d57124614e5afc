import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import type { HostEvent } from '../shared/api/bridge.ts';
import { createApi } from './api/create-api.ts';
import { loadSqlite } from './db/connection.ts';
import { registerAppScheme, serveAppScheme } from './desktop/app-scheme.ts';
import { ballotView } from './desktop/ballot-view.ts';
import { capabilitiesOver } from './desktop/capabilities.ts';
import { documentsFolder, documentsNotice } from './desktop/documents.ts';
import { incomingFiles } from './desktop/incoming-files.ts';
import { connectWindow, sendEvent } from './desktop/ipc.ts';
import { keepAwake } from './desktop/keep-awake.ts';
import { keepMenu } from './desktop/menu.ts';
import { ProjectorWindow } from './desktop/projector-window.ts';
import { rememberedDisplay } from './desktop/remembered-display.ts';
import { hardenSession, secureEngine } from './desktop/security.ts';
import { showFile } from './desktop/show-file.ts';
import { isOnlyInstance } from './desktop/single-instance.ts';
import { giveUpStart, watchStart } from './desktop/start-failure.ts';
import { startWorker } from './desktop/start-worker.ts';
import { openWindow } from './desktop/window.ts';
import { createLog } from './log/log.ts';
import { loggedWorkers } from './log/logged-workers.ts';
import { watchProcess } from './log/watch-process.ts';
import { setUp } from './set-up.ts';

let window: BrowserWindow | null = null;
const theWindow = () => window;
const incoming = incomingFiles(app, process.argv);
const documents = documentsFolder(app);
const executable = app.isPackaged ? process.execPath : null;
const own = setUp({ root: app.getAppPath(), documents, executable });
const { folders, engine } = own;
const log = createLog(folders.data, app.getAppPath());
const giveUp = giveUpStart(folders.data, log);
const untilShown = watchStart(giveUp, prepare);

function prepare(): void {
  const unsafe = secureEngine(app);
  registerAppScheme();
  app.on('window-all-closed', () => app.quit());
  if (unsafe) return void giveUp(unsafe);
  own.prepare();
  mkdirSync(engine, { recursive: true });
  app.setPath('userData', engine);
  // Not awaited here: Electron becomes ready only when this module has been evaluated.
  if (isOnlyInstance(app, theWindow)) app.whenReady().then(start).catch(giveUp);
  else app.quit();
}

async function start(): Promise<void> {
  loadSqlite();
  // Without `persist:` the session lives in memory and ends with the app.
  const page = session.fromPartition('storforum');
  await Promise.all([session.defaultSession, page].map(hardenSession));
  const pageFolder = join(app.getAppPath(), 'dist', 'renderer');
  serveAppScheme(page, pageFolder);

  const preload = join(import.meta.dirname, 'preload.cjs');
  const tell = (event: HostEvent) => sendEvent(theWindow, event);
  const projector = new ProjectorWindow({
    session: page,
    preload,
    facilitator: theWindow,
    remembered: rememberedDisplay(folders.data),
    curtain: () => void api.call('wall.show', { view: 'curtain' }),
    tell,
  });
  const ballot = ballotView(theWindow, { preload, pageFolder });
  const means = { ...capabilitiesOver(theWindow), startWorker: loggedWorkers(startWorker, log) };
  const notices = [...own.notices, ...documentsNotice(folders, documents)];
  const forWorkshop = { projector: projector.act, workshopIsOpen: keepAwake() };
  const { handOver } = ballot;
  const abilities = { ...means, ...forWorkshop, log, showFile, handOver, notices, policy: own.policy };
  const api = createApi(folders, { host: 'electron', ...abilities });
  app.on('will-quit', () => api.close());
  connectWindow(await keepMenu(api, { send: tell, act: projector.act, facilitator: theWindow }), theWindow, {
    wall: projector.window,
    ballot: ballot.place,
  });
  incoming.connect(api.receive);
  window = openWindow(page, preload);
  untilShown(window, () => app.once('will-quit', watchProcess(api.unexpected)));
}
