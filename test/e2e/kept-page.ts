import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { LoopbackServer } from '../../electron/loopback/server.ts';
import { goTo, openContext, shown } from './launch-loopback.ts';

/** What tests listen to on a page. */
const heard = ['pageerror', 'console', 'request', 'dialog', 'download'] as const;

type Kept = { readonly page: Page; readonly session: CDPSession };

/**
 * The page of a worker, in which one test after the other opens the app: a process for a new page, and compiling the
 * app in it, takes longer than most of what is tried, and at the same address the browser has compiled it already.
 * Between tests the page is emptied; one that cannot be put back is closed, and the next test gets a new one.
 */
export class KeptPage {
  private kept: Kept | null = null;
  private isTaken = false;
  private isSpoilt = false;
  private hasEntered = false;
  /** The port of the first host, which those after it take over. */
  port = 0;

  private readonly browser: Browser;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  /** The page, empty; null while a host of the same test has it. */
  async take(): Promise<Page | null> {
    if (this.isTaken) return null;
    this.isTaken = true;
    this.kept ??= await this.make();
    return this.kept.page;
  }

  /** Opens the app: in a new page by a launch file, in one that has had it by the cookie which that is good for. */
  async enter(page: Page, host: LoopbackServer, launchFile: string): Promise<void> {
    const port = Number(new URL(host.origin).port);
    const isKnown = port === this.port && this.hasEntered;
    this.port = port;
    this.hasEntered = true;
    if (!isKnown) return goTo(page, launchFile);
    await page.context().addCookies([await cookieFor(host)]);
    await page.evaluate((origin) => window.location.replace(origin), `${host.origin}/`);
    await shown(page);
  }

  /** Leaves the app, so that its host can end. */
  async release(): Promise<void> {
    const { kept } = this;
    this.isTaken = false;
    if (!kept || (!this.isSpoilt && (await isEmptied(kept)))) return;
    this.kept = null;
    await kept.page.context().close();
  }

  private async make(): Promise<Kept> {
    this.isSpoilt = false;
    this.hasEntered = false;
    const context = await openContext(this.browser);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    for (const end of ['crash', 'close'] as const) page.once(end as 'close', () => this.spoil());
    // What these do lasts as long as the page or its context.
    this.spoilBy(context, ['addInitScript', 'newCDPSession', 'route', 'setOffline', 'grantPermissions']);
    this.spoilBy(page, [
      'addInitScript',
      'route',
      'emulateMedia',
      'exposeFunction',
      'exposeBinding',
      'setContent',
    ]);
    this.spoilBy(page.clock, ['install', 'setSystemTime', 'setFixedTime', 'pauseAt']);
    return { page, session };
  }

  private spoil(): void {
    this.isSpoilt = true;
  }

  private spoilBy<T extends object>(target: T, names: readonly (keyof T)[]): void {
    for (const name of names) {
      const act = (target[name] as (...given: unknown[]) => unknown).bind(target);
      const acted = (...given: unknown[]) => {
        this.spoil();
        return act(...given);
      };
      Object.assign(target, { [name]: acted });
    }
  }
}

/** Leaves the app and removes all it may have kept but the built files; false where that fails. */
async function isEmptied({ page, session }: Kept): Promise<boolean> {
  try {
    const context = page.context();
    for (const name of heard) page.removeAllListeners(name);
    context.removeAllListeners('page');
    for (const other of context.pages()) if (other !== page) await other.close();
    const { origin } = new URL(page.url());
    await page.mouse.up();
    // Said by the page itself, so that it stays in its process, and the next document of the same address does.
    await Promise.all([
      page.waitForURL('about:blank'),
      page.evaluate(() => window.location.replace('about:blank')),
    ]);
    await context.clearCookies();
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb' });
    await session.send('Page.resetNavigationHistory');
    await page.setViewportSize({ width: 1920, height: 1080 });
    return true;
  } catch {
    return false;
  }
}

/** Exchanges a key as a launch file does, which only a page of another address may. */
async function cookieFor({ origin, makeKey }: LoopbackServer) {
  const headers = {
    origin: 'null',
    'sec-fetch-site': 'none',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const sent = request(`${origin}/enter`, { method: 'POST', headers, agent: false });
  sent.end(new URLSearchParams({ key: makeKey() }).toString());
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  const [name = '', value = ''] = answer.headers['set-cookie']?.[0]?.split(/[=;]/) ?? [];
  return { name, value, url: origin, httpOnly: true, sameSite: 'Strict' as const };
}
