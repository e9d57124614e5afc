import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import { findBrowser } from '../../electron/loopback/find-browser.ts';
import type { Launch } from './fixtures.ts';

const root = join(import.meta.dirname, '..', '..');

/** The app with the browser that it starts itself, with all it tells that browser; only a hand to drive it is added. */
export const launchAsShipped: Launch = async ({ data, documents }, _open, files = []) => {
  const folder = mkdtempSync(join(tmpdir(), 'storforum-shipped-'));
  const host = spawn(process.execPath, ['electron/browser.ts', ...files], {
    cwd: root,
    env: {
      ...process.env,
      STORFORUM_DATA: data,
      STORFORUM_DOCUMENTS: documents,
      STORFORUM_BROWSER: drivenBrowser(folder),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const browser = await chromium.connectOverCDP(await addressIn(join(folder, 'said')));
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the browser has no page');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.locator('#root > *').first().waitFor();
  const end = async (signal: NodeJS.Signals) => {
    await ended(host, signal);
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, close: () => end('SIGTERM'), kill: () => end('SIGKILL') };
};

function drivenBrowser(folder: string): string {
  const path = join(folder, 'browser');
  const real = findBrowser() ?? chromium.executablePath();
  const added = '--ozone-platform=headless --remote-debugging-port=0 --lang=sv-SE';
  writeFileSync(path, `#!/bin/sh\nexec '${real}' ${added} "$@" 2>'${join(folder, 'said')}'\n`);
  chmodSync(path, 0o700);
  return path;
}

/** Where a browser listens to whoever drives it: it says so when it is ready. */
async function addressIn(file: string): Promise<string> {
  const said = () => {
    try {
      return /DevTools listening on (ws:\S+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    } catch {
      return '';
    }
  };
  await expect.poll(said, { timeout: 30_000 }).not.toBe('');
  return said();
}

async function ended(host: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const gone = new Promise((resolve) => host.once('exit', resolve));
  host.kill(signal);
  await gone;
}
