import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { HostEvent } from '../shared/api/bridge.ts';
import { createApi } from './api/create-api.ts';
import { loadSqlite } from './db/connection.ts';
import { closeOnQuit, incomingFiles, isOnlyInstance } from './desktop/app-events.ts';
import { registerAppScheme } from './desktop/app-scheme.ts';
import { ballotView } from './desktop/ballot-view.ts';
import { capabilitiesOver, keepAwake } from './desktop/capabilities.ts';
import { rememberedDisplay } from './desktop/displays.ts';
import { openFacilitatorWindow } from './desktop/facilitator-window.ts';
import { connectWindow, sendEvent } from './desktop/ipc.ts';
import { keepMenu } from './desktop/menu.ts';
import { ProjectorWindow } from './desktop/projector-window.ts';
import { secureEngine } from './desktop/security.ts';
import { giveUpStart, watchStart } from './desktop/start-failure.ts';
import { pageSession } from './desktop/window.ts';
import { documentsFolder, documentsNotice } from './host/folders.ts';
import { setUp } from './host/set-up.ts';
import { createLog, watchProcess } from './log/log.ts';

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
  app.setPath('userData', engine);
  // Not awaited here: Electron becomes ready only when this module has been evaluated.
  if (isOnlyInstance(app, theWindow)) app.whenReady().then(start).catch(giveUp);
  else app.quit();
}

async function start(): Promise<void> {
  loadSqlite();
  const pageFolder = join(app.getAppPath(), 'dist', 'renderer');
  const page = await pageSession(pageFolder);
  const preload = join(import.meta.dirname, 'preload.cjs');
  const tell = (event: HostEvent) => sendEvent(theWindow, event);
  const ofPage = { session: page, preload, facilitator: theWindow };
  const projector = new ProjectorWindow({
    ...ofPage,
    remembered: rememberedDisplay(folders.data),
    curtain: () => void api.call('projector.show', { view: 'curtain' }),
    tell,
    placed: (isApart) => tell({ type: 'projector-place', isApart }),
    onDeath: (fault) => log.error('projector', fault),
  });
  const ballot = ballotView(theWindow, { preload, pageFolder });
  const awake = keepAwake();
  const windows = { projector: projector.act, projectorIsApart: projector.isApart };
  const forWorkshop = { ...windows, workshopIsOpen: awake.follow, handOver: ballot.handOver };
  const notices = [...own.notices, ...documentsNotice(folders, documents)];
  const capabilities = { ...capabilitiesOver(theWindow, log), ...forWorkshop, notices, policy: own.policy };
  const api = createApi(folders, { host: 'electron', ...capabilities });
  closeOnQuit(app, api);
  const withMenu = await keepMenu(api, { send: tell, act: projector.act, facilitator: theWindow });
  connectWindow(withMenu, theWindow, { projector: projector.window, ballot: ballot.place });
  incoming.connect(api.receive);
  const ofApp = { api, log, data: folders.data, isWorkshopOpen: awake.isFollowing };
  const facilitator = openFacilitatorWindow(page, preload, ofApp);
  window = facilitator.window;
  api.prepare();
  untilShown(window, () => {
    app.once('will-quit', watchProcess(api.unexpected));
    facilitator.keepPage();
  });
}
