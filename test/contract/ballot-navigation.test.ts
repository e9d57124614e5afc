import type { WebContents } from 'electron';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadDocument } from '../../electron/desktop/page-loading.ts';
import { openedWindow, passOn, shownBy } from '../long/ballot/ballot-navigation.ts';
import { endEngine, startEngine } from '../long/ballot/chromium-electron.ts';

vi.mock('electron', () => import('../long/ballot/chromium-electron.ts'));
beforeAll(startEngine);
afterAll(endEngine);

it('where the host alone navigates, every voter’s document comes', async () => {
  expect(await passOn(6)).toEqual({ arrived: 6, failed: [] });
});

it('where the page sets out as well, the host’s load is aborted and its document does not come', async () => {
  const { webContents } = (await openedWindow()).window;
  await webContents.setOutDuringNext('/ballot');
  await webContents.loadURL('app://storforum/projector').then(
    () => expect.unreachable('both came'),
    ({ code }) => expect(code).toBe('ERR_ABORTED'),
  );
  expect(webContents.mainFrame.url).toBe('app://storforum/');
});

it('a load that the page aborted is asked for again, and its document comes', async () => {
  const { webContents } = (await openedWindow()).window;
  await webContents.setOutDuringNext('/ballot');
  await loadDocument(webContents as unknown as WebContents, 'app://storforum/projector');
  expect(await shownBy(webContents)).toBe('/projector');
});
