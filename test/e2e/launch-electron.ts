import { join } from 'node:path';
import { _electron } from '@playwright/test';
import type { Launch } from './fixtures.ts';

const root = join(import.meta.dirname, '..', '..');

/** The app in Electron itself; only where its binary is present. */
export const launchElectron: Launch = async ({ data, documents }, _open, files = []) => {
  const app = await _electron.launch({
    args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...files],
    env: { ...process.env, STORFORUM_DATA: data, STORFORUM_DOCUMENTS: documents } as Record<string, string>,
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.locator('#root > *').first().waitFor();
  let running = true;
  const once = (act: () => Promise<void>) => async () => {
    if (running) await act();
    running = false;
  };
  return {
    page,
    close: once(() => app.close()),
    kill: once(async () => {
      const child = app.process();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }),
  };
};
