import { existsSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { type FakeElectron, startedApp, withWindow } from '../../../helpers/started-app.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

async function printed(prepare: (electron: FakeElectron) => void) {
  const electron = await startedApp(prepare);
  await withWindow(electron);
  const call = async (name: string, input: object) =>
    JSON.parse(String(await electron.ipcRenderer.invoke('storforum:call', JSON.stringify({ name, input }))));
  await call('library.create', { title: 'Anslutning', language: 'sv' });
  const { value } = await call('paper.print', {});
  const { told, windows, shell } = electron.world;
  return {
    path: value.path as string | null,
    told: told.filter((each) => each.startsWith('print')),
    windows,
    shown: shell,
  };
}

it('ballots that become a PDF are shown where they lie, to be taken to a printer; printed ones are not', async () => {
  const { path, shown } = await printed(({ world }) => {
    world.printers = 0;
  });
  expect(shown).toEqual([`showItemInFolder ${path}`]);
  expect((await printed(() => {})).shown).toEqual([]);
});

it('ballots go to the printer’s dialog where there is a printer', async () => {
  const { path, told } = await printed(() => {});
  expect([path, told]).toEqual([null, ['printer {"printBackground":true}']]);
});

it('ballots become a PDF where there is no printer, and no page is lost by it', async () => {
  const { path, told, windows } = await printed(({ world }) => {
    world.printers = 0;
  });
  expect(path).toMatch(/documents.anslutning-röstsedlar\.pdf$/);
  expect(readFileSync(String(path), 'utf8')).toBe('%PDF-1.7 printed');
  expect([told.length, windows[0]?.webContents.crashed]).toEqual([1, false]);
});

it('ballots become a PDF where printing fails', async () => {
  const { path } = await printed(({ world }) => {
    world.printFailure = 'Invalid printer settings';
  });
  expect(existsSync(String(path))).toBe(true);
});

it('a dialog that was dismissed is no failure', async () => {
  const { path, told } = await printed(({ world }) => {
    world.printFailure = 'Print job canceled';
  });
  expect([path, told.length]).toEqual([null, 1]);
});
