import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endSession } from '../../../../electron/commands/session.ts';
import { newSession, temporaryFolder } from '../../../helpers/workshop.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

type FakeElectron = typeof import('../../../fake-electron/index.ts');

const commandLine = process.argv;
let stick = '';

beforeEach(() => {
  vi.resetModules();
  const folder = temporaryFolder();
  stick = temporaryFolder();
  vi.stubEnv('STORFORUM_DATA', join(folder, 'data'));
  vi.stubEnv('STORFORUM_DOCUMENTS', join(folder, 'documents'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  process.argv = commandLine;
});

function workshopFile(name: string): string {
  const session = newSession();
  endSession(session);
  const path = join(stick, name);
  copyFileSync(session.path, path);
  return path;
}

/** Runs main.ts as the system starts it with these arguments, `early` before Electron is ready, until its window is there. */
async function started(args: string[], early: (electron: FakeElectron) => void = () => {}) {
  const electron = (await import('electron')) as unknown as FakeElectron;
  electron.reset({ isReady: false });
  electron.world.isPackaged = true;
  electron.world.runsWorkers = true;
  process.argv = ['/opt/Storforum/storforum', ...args];
  await import('../../../../electron/main.ts');
  early(electron);
  await vi.waitFor(() => expect(electron.world.windows.map((window) => window.isVisible())).toEqual([true]));
  return electron;
}

async function asked(electron: FakeElectron, name: string, input: object = {}) {
  const text = await electron.ipcRenderer.invoke('storforum:call', JSON.stringify({ name, input }));
  return JSON.parse(String(text)).value;
}

/** The names of the files that wait, in their order. */
async function waitingIn(electron: FakeElectron): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const file = await asked(electron, 'incoming.next');
    if (!file) return names;
    names.push(file.name);
    await asked(electron, 'incoming.dismiss', { id: file.id });
  }
}

const eventsOf = (electron: FakeElectron) =>
  electron.world.windows[0]?.webContents.sent.map(([, text]) => JSON.parse(String(text)).type);

it('a double click names the file on the command line', async () => {
  const electron = await started(['--allow-file-access-from-files', workshopFile('dubbelklick.storforum')]);
  expect(await waitingIn(electron)).toEqual(['dubbelklick.storforum']);
});

it('a desktop on Linux names it as an address, blanks and letters escaped', async () => {
  const path = workshopFile('Vår översyn.storforum');
  const electron = await started([pathToFileURL(path).href]);
  expect(await waitingIn(electron)).toEqual(['Vår översyn.storforum']);
});

it('switches and addresses elsewhere are no files', async () => {
  const electron = await started(['--ozone-platform=x11', 'file://server/share/a%2Fb', '']);
  expect(await waitingIn(electron)).toEqual([]);
});

it('the Finder opens a file before the app is ready', async () => {
  const [first, second] = ['ett.storforum', 'två.storforum'].map(workshopFile);
  const event = { preventDefault: vi.fn() };
  const electron = await started([], ({ app }) => {
    app.emit('open-file', event, first);
    app.emit('open-file', event, second);
  });
  expect(event.preventDefault).toHaveBeenCalledTimes(2);
  expect(await waitingIn(electron)).toEqual(['ett.storforum', 'två.storforum']);
});

it('the Finder opens a file while the app runs, and the page is told', async () => {
  const electron = await started([]);
  const event = { preventDefault: vi.fn() };
  electron.app.emit('open-file', event, workshopFile('sen.storforum'));
  expect([event.preventDefault.mock.calls.length, eventsOf(electron)]).toEqual([1, ['incoming']]);
  expect(await waitingIn(electron)).toEqual(['sen.storforum']);
});

it('a second start hands its files over, relative ones from where it was started', async () => {
  const electron = await started([]);
  const other = workshopFile('andra.storforum');
  workshopFile('tredje.storforum');
  const argv = ['/opt/Storforum/storforum', '--type=x', other, 'tredje.storforum'];
  electron.app.emit('second-instance', {}, argv, stick);
  expect(eventsOf(electron)).toEqual(['incoming']);
  expect(await waitingIn(electron)).toEqual(['andra.storforum', 'tredje.storforum']);
});

it('during a secret ballot nobody hears of a second start’s file; after it the file is there', async () => {
  const electron = await started([]);
  const { rows } = await asked(electron, 'library.example', { language: 'sv' });
  const round = { type: 'round.open', id: 'r', way: 'secret', present: 3, earlierId: null };
  const command = { ...round, riskIds: [rows.risk[0].id] };
  await asked(electron, 'workshop.run', { key: 'open-round', command });
  await asked(electron, 'ballot.begin', { roundId: 'r', layout: 'each' });
  await vi.waitFor(() => expect(electron.world.views[0]?.webContents.getURL()).toMatch(/ballot$/));
  const before = electron.world.windows[0]?.webContents.sent.length;
  electron.app.emit('second-instance', {}, ['storforum', workshopFile('sluten.storforum')], stick);
  const after = electron.world.windows[0]?.webContents.sent.length;
  expect([before, electron.world.views[0]?.webContents.sent]).toEqual([after, []]);
  const frame = electron.world.views[0]?.webContents;
  const text = JSON.stringify({ name: 'ballot.end', input: {} });
  await electron.world.handlers.get('storforum:call')?.(
    { sender: frame, senderFrame: frame?.mainFrame },
    text,
  );
  await vi.waitFor(() => expect(electron.world.windows[0]?.webContents.getURL()).toBe('app://storforum/'));
  expect(await waitingIn(electron)).toEqual(['sluten.storforum']);
});

it('before it is packaged, the app itself is no file to open', async () => {
  const path = workshopFile('utveckling.storforum');
  const electron = (await import('electron')) as unknown as FakeElectron;
  electron.reset({ isReady: false });
  electron.world.runsWorkers = true;
  process.argv = ['/usr/bin/electron', '--no-sandbox', join(import.meta.dirname), path];
  await import('../../../../electron/main.ts');
  await vi.waitFor(() => expect(electron.world.windows.map((window) => window.isVisible())).toEqual([true]));
  expect(await waitingIn(electron)).toEqual(['utveckling.storforum']);
  expect(existsSync(path)).toBe(true);
});
