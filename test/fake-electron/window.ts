import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { app } from './app.ts';
import { cancellable } from './cancellable.ts';
import { applicationMenu, type MenuItem } from './menu.ts';
import { type FakeDisplay, type Rectangle, screen } from './screen.ts';
import type { WebContentsView } from './view.ts';
import { FakeWebContents } from './web-contents.ts';
import { world } from './world.ts';

type Options = { webPreferences: Record<string, unknown> } & Record<string, unknown>;

let lastId = 0;

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => world.windows.filter(({ destroyed }) => !destroyed);
  static getFocusedWindow = () => world.focused?.owner ?? null;
  static fromWebContents = (contents: FakeWebContents) => contents.owner;

  readonly id = ++lastId;
  readonly options: Options;
  readonly webContents: FakeWebContents;
  /** What was called, in order. */
  readonly done: string[] = [];
  readonly views: WebContentsView[] = [];
  /** Where it really stands, which `getBounds` does not always tell. */
  bounds: Rectangle;
  /** The menu that it shows, if any. */
  menu: MenuItem[] | null;
  destroyed = false;
  minimized = false;
  maximized = false;
  private visible = false;
  private fullScreen = false;
  private simpleFullScreen = false;
  /** Where it stood before it filled a screen. */
  private normal: Rectangle | null = null;

  readonly contentView = {
    addChildView: (view: WebContentsView) => {
      this.contentView.removeChildView(view);
      this.views.push(view);
      view.webContents.owner = this;
    },
    removeChildView: (view: WebContentsView) => {
      if (!this.views.includes(view)) return;
      this.views.splice(this.views.indexOf(view), 1);
      view.webContents.owner = null;
    },
  };

  constructor(options: Options) {
    super();
    if (!world.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    // What cannot be shown as its icon is an exception.
    if (typeof options.icon === 'string' && !existsSync(options.icon))
      throw new Error(`Failed to load image from path '${options.icon}'`);
    this.options = options;
    this.bounds = firstBounds(options);
    this.menu = applicationMenu();
    this.webContents = new FakeWebContents(options.webPreferences?.session);
    this.webContents.owner = this;
    this.webContents.on('ready-to-show', () => process.nextTick(() => this.emit('ready-to-show')));
    world.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    if (options.fullscreen === true) this.fillScreen(true);
    if (options.show !== false) this.appear();
  }

  get loaded() {
    return this.webContents.loaded;
  }
  loadURL = (url: string) => this.webContents.loadURL(url);
  isDestroyed = () => this.destroyed;
  isVisible = () => this.visible;
  isMinimized = () => this.minimized;
  isMaximized = () => this.maximized;
  isFullScreen = () => this.fullScreen;
  isSimpleFullScreen = () => this.simpleFullScreen;
  isFocused = () => world.focused?.owner === this;
  getTitle = () => String(this.options.title ?? '');
  getContentBounds = () => ({ ...this.bounds });
  getSize = () => [this.bounds.width, this.bounds.height];

  /** Under Wayland a window is not told where it stands, and no window can choose. */
  getBounds(): Rectangle {
    this.call();
    return world.isWayland ? { ...this.bounds, x: 0, y: 0 } : { ...this.bounds };
  }
  setBounds(bounds: Partial<Rectangle>) {
    this.call('setBounds');
    const { x, y } = this.bounds;
    this.bounds = { ...this.bounds, ...bounds, ...(world.isWayland && { x, y }) };
    this.hasMoved();
  }

  /** Takes the keyboard from whoever had it. */
  show() {
    this.call('show');
    this.appear();
  }
  showInactive() {
    this.call('showInactive');
    this.visible = true;
    this.emit('show');
  }
  hide() {
    this.call('hide');
    this.visible = false;
    this.loseFocus();
    this.emit('hide');
  }
  focus() {
    this.call('focus');
    this.takeFocus();
  }
  blur() {
    this.call('blur');
    this.loseFocus();
  }
  restore() {
    this.call('restore');
    this.minimized = false;
    this.emit('restore');
  }
  minimize() {
    this.call('minimize');
    this.minimized = true;
    this.loseFocus();
    this.emit('minimize');
  }
  maximize() {
    this.call('maximize');
    this.maximized = true;
    this.emit('maximize');
  }
  unmaximize() {
    this.call('unmaximize');
    this.maximized = false;
    this.emit('unmaximize');
  }
  setIgnoreMouseEvents = (ignore: boolean) => this.call(`ignores the mouse ${ignore}`);
  moveTop = () => this.call('moveTop');
  setTitle = (title: string) => void Object.assign(this.options, { title });
  setAlwaysOnTop = (flag: boolean) => this.call(`always on top ${flag}`);
  setMenuBarVisibility = (visible: boolean) => this.call(`menu bar ${visible}`);
  setAutoHideMenuBar = (hide: boolean) => this.call(`menu bar hides ${hide}`);
  removeMenu() {
    this.call('no menu');
    this.menu = null;
  }
  setMenu(menu: MenuItem[] | null) {
    this.menu = menu;
  }

  /**
   * The window is there later; until then it says what it was. On Windows it is there at once, and was told of before.
   */
  setFullScreen(flag: boolean) {
    this.call(`full screen ${flag}`);
    if (flag === this.fullScreen || this.options.fullscreenable === false) return;
    if (process.platform === 'win32') {
      this.emit(flag ? 'enter-full-screen' : 'leave-full-screen');
      this.fillScreen(flag);
      this.emit('resize');
      return;
    }
    setImmediate(() => {
      if (this.destroyed || flag === this.fullScreen) return;
      this.fillScreen(flag);
      this.emit(flag ? 'enter-full-screen' : 'leave-full-screen');
      this.emit('resize');
    });
  }

  /** macOS's older full screen: at once, without an event and without the keyboard; elsewhere nothing happens. */
  setSimpleFullScreen(flag: boolean) {
    this.call(`simple full screen ${flag}`);
    if (process.platform !== 'darwin' || flag === this.simpleFullScreen) return;
    this.simpleFullScreen = flag;
    this.resizeFor(flag);
    this.emit('resize');
  }

  close() {
    this.call('close');
    const event = cancellable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.end();
  }
  destroy() {
    this.call('destroy');
    this.end();
  }

  /** The person turns to this window: its own contents get the keyboard, also where a view covers them. */
  takeFocus() {
    const former = world.focused?.owner;
    if (former !== this) former?.emit('blur');
    this.webContents.hearKeys();
    if (former === this) return;
    this.emit('focus');
    app.emit('browser-window-focus', {}, this);
  }

  /** The person turns to another program. */
  loseFocus() {
    if (!this.isFocused()) return;
    world.focused?.emit('blur');
    world.focused = null;
    this.emit('blur');
    app.emit('browser-window-blur', {}, this);
  }

  /** The system puts the window on a display. */
  standOn(display: FakeDisplay | undefined) {
    if (!display) return;
    const { x, y } = display.bounds;
    const isFull = this.fullScreen || this.simpleFullScreen;
    this.bounds = isFull ? { ...display.bounds } : { ...this.bounds, x, y };
    this.hasMoved();
  }

  private appear() {
    this.visible = true;
    this.emit('show');
    this.takeFocus();
  }

  private fillScreen(flag: boolean) {
    this.fullScreen = flag;
    this.resizeFor(flag);
  }

  /** Fills the display on which most of it stands, or goes back to where it stood: there may be no display any more. */
  private resizeFor(isFull: boolean) {
    const display = screen.getDisplayMatching(this.bounds);
    if (isFull) this.normal = this.bounds;
    if (isFull && display) this.bounds = { ...display.bounds };
    else this.bounds = this.normal ?? this.bounds;
  }

  private hasMoved() {
    this.emit('move');
    this.emit('moved');
    this.emit('resize');
  }

  private end() {
    if (this.destroyed) return;
    this.loseFocus();
    this.destroyed = true;
    this.webContents.close();
    // Pages in views live on; they have to be closed by whoever opened them.
    for (const view of this.views) view.webContents.owner = null;
    this.emit('closed');
    if (world.windows.every(({ destroyed }) => destroyed)) app.lastWindowClosed();
  }

  private call(name?: string) {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
    if (name) this.done.push(name);
  }
}

function firstBounds(options: Record<string, unknown>): Rectangle {
  const { x, y } = screen.getPrimaryDisplay()?.bounds ?? { x: 0, y: 0 };
  const wished = (name: string, otherwise: number) =>
    typeof options[name] === 'number' ? (options[name] as number) : otherwise;
  return {
    x: world.isWayland ? x : wished('x', x),
    y: world.isWayland ? y : wished('y', y),
    width: wished('width', 1440),
    height: wished('height', 900),
  };
}
