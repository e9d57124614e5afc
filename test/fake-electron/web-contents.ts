import { EventEmitter } from 'node:events';
import { PDFDocument } from '@cantoo/pdf-lib';
import { cancellable } from './cancellable.ts';
import { FakeFrame, originOf } from './frame.ts';
import { ipcRenderer } from './ipc.ts';
import { nextLoad } from './load.ts';
import { FakePage } from './page.ts';
import { FakeSession } from './session.ts';
import type { BrowserWindow } from './window.ts';
import { world } from './world.ts';

type Failure = readonly [errno: number, code: string];

let lastId = 0;

export class FakeWebContents extends EventEmitter {
  readonly id = ++lastId;
  /** What a page does of its own accord, for a test to make it do. */
  readonly page: FakePage = new FakePage(this);
  readonly session: FakeSession;
  readonly sent: unknown[][] = [];
  /** Every address that was asked for by `loadURL`. */
  readonly loaded: string[] = [];
  /** What was called, in order. */
  readonly done: string[] = [];
  /** Events put in by `sendInputEvent`. */
  readonly inputs: object[] = [];
  /** The window in which it is shown, if any. */
  owner: BrowserWindow | null = null;
  mainFrame = new FakeFrame('app://storforum/');
  /** Known to the engine, whatever becomes of the frame. */
  private url = this.mainFrame.url;
  destroyed = false;
  crashed = false;
  private navigations = 0;
  private isLoading = false;
  windowOpenHandler: (details: unknown) => unknown = () => ({ action: 'allow' });

  constructor(session: unknown = null) {
    super();
    this.session = session instanceof FakeSession ? session : new FakeSession();
    this.on('did-start-loading', () => {
      this.isLoading = true;
    });
    this.on('did-stop-loading', () => {
      this.isLoading = false;
    });
  }

  setWindowOpenHandler(handler: (details: unknown) => unknown) {
    this.windowOpenHandler = handler;
  }

  readonly navigationHistory = { clear: () => void this.done.push('history cleared') };
  getURL = () => this.url;
  getTitle = () => 'Storforum';
  isDestroyed = () => this.destroyed;
  isCrashed = () => this.crashed;
  isLoadingMainFrame = () => this.isLoading;
  isFocused = () => world.focused === this;
  getOSProcessId = () => (this.crashed ? 0 : 4_000 + this.id);

  loadURL(url: string): Promise<void> {
    this.alive();
    this.loaded.push(url);
    const loading = nextLoad(this, url);
    this.navigate(url, () => true);
    return loading;
  }

  reload() {
    this.done.push('reload');
    this.navigate(this.url, () => true);
  }

  /**
   * A navigation of the main frame. It has started before anybody can prevent it; what was loading is given up at that
   * moment. Only one that the page itself began is asked about.
   */
  navigate(url: string, allowed: () => boolean) {
    this.navigations += 1;
    const own = this.navigations;
    this.emit('did-start-loading');
    const details = cancellable({ url, isSameDocument: false, isMainFrame: true });
    this.emit('did-start-navigation', details, url, false, true);
    if (!allowed()) {
      this.emit('did-stop-loading');
      return;
    }
    if (world.failing.get(url) === null) return;
    setImmediate(async () => {
      const failure = await this.failureOf(url);
      if (this.destroyed || own !== this.navigations) return;
      if (failure) this.fail(url, failure);
      else this.commit(url);
    });
  }

  focus() {
    this.alive();
    this.done.push('focus');
    if (this.owner && !this.owner.isFocused()) this.owner.takeFocus();
    this.hearKeys();
  }

  close(_options?: { waitForBeforeUnload: boolean }) {
    if (this.destroyed) return;
    this.destroyed = true;
    if (world.focused === this) world.focused = null;
    this.emit('destroyed');
  }

  async printToPDF(options: object): Promise<Buffer> {
    this.alive();
    world.told.push(`print ${JSON.stringify(options)}`);
    if (world.printing) await world.printing;
    const page = await PDFDocument.create();
    page.addPage();
    return Buffer.from(await page.save());
  }

  getPrintersAsync = async () =>
    Array.from({ length: world.printers }, (_, index) => ({ name: `printer ${index}` }));
  /** The system's dialog, which fails as `world.printFailure` says. */
  print(options: object, answer: (done: boolean, reason: string) => void) {
    world.told.push(`printer ${JSON.stringify(options)}`);
    answer(world.printFailure === '', world.printFailure);
  }

  send(channel: string, ...values: unknown[]) {
    this.alive();
    const cloned = structuredClone(values);
    this.sent.push([channel, ...cloned]);
    ipcRenderer.emit(channel, {}, ...cloned);
  }

  sendInputEvent(input: { type: string; keyCode?: string; modifiers?: string[] }) {
    this.inputs.push(input);
    if (input.type !== 'keyDown' || !input.keyCode) return;
    const held = new Set(input.modifiers);
    this.page.press({
      key: input.keyCode,
      control: held.has('control'),
      meta: held.has('meta'),
      shift: held.has('shift'),
      alt: held.has('alt'),
    });
  }

  get zoomFactor() {
    return this.session.zoomFactors.get(originOf(this.url)) ?? 1;
  }
  set zoomFactor(factor: number) {
    this.session.zoomFactors.set(originOf(this.url), factor);
  }
  getZoomFactor = () => this.zoomFactor;
  setZoomFactor = (factor: number) => {
    this.zoomFactor = factor;
  };
  /** Each level is a fifth more. */
  getZoomLevel = () => Math.log(this.zoomFactor) / Math.log(1.2);
  setZoomLevel = (level: number) => this.setZoomFactor(1.2 ** level);

  // The commands behind the roles of the Edit menu.
  undo = () => void this.done.push('undo');
  redo = () => void this.done.push('redo');
  cut = () => void this.done.push('cut');
  copy = () => void this.done.push('copy');
  paste = () => void this.done.push('paste');
  selectAll = () => void this.done.push('selectAll');

  /** Ends a process that hangs. */
  forcefullyCrashRenderer() {
    this.alive();
    this.done.push('ended');
    this.page.crash('killed');
  }

  loseProcess() {
    this.crashed = true;
    this.navigations += 1;
    this.mainFrame.dispose();
    if (this.isLoading) this.emit('did-stop-loading');
  }

  /** The keyboard is here now, and nowhere else. */
  hearKeys() {
    if (world.focused === this) return;
    world.focused?.emit('blur');
    world.focused = this;
    this.emit('focus');
  }

  private async failureOf(url: string): Promise<Failure | null> {
    const failing = world.failing.get(url);
    if (failing) return failing;
    if (url.startsWith('about:')) return null;
    if (!(await this.session.lets(url))) return [-20, 'ERR_BLOCKED_BY_CLIENT'];
    return world.failingLoads.get(url) ?? null;
  }

  private fail(url: string, [errno, code]: Failure) {
    this.emit('did-fail-load', {}, errno, code, url, true);
    this.emit('did-stop-loading');
  }

  private commit(url: string) {
    if (this.crashed || originOf(url) !== originOf(this.url)) {
      this.mainFrame.dispose();
      this.mainFrame = new FakeFrame(url);
    } else this.mainFrame.url = url;
    this.url = url;
    this.crashed = false;
    this.emit('did-navigate', {}, url, 200, 'OK');
    this.emit('dom-ready', {});
    this.emit('did-finish-load');
    this.emit('did-stop-loading');
    this.emit('ready-to-show');
  }

  private alive() {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
  }
}
