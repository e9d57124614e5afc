import { EventEmitter } from 'node:events';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import type { Session } from 'electron';
import { findBrowser } from '../../../electron/loopback/find-browser.ts';
import { nextLoad } from '../../fake-electron/load.ts';
import { findHeadlessShell } from '../../find-chromium.ts';

/**
 * The part of the module 'electron' that the hand-over of a ballot asks for, over an installed Chromium: each session is
 * a browser context, each page navigates by the debugging protocol, and `loadURL` is settled by what the engine tells.
 * `app:` is a scheme of Electron's alone, so that its documents are served under a name that nobody can resolve.
 */

type Handler = (request: Request) => Promise<Response>;
type Frame = { readonly id: string; readonly parentId?: string; readonly url: string };

const appOrigin = 'app://storforum';
const servedOrigin = 'http://storforum.test';
const asServed = (url: string) => url.replace(appOrigin, servedOrigin);
const asAsked = (url: string) => url.replace(servedOrigin, appOrigin);

/** Two navigations at once: the host's is on its way, and waits until the page has set out as well. */
type Collision = { readonly onItsWay: () => void; readonly pageSetOut: Promise<unknown> };

/** Where a page asks whether it may set out. */
const starter = `${appOrigin}/set-out`;

let browser: Browser | null = null;

export async function startEngine(): Promise<void> {
  browser = await chromium.launch({
    executablePath: findHeadlessShell() ?? findBrowser() ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

export async function endEngine(): Promise<void> {
  await browser?.close();
  browser = null;
}

class ChromiumSession {
  handler: Handler | null = null;
  readonly protocol = {
    handle: (_scheme: string, handler: Handler) => {
      this.handler = handler;
    },
    unhandle: () => {
      this.handler = null;
    },
  };
}

/** What a session is told or asked besides is answered, and of no consequence for navigation. */
function anySession(): Session & ChromiumSession {
  const own = new ChromiumSession();
  const webRequest = { onBeforeRequest: () => {} };
  return new Proxy(Object.assign(own, { webRequest }), {
    get: (known, name) => (name in known ? Reflect.get(known, name) : async () => {}),
  }) as unknown as Session & ChromiumSession;
}

export const session = { fromPartition: anySession };
export const protocol = {};

export class ChromiumContents extends EventEmitter {
  mainFrame = { url: '' };
  private readonly session: ChromiumSession;
  private readonly started: Promise<{ page: Page; cdp: CDPSession }>;
  private isLoading = false;
  private destroyed = false;
  /** Addresses that the host asked for: a page that asks for any other by itself is refused. */
  private readonly asked = new Set<string>();
  private collision: Collision | null = null;
  private mayStart: Promise<void> = Promise.resolve();
  readonly navigationHistory = { clear: () => this.send('Page.resetNavigationHistory') };

  constructor(own: ChromiumSession) {
    super();
    this.session = own;
    this.started = this.start();
  }

  isDestroyed = () => this.destroyed;
  isLoadingMainFrame = () => this.isLoading;
  focus = () => void this.send('Page.bringToFront');
  page = async () => (await this.started).page;

  async loadURL(url: string): Promise<void> {
    const { cdp } = await this.started;
    this.asked.add(url);
    const loading = nextLoad(this, url);
    const { errorText } = await cdp.send('Page.navigate', { url: asServed(url) });
    if (errorText) this.emit('did-fail-load', {}, -3, errorText.replace('net::', ''), url, true);
    return loading;
  }

  /**
   * Lets the page go somewhere by itself, as after a button was pressed in it, while the host's next navigation is on its
   * way.
   */
  async setOutDuringNext(path: string): Promise<void> {
    const { cdp } = await this.started;
    const { promise, resolve } = Promise.withResolvers<void>();
    const pageSetOut = new Promise((settle) => cdp.once('Page.frameRequestedNavigation', settle));
    this.collision = { onItsWay: resolve, pageSetOut };
    this.mayStart = promise;
    const expression = `fetch('/set-out').then(() => location.replace('${path}')); 0`;
    await cdp.send('Runtime.evaluate', { expression, userGesture: true });
  }

  close() {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('destroyed');
    void this.started.then(({ page }) => page.context().close());
  }

  private async send(method: 'Page.resetNavigationHistory' | 'Page.bringToFront'): Promise<void> {
    await (await this.started).cdp.send(method);
  }

  private async start() {
    if (!browser) throw new Error('no engine');
    const context = await browser.newContext();
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const isMain = ({ frameId }: { frameId: string }) => frameId === frameTree.frame.id;
    cdp.on('Page.frameStartedNavigating', (event) => {
      if (!isMain(event)) return;
      this.isLoading = true;
      const isSameDocument = event.navigationType.endsWith('ameDocument');
      this.emit('did-start-navigation', { isMainFrame: true, isSameDocument });
    });
    cdp.on('Page.frameNavigated', ({ frame }: { frame: Frame }) => {
      if (!frame.parentId) this.mainFrame = { url: asAsked(frame.url) };
    });
    cdp.on('Page.loadEventFired', () => this.emit('did-finish-load'));
    cdp.on('Page.frameStoppedLoading', (event) => {
      if (!isMain(event)) return;
      this.isLoading = false;
      this.emit('did-stop-loading');
    });
    cdp.on('Fetch.requestPaused', (event) => void this.serve(cdp, event));
    await cdp.send('Page.enable');
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: `${servedOrigin}/*` }] });
    return { page, cdp };
  }

  private async answerTo(url: string, isDocument: boolean): Promise<Response | null | undefined> {
    if (url === starter) return this.mayStart.then(() => new Response(''));
    if (!isDocument) return this.session.handler?.(new Request(url));
    if (!this.asked.has(url)) return null;
    const { collision } = this;
    this.collision = null;
    collision?.onItsWay();
    await collision?.pageSetOut;
    return this.session.handler?.(new Request(url));
  }

  private async serve(
    cdp: CDPSession,
    {
      requestId,
      resourceType,
      request,
    }: { requestId: string; resourceType: string; request: { url: string } },
  ): Promise<void> {
    const url = asAsked(request.url);
    const gone = () => {};
    const fail = (errorReason: 'Aborted' | 'Failed') =>
      cdp.send('Fetch.failRequest', { requestId, errorReason }).then(gone, gone);
    // A handler that rejects fails its request and nothing else, as with Electron's `protocol.handle`.
    const answer = await this.answerTo(url, resourceType === 'Document').catch(() => 'failed' as const);
    if (!answer) return fail('Aborted');
    if (answer === 'failed') return fail('Failed');
    const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
    const responseHeaders = [...answer.headers].map(([name, value]) => ({ name, value }));
    await cdp
      .send('Fetch.fulfillRequest', { requestId, responseCode: answer.status, responseHeaders, body })
      .then(gone, gone);
  }
}

export class WebContentsView {
  readonly webContents: ChromiumContents;
  constructor({ webPreferences }: { webPreferences: { session: ChromiumSession } }) {
    this.webContents = new ChromiumContents(webPreferences.session);
  }
  setBounds = () => {};
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: ChromiumContents;
  readonly contentView = { addChildView: () => {}, removeChildView: () => {} };
  constructor(own: ChromiumSession) {
    super();
    this.webContents = new ChromiumContents(own);
  }
  isDestroyed = () => false;
  getContentBounds = () => ({ x: 0, y: 0, width: 1440, height: 900 });
}
