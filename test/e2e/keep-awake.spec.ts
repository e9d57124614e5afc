import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../electron/loopback/find-browser.ts';
import { test as base, expect, openExample } from './fixtures.ts';

/** The browser that people have: one made for tests alone grants no lock. */
const test = base.extend({
  openBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: findBrowser() ?? undefined,
        chromiumSandbox: process.getuid?.() !== 0,
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

test.skip(({ host }) => host === 'electron', 'Electron keeps the screen awake itself');

type Lock = { readonly released: boolean; release(): Promise<void> };
declare global {
  interface Window {
    locks: Lock[];
  }
}

/** The browser's own locks, noted as they are given. */
async function noteLocks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.locks = [];
    const request = navigator.wakeLock.request.bind(navigator.wakeLock);
    navigator.wakeLock.request = async (type) => {
      const lock = await request(type);
      window.locks.push(lock);
      return lock;
    };
  });
  await page.reload();
}

const released = (page: Page) => page.evaluate(() => window.locks.map((lock) => lock.released));

test('the screen does not sleep while a workshop is open, and may again when it is closed', async ({
  page,
}) => {
  await noteLocks(page);
  await page.locator('#root > *').first().waitFor();
  expect(await released(page)).toEqual([]);
  await openExample(page);
  await expect.poll(() => released(page)).toEqual([false]);

  // A browser takes the lock back when the page is out of sight, and says so when it is in sight again.
  await page.evaluate(async () => {
    await window.locks[0]?.release();
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => released(page)).toEqual([true, false]);

  await page.reload();
  await expect.poll(() => released(page)).toEqual([false]);
  await page.getByRole('button', { name: /Mina meddelanden/i }).click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect.poll(() => released(page)).toEqual([true]);
});
