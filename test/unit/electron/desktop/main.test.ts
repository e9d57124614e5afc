import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { type FakeElectron, startedApp, withWindow } from '../../../helpers/started-app.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

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
    value: { host: 'electron', nativeDialogs: true, opensFiles: true, open: null },
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

const ask = async (electron: FakeElectron, name: string, input: object = {}) => {
  const [facilitator] = electron.world.windows;
  const event = { sender: facilitator?.webContents, senderFrame: facilitator?.webContents.mainFrame };
  const text = await electron.world.handlers.get('storforum:call')?.(event, JSON.stringify({ name, input }));
  return JSON.parse(String(text));
};

it('the screen stays awake while a workshop is open, and may sleep again when it is closed', async () => {
  const electron = await startedApp();
  await withWindow(electron);
  const awake = () => [...electron.world.awake.values()];
  expect(awake()).toEqual([]);
  await ask(electron, 'library.create', { title: 'Nätverket', language: 'sv' });
  expect(awake()).toEqual(['prevent-display-sleep']);
  await ask(electron, 'library.create', { title: 'Reservkraften', language: 'sv' });
  expect(awake()).toEqual(['prevent-display-sleep']);
  await ask(electron, 'workshop.close');
  expect(awake()).toEqual([]);
});

it('the projector’s window is opened on request and by the menu, and shows nothing when its display goes', async () => {
  const electron = await startedApp(({ world }) => {
    world.displays.push({ id: 2, label: 'EPSON PJ', bounds: { x: 1440, y: 0, width: 1920, height: 1080 } });
  });
  await withWindow(electron);
  await ask(electron, 'library.create', { title: 'Nätverket', language: 'sv' });
  const [facilitator] = electron.world.windows;
  const menu = electron.itemsOf(electron.world.menus.at(-1) ?? []);
  const item = menu.find(({ label }) => label === 'Öppna storbildsfönstret');
  if (!item || !facilitator) throw new Error('no item, or no window to choose it in');
  electron.chooseItem(item, facilitator.webContents);
  await vi.waitFor(() => expect(electron.world.windows[1]?.isFullScreen()).toBe(true));
  await ask(electron, 'projector.show', {
    view: 'timer',
    endsAt: null,
    left: 1,
    sign: null,
    group: 'Grupp B',
  });
  const shown = () =>
    JSON.parse(String(electron.world.windows[1]?.webContents.sent.at(-1)?.[1])).picture.content;
  expect(shown()).toMatchObject({ view: 'timer' });
  electron.unplug(2);
  await vi.waitFor(() => expect(shown().view).toBe('curtain'));
  const heard = facilitator.webContents.sent.map(([, text]) => JSON.parse(String(text)));
  expect(heard).toContainEqual({ type: 'projector', notice: 'gone', display: '', isCurtained: true });
  expect(facilitator.isFocused()).toBe(true);
  await vi.waitFor(() => expect(electron.world.windows[1]?.isFullScreen()).toBe(false));
  facilitator.close();
});

it('the display that was chosen for the projector is known in the next session', async () => {
  const folder = temporaryFolder();
  const displays = () => [
    { id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 }, internal: true },
    { id: 2, label: 'DELL U2720', bounds: { x: -2560, y: 0, width: 2560, height: 1440 } },
    { id: 3, label: 'EPSON PJ', bounds: { x: 1440, y: 0, width: 1920, height: 1080 } },
  ];
  const openedOn = async (electron: FakeElectron) => {
    await ask(electron, 'projector.window', { action: 'open' });
    await vi.waitFor(() => expect(electron.world.windows[1]?.isFullScreen()).toBe(true));
    return electron.world.windows[1]?.bounds.x;
  };
  const first = await startedApp(({ world }) => {
    world.displays = displays();
  }, folder);
  await withWindow(first);
  expect(await openedOn(first)).toBe(-2560);
  await ask(first, 'projector.window', { action: 'move' });
  await vi.waitFor(() => expect(first.world.windows[1]?.bounds.x).toBe(1440));
  first.app.quit();
  const next = await startedApp(({ world }) => {
    world.displays = displays();
  }, folder);
  await withWindow(next);
  expect(await openedOn(next)).toBe(1440);
});
