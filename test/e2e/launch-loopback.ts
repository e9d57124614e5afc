import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../electron/loopback/find-browser.ts';
import { findHeadlessShell } from '../find-chromium.ts';
import type { Launch } from './fixtures.ts';

const root = join(import.meta.dirname, '..', '..');

// Whatever the machine speaks, a host that is started here speaks Swedish until it is told otherwise.
Object.assign(process.env, { LANG: 'sv_SE.UTF-8', LC_ALL: '', LC_MESSAGES: '' });

/** An installed Chromium, without a window to draw where there is one made for that: it needs a third less time. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findHeadlessShell() ?? findBrowser() ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--no-first-run'],
  });
}

/**
 * The app served on loopback to an installed Chromium, as `npm start -- --no-browser` does: one that is open already,
 * with a profile of its own in it, or one opened for it.
 */
export const launchLoopback: Launch = async ({ data, documents }, open, files = []) => {
  const host = spawn(process.execPath, ['electron/browser.ts', '--no-browser', ...files], {
    cwd: root,
    env: { ...process.env, STORFORUM_DATA: data, STORFORUM_DOCUMENTS: documents },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressSaidBy(host);
  const browser = open ?? (await openBrowser());
  const { context, page } = await openPage(browser, address);
  const end = async (signal: NodeJS.Signals) => {
    if (host.exitCode === null && host.signalCode === null) {
      const gone = new Promise((resolve) => host.once('exit', resolve));
      host.kill(signal);
      await gone;
    }
    await (open ? context.close() : browser.close());
  };
  return { page, close: () => end('SIGTERM'), kill: () => end('SIGKILL') };
};

/** A page in a profile of its own, once it shows something. */
export async function openPage(browser: Browser, address: string) {
  const context = await openContext(browser);
  const page = await context.newPage();
  await goTo(page, address);
  return { context, page };
}

/** A profile of its own. */
export function openContext(browser: Browser) {
  return browser.newContext({
    viewport: { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
    locale: 'sv-SE',
  });
}

/** Opens the app by its launch file, and waits until it shows something. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await shown(page);
}

/** Waits until the app shows something. */
export function shown(page: Page): Promise<void> {
  return page.locator('#root > *').first().waitFor();
}

/** The host says `open <address>` when it is ready. */
export async function addressSaidBy(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('the host has no output');
  for await (const line of createInterface({ input: host.stdout })) {
    const address = /^open (file:.+)$/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('the host ended without saying what to open');
}
