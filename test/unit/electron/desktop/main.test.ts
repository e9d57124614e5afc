import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

vi.mock('electron', () => import('../../../helpers/electron-stand-in.ts'));

type StandIn = typeof import('../../../helpers/electron-stand-in.ts');

beforeEach(() => {
  vi.resetModules();
  const folder = temporaryFolder();
  vi.stubEnv('STORFORUM_DATA', join(folder, 'data'));
  vi.stubEnv('STORFORUM_DOCUMENTS', join(folder, 'documents'));
});
afterEach(() => vi.unstubAllEnvs());

/** Runs main.ts from the start, in a world prepared for it. */
async function started(prepare: (standIn: StandIn) => void = () => {}): Promise<StandIn> {
  const standIn = (await import('electron')) as unknown as StandIn;
  standIn.reset();
  prepare(standIn);
  await import('../../../../electron/main.ts');
  return standIn;
}

const withWindow = (standIn: StandIn) => vi.waitFor(() => expect(standIn.world.windows).toHaveLength(1));

it('the app is made safe before Electron is ready', async () => {
  const standIn = await started();
  await withWindow(standIn);
  expect(standIn.world.told).toEqual(['sandbox', 'scheme', 'ready']);
  expect(standIn.world.privileged).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  expect(standIn.world.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
});

it('every session is hardened, and the page’s own lives in memory', async () => {
  const standIn = await started();
  await withWindow(standIn);
  const [window] = standIn.world.windows;
  expect([...standIn.world.sessions.keys()].sort()).toEqual(['', 'storforum']);
  for (const session of standIn.world.sessions.values())
    expect([...session.rules.keys()]).toEqual(
      expect.arrayContaining([
        'permission-request',
        'permission-check',
        'before-request',
        'proxy',
        'spellchecker',
      ]),
    );
  expect(window?.options.webPreferences.session).toBe(standIn.world.sessions.get('storforum'));
});

it('the window speaks with the real api', async () => {
  const standIn = await started();
  await withWindow(standIn);
  const text = await standIn.ipcRenderer.invoke('storforum:call', '{"name":"app.start","input":{}}');
  expect(JSON.parse(String(text))).toMatchObject({
    ok: true,
    value: { host: 'electron', nativeDialogs: true, open: null },
  });
});

it('the window can go nowhere', async () => {
  const standIn = await started();
  await withWindow(standIn);
  const contents = standIn.world.windows[0]?.webContents;
  const event = { url: 'https://example.org/', isMainFrame: true, preventDefault: vi.fn() };
  contents?.emit('will-navigate', event);
  expect([
    event.preventDefault.mock.calls.length,
    contents?.windowOpenHandler({ url: 'app://storforum/' }),
  ]).toEqual([1, { action: 'deny' }]);
});

it('the engine keeps its files beside the library', async () => {
  const standIn = await started();
  const folder = standIn.app.getPath('userData');
  expect([folder, existsSync(folder)]).toEqual([join(process.env.STORFORUM_DATA ?? '', 'engine'), true]);
});

it('a second start brings the first one’s window forward', async () => {
  const standIn = await started();
  await withWindow(standIn);
  const [window] = standIn.world.windows;
  if (window) window.minimized = true;
  standIn.app.emit('second-instance');
  expect(window?.done).toEqual(['restore', 'focus']);
});

it('a second start opens nothing itself', async () => {
  const standIn = await started(({ world }) => {
    world.isFirst = false;
  });
  expect([standIn.world.told, standIn.world.windows]).toEqual([['sandbox', 'scheme', 'quit'], []]);
});

it('the app refuses to start without its sandbox', async () => {
  vi.spyOn(process, 'getuid').mockReturnValue(1_000);
  const complaint = vi.spyOn(console, 'error').mockReturnValue();
  const standIn = await started(({ world }) => world.switches.set('no-sandbox', ''));
  expect([standIn.world.told.at(-1), standIn.world.windows, complaint.mock.calls.length]).toEqual([
    'exit 1',
    [],
    1,
  ]);
  vi.restoreAllMocks();
});

it('the app quits when its window is closed', async () => {
  const standIn = await started();
  await withWindow(standIn);
  standIn.app.emit('window-all-closed');
  standIn.app.emit('will-quit');
  expect(standIn.world.told.at(-1)).toBe('quit');
});
