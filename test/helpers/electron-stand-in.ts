import { EventEmitter } from 'node:events';
import { join } from 'node:path';

/**
 * Stands in for the module 'electron' where its binary is absent: it keeps what it is told, and carries messages
 * between `ipcRenderer` and `ipcMain` as text, as the real one does.
 */

type Handler = (event: unknown, ...values: unknown[]) => unknown;

/** What Electron does and a test may look at or change; `reset` makes it new. */
export const world = {
  /** Everything told before and after ready, in order. */
  told: [] as string[],
  exposed: new Map<string, unknown>(),
  handlers: new Map<string, Handler>(),
  windows: [] as BrowserWindow[],
  views: [] as WebContentsView[],
  sessions: new Map<string, StandInSession>(),
  menus: [] as MenuItem[][],
  privileged: [] as unknown[],
  switches: new Map<string, string>(),
  dialogs: [] as unknown[][],
  processes: [] as StandInProcess[],
  /** The first is the one where every window stands. */
  displays: [] as { id: number; bounds: object }[],
  dialogAnswer: { canceled: true, filePath: '' },
  /** What printing waits for, if anything. */
  printing: null as Promise<unknown> | null,
  isPackaged: false,
  isFirst: true,
};

export type MenuItem = { label?: string; role?: string; click?: () => void; submenu?: MenuItem[] };

class App extends EventEmitter {
  readonly paths = new Map<string, string>();
  get isPackaged() {
    return world.isPackaged;
  }
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void world.switches.set(name, value),
    hasSwitch: (name: string) => world.switches.has(name),
  };
  enableSandbox = () => void world.told.push('sandbox');
  getAppPath = () => join(import.meta.dirname, '..', '..');
  getPath = (name: string) => this.paths.get(name) ?? `/home/siv/${name}`;
  setPath = (name: string, path: string) => void this.paths.set(name, path);
  requestSingleInstanceLock = () => world.isFirst;
  quit = () => void world.told.push('quit');
  exit = (code: number) => void world.told.push(`exit ${code}`);
  whenReady = async () => void world.told.push('ready');
}

export class StandInSession extends EventEmitter {
  readonly rules = new Map<string, unknown>();
  private readonly keep = (name: string) => (value: unknown) => void this.rules.set(name, value);
  setPermissionRequestHandler = this.keep('permission-request');
  setPermissionCheckHandler = this.keep('permission-check');
  setDevicePermissionHandler = this.keep('device-permission');
  setDisplayMediaRequestHandler = this.keep('display-media');
  setSpellCheckerEnabled = this.keep('spellchecker');
  setSpellCheckerLanguages = this.keep('spellchecker-languages');
  setProxy = async (value: unknown) => void this.rules.set('proxy', value);
  /** What was emptied. */
  readonly cleared: string[] = [];
  clearStorageData = async () => void this.cleared.push('storage');
  clearCache = async () => void this.cleared.push('cache');
  readonly webRequest = { onBeforeRequest: this.keep('before-request') };
  readonly protocol = {
    handle: (scheme: string, handler: unknown) => void this.rules.set(`scheme ${scheme}`, handler),
  };
  rule<F>(name: string): F {
    return this.rules.get(name) as F;
  }
}

export class StandInContents extends EventEmitter {
  readonly mainFrame = { origin: 'app://storforum', url: 'app://storforum/' };
  readonly sent: unknown[][] = [];
  windowOpenHandler: (details: unknown) => unknown = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: (details: unknown) => unknown) {
    this.windowOpenHandler = handler;
  }
  readonly loaded: string[] = [];
  readonly done: string[] = [];
  destroyed = false;
  readonly navigationHistory = { clear: () => void this.done.push('history cleared') };
  loadURL = async (url: string) => void this.loaded.push(url);
  focus = () => void this.done.push('focus');
  close = () => {
    this.destroyed = true;
  };
  isDestroyed = () => this.destroyed;
  printToPDF = async (options: object) => {
    world.told.push(`print ${JSON.stringify(options)}`);
    if (world.printing) await world.printing;
    return Buffer.from('%PDF-1.7 printed');
  };
  send(channel: string, ...values: unknown[]) {
    this.sent.push([channel, ...values]);
    ipcRenderer.emit(channel, {}, ...values);
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>;
  readonly webContents = new StandInContents();
  readonly done: string[] = [];
  readonly views: WebContentsView[] = [];
  readonly contentView = {
    addChildView: (view: WebContentsView) => void this.views.push(view),
    removeChildView: (view: WebContentsView) => void this.views.splice(this.views.indexOf(view), 1),
  };
  bounds = { x: 0, y: 0, width: 1440, height: 900 };
  destroyed = false;
  minimized = false;
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    world.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  get loaded() {
    return this.webContents.loaded;
  }
  loadURL = (url: string) => this.webContents.loadURL(url);
  getContentBounds = () => this.bounds;
  removeMenu = () => void this.done.push('no menu');
  close = () => {
    this.destroyed = true;
    this.done.push('close');
    this.emit('closed');
  };
  destroy = () => {
    this.destroyed = true;
    this.done.push('destroy');
  };
  getBounds = () => world.displays[0]?.bounds;
  show = () => void this.done.push('show');
  focus = () => void this.done.push('focus');
  restore = () => void this.done.push('restore');
  isMinimized = () => this.minimized;
  isDestroyed = () => this.destroyed;
}

/** A page over a part of a window. */
export class WebContentsView {
  readonly options: { webPreferences: Record<string, unknown> };
  readonly webContents = new StandInContents();
  bounds: object = {};
  constructor(options: WebContentsView['options']) {
    this.options = options;
    world.views.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  setBounds = (bounds: object) => {
    this.bounds = bounds;
  };
}

export const app = new App();
export const ipcRenderer = Object.assign(new EventEmitter(), {
  /** Calls as the main frame of the newest window. */
  async invoke(channel: string, ...values: unknown[]) {
    const sender = world.windows.at(-1)?.webContents;
    return world.handlers.get(channel)?.(
      { sender, senderFrame: sender?.mainFrame },
      ...structuredClone(values),
    );
  },
});
export const ipcMain = {
  handle(channel: string, handler: Handler) {
    if (world.handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    world.handlers.set(channel, handler);
  },
};
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void world.exposed.set(name, value),
};
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => {
    world.told.push('scheme');
    world.privileged.push(...schemes);
  },
};
export const session = {
  get defaultSession() {
    return sessionOf('');
  },
  fromPartition: (partition: string) => sessionOf(partition),
};
export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu: (menu: MenuItem[]) => void world.menus.push(menu),
};
/** A process of Electron's: what it is sent and whether it was ended. */
export class StandInProcess extends EventEmitter {
  readonly started: readonly unknown[];
  readonly sent: unknown[] = [];
  killed = false;
  constructor(started: readonly unknown[]) {
    super();
    this.started = started;
    world.processes.push(this);
  }
  postMessage = (message: unknown) => void this.sent.push(message);
  kill = () => {
    this.killed = true;
    return true;
  };
}
export const screen = {
  getAllDisplays: () => world.displays,
  getDisplayMatching: () => world.displays[0],
};
export const utilityProcess = { fork: (...started: unknown[]) => new StandInProcess(started) };
export const dialog = {
  async showSaveDialog(...values: unknown[]) {
    world.dialogs.push(values);
    return world.dialogAnswer;
  },
};

function sessionOf(partition: string): StandInSession {
  const kept = world.sessions.get(partition) ?? new StandInSession();
  world.sessions.set(partition, kept);
  return kept;
}

/** Makes everything as it is before an app has started; what a preload script exposed stays, as in a window. */
export function reset(): void {
  const { told, windows, views, menus, privileged, dialogs, processes } = world;
  for (const list of [told, windows, views, menus, privileged, dialogs, processes]) list.length = 0;
  world.displays = [{ id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } }];
  for (const map of [world.handlers, world.sessions, world.switches, app.paths]) map.clear();
  world.dialogAnswer = { canceled: true, filePath: '' };
  world.printing = null;
  world.isPackaged = false;
  world.isFirst = true;
  app.removeAllListeners();
  ipcRenderer.removeAllListeners();
}
