import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { startedApp, withWindow } from '../../../helpers/started-app.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

it('the app is made safe before Electron is ready', async () => {
  const electron = await startedApp();
  await withWindow(electron);
  expect(electron.world.told).toEqual(['sandbox', 'scheme', 'ready']);
  expect(electron.world.privileged).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  expect(electron.world.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
});

it('every session is hardened, and the page’s own lives in memory', async () => {
  const electron = await startedApp();
  await withWindow(electron);
  const [window] = electron.world.windows;
  expect([...electron.world.sessions.keys()].sort()).toEqual(['', 'storforum']);
  for (const session of electron.world.sessions.values())
    expect([...session.rules.keys()]).toEqual(
      expect.arrayContaining([
        'permission-request',
        'permission-check',
        'before-request',
        'proxy',
        'spellchecker',
      ]),
    );
  expect(window?.options.webPreferences.session).toBe(electron.world.sessions.get('storforum'));
});

it('the window speaks with the real api', async () => {
  const electron = await startedApp();
  await withWindow(electron);
  const text = await electron.ipcRenderer.invoke('storforum:call', '{"name":"app.start","input":{}}');
  expect(JSON.parse(String(text))).toMatchObject({
    ok: true,
    value: { host: 'electron', nativeDialogs: true, open: null },
  });
});

it('the window can go nowhere', async () => {
  const electron = await startedApp();
  await withWindow(electron);
  const contents = electron.world.windows[0]?.webContents;
  const event = { url: 'https://example.org/', isMainFrame: true, preventDefault: vi.fn() };
  contents?.emit('will-navigate', event);
  expect([
    event.preventDefault.mock.calls.length,
    contents?.windowOpenHandler({ url: 'app://storforum/' }),
  ]).toEqual([1, { action: 'deny' }]);
});

it('the engine keeps its files beside the library', async () => {
  const electron = await startedApp();
  await withWindow(electron);
  const folder = electron.app.getPath('userData');
  expect([folder, existsSync(folder)]).toEqual([join(process.env.STORFORUM_DATA ?? '', 'engine'), true]);
});

it('a second start brings the first one’s window forward', async () => {
  const electron = await startedApp();
  await withWindow(electron);
  const [window] = electron.world.windows;
  if (window) window.minimized = true;
  electron.app.emit('second-instance', {}, ['electron', '.'], '/home/siv');
  expect(window?.done).toEqual(['show', 'restore', 'focus']);
});

it('a second start opens nothing itself', async () => {
  const electron = await startedApp(({ world }) => {
    world.isFirst = false;
  });
  expect([electron.world.told, electron.world.windows]).toEqual([['sandbox', 'scheme', 'quit'], []]);
});

it('the app quits when its window is closed', async () => {
  const electron = await startedApp();
  await withWindow(electron);
  electron.world.windows[0]?.close();
  expect(electron.world.told.at(-1)).toBe('quit');
});
