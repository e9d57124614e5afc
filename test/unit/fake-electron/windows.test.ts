import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  app,
  BrowserWindow,
  Menu,
  plugIn,
  reset,
  screen,
  session,
  unplug,
  WebContentsView,
  world,
} from '../../fake-electron/index.ts';

const { platform } = process;
const on = (name: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value: name });
beforeEach(() => reset());
afterEach(() => on(platform));

const opened = (options: object = {}) => new BrowserWindow({ webPreferences: {}, ...options });

describe('a window', () => {
  it('fills the screen for its page only by the permission `fullscreen`', async () => {
    const own = session.fromPartition('own');
    const window = opened({ webPreferences: { session: own } });
    own.setPermissionRequestHandler((_contents: null, _name: string, answer: (granted: boolean) => void) =>
      answer(false),
    );
    expect([await window.webContents.page.requestFullscreen(), window.isFullScreen()]).toEqual([
      false,
      false,
    ]);
    own.setPermissionRequestHandler((_contents: null, name: string, answer: (granted: boolean) => void) =>
      answer(name === 'fullscreen'),
    );
    const filled = once(window, 'enter-full-screen');
    expect(await window.webContents.page.requestFullscreen()).toBe(true);
    await filled;
    expect(window.isFullScreen()).toBe(true);
  });

  it('fills the screen later than it is asked to', async () => {
    const window = opened();
    window.setFullScreen(true);
    expect(window.isFullScreen()).toBe(false);
    await once(window, 'enter-full-screen');
    expect(window.isFullScreen()).toBe(true);
  });

  it('loses F11 with its menu, and gets both back when a menu is set for the app', async () => {
    on('linux');
    const menu = [{ label: 'View', submenu: [{ role: 'togglefullscreen' }] }];
    Menu.setApplicationMenu(menu);
    const window = opened();
    window.removeMenu();
    window.webContents.page.press({ key: 'F11' });
    expect([window.menu, window.done]).toEqual([null, ['no menu']]);
    Menu.setApplicationMenu(menu);
    window.webContents.page.press({ key: 'F11' });
    expect([window.menu, window.done]).toEqual([menu, ['no menu', 'full screen true']]);
    await once(window, 'enter-full-screen');
  });

  it('hears its keys in the host first, then in the page, then in the menu', () => {
    on('linux');
    const chosen = vi.fn();
    Menu.setApplicationMenu([
      { label: 'Help', submenu: [{ label: 'Keys', accelerator: 'F1', click: chosen }] },
    ]);
    const { webContents } = opened();
    const { page } = webContents;
    page.press({ key: 'F1' });
    page.handles = () => true;
    page.press({ key: 'F1' });
    webContents.on('before-input-event', (event) => event.preventDefault());
    page.press({ key: 'F1' });
    expect([page.heard, chosen.mock.calls.length]).toEqual([['F1', 'F1'], 1]);
  });

  it.each([
    ['darwin', 1],
    ['win32', 0],
    ['linux', 0],
  ] as const)('on %s fires an accelerator that was not to be registered %i times', (system, times) => {
    on(system);
    const click = vi.fn();
    Menu.setApplicationMenu([
      { label: 'Undo', accelerator: 'CmdOrCtrl+Z', registerAccelerator: false, click },
    ]);
    opened().webContents.page.press({ key: 'z', meta: system === 'darwin', control: system !== 'darwin' });
    expect(click).toHaveBeenCalledTimes(times);
  });

  it('is told no place under Wayland, and can choose none', () => {
    world.isWayland = true;
    plugIn({ id: 2, bounds: { x: 1440, y: 0, width: 1920, height: 1080 } });
    const window = opened({ x: 1440, y: 0, width: 800, height: 600 });
    window.setBounds({ x: 1500, y: 10 });
    expect([window.getBounds(), window.bounds.x]).toEqual([{ x: 0, y: 0, width: 800, height: 600 }, 0]);
  });

  it('gives the keyboard to its own page when it gets the focus back, not to a view over it', () => {
    const window = opened();
    const view = new WebContentsView({ webPreferences: {} });
    window.contentView.addChildView(view);
    view.webContents.focus();
    expect(view.webContents.isFocused()).toBe(true);
    window.loseFocus();
    window.takeFocus();
    expect([view.webContents.isFocused(), window.webContents.isFocused()]).toEqual([false, true]);
  });

  it('takes the keyboard by show() and leaves it by showInactive()', () => {
    const [facilitator, projector] = [opened(), opened({ show: false })];
    projector.showInactive();
    expect([facilitator.isFocused(), projector.isVisible()]).toEqual([true, true]);
    projector.show();
    expect(projector.isFocused()).toBe(true);
  });

  it('shares its zoom with every page of its origin in its session', () => {
    const own = session.fromPartition('own');
    const [one, other, elsewhere] = [own, own, session.fromPartition('another')].map(
      (each) => opened({ webPreferences: { session: each } }).webContents,
    );
    one?.setZoomFactor(2);
    expect([other?.getZoomFactor(), elsewhere?.getZoomFactor()]).toEqual([2, 1]);
  });

  it('whose page has lost its process cannot be asked for its frame, but loads again', async () => {
    const { webContents } = opened();
    await webContents.loadURL('app://storforum/');
    webContents.page.crash();
    expect(() => webContents.mainFrame.url).toThrow('Render frame was disposed');
    expect([webContents.getURL(), webContents.isCrashed()]).toEqual(['app://storforum/', true]);
    await webContents.loadURL('app://storforum/');
    expect([webContents.mainFrame.url, webContents.isCrashed()]).toEqual(['app://storforum/', false]);
  });

  it('loses its page where that prints without a printer', () => {
    world.printers = 0;
    const gone = vi.fn();
    app.on('render-process-gone', gone);
    const { webContents } = opened();
    webContents.page.print();
    expect([webContents.isCrashed(), gone.mock.calls.length]).toEqual([true, 1]);
  });

  it('that was closed can be asked nothing, and the pages of its views live on', () => {
    const window = opened();
    const view = new WebContentsView({ webPreferences: {} });
    window.contentView.addChildView(view);
    app.on('window-all-closed', () => {});
    window.close();
    expect([window.isDestroyed(), view.webContents.isDestroyed()]).toEqual([true, false]);
    expect(() => window.getBounds()).toThrow('Object has been destroyed');
  });
});

describe('a display', () => {
  it('comes and goes by events, and windows that stood on it move to the primary one', () => {
    const told: string[] = [];
    for (const name of ['display-added', 'display-removed'])
      screen.on(name, (_event, { id }) => told.push(`${name} ${id}`));
    plugIn({ id: 2, bounds: { x: 1440, y: 0, width: 1920, height: 1080 }, label: 'EPSON' });
    const window = opened({ x: 1440, y: 0, fullscreen: true });
    expect([window.getBounds().width, screen.getDisplayMatching(window.getBounds())?.label]).toEqual([
      1920,
      'EPSON',
    ]);
    unplug(2);
    expect([told, window.getBounds()]).toEqual([
      ['display-added 2', 'display-removed 2'],
      { x: 0, y: 0, width: 1440, height: 900 },
    ]);
  });
});
