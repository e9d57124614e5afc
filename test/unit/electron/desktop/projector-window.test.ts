import type { BrowserWindow as ElectronWindow, Session } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepMenu } from '../../../../electron/desktop/menu.ts';
import { type ProjectorHost, ProjectorWindow } from '../../../../electron/desktop/projector-window.ts';
import type { ProjectorAction } from '../../../../shared/domain/projector/window.ts';
import {
  app,
  BrowserWindow,
  changeDisplay,
  type FakeDisplay,
  FakeSession,
  plugIn,
  reset,
  unplug,
  world,
} from '../../../fake-electron/index.ts';
import { echoApi } from '../../../helpers/echo-api.ts';
import { everyProtection } from '../../../helpers/every-protection.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

const laptop: FakeDisplay = {
  id: 1,
  label: 'Built-in display',
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
  internal: true,
};
const beamer: FakeDisplay = {
  id: 2,
  label: 'EPSON PJ',
  bounds: { x: 1440, y: 0, width: 1920, height: 1080 },
};
const monitor: FakeDisplay = {
  id: 3,
  label: 'DELL U2720',
  bounds: { x: -2560, y: 0, width: 2560, height: 1440 },
};

const ownPlatform = process.platform;
const onPlatform = (platform: NodeJS.Platform) =>
  Object.defineProperty(process, 'platform', { value: platform });

beforeEach(() => {
  reset();
  onPlatform('linux');
  // What waits for displays to settle; the fake's own events come by other ways.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  onPlatform(ownPlatform);
});

/** Lets everything happen that Electron does later. */
const later = async () => {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
const settled = async () => {
  await later();
  vi.advanceTimersByTime(500);
  await later();
};

function setUp(displays: FakeDisplay[] = [laptop, beamer], remembered: ReturnType<Memory['read']> = null) {
  world.displays = displays.map((display) => ({ ...display }));
  const session = new FakeSession() as unknown as Session;
  const facilitator = new BrowserWindow({ webPreferences: {}, width: 1200, height: 800 });
  const told: string[] = [];
  const memory = { chosen: remembered };
  const host: ProjectorHost = {
    session,
    preload: '/app/preload.cjs',
    // As main.ts answers it: also once it is closed.
    facilitator: () => facilitator as unknown as ElectronWindow,
    remembered: {
      read: () => memory.chosen,
      write: (display) => {
        memory.chosen = display;
      },
    },
    onDeath: (fault) => told.push(fault.message),
    curtain: () => told.push('curtain'),
    tell: ({ notice, display, isCurtained }) =>
      told.push([notice, display, isCurtained ? 'shows nothing' : ''].filter((part) => part).join(': ')),
  };
  const projector = new ProjectorWindow(host);
  return { projector, facilitator, session, told, memory };
}
type Memory = ProjectorHost['remembered'];

async function opened(...given: Parameters<typeof setUp>) {
  const parts = setUp(...given);
  parts.projector.act('open');
  await later();
  const window = world.windows[1] as BrowserWindow;
  const act = async (action: ProjectorAction) => {
    parts.projector.act(action);
    await later();
  };
  return { ...parts, window, act };
}

const fills = (window: BrowserWindow, display: FakeDisplay) =>
  (window.isFullScreen() || window.isSimpleFullScreen()) &&
  JSON.stringify(window.bounds) === JSON.stringify(display.bounds);

describe('the projector’s window', () => {
  it('has the same protections as the other, its own page and no menu', async () => {
    const { window, session } = await opened();
    expect([window.options.webPreferences, window.loaded, window.menu]).toEqual([
      { session, preload: '/app/preload.cjs', ...everyProtection },
      ['app://storforum/wall'],
      null,
    ]);
  });

  it.each([
    ['on the right', { x: 1440, y: 0 }],
    ['on the left', { x: -1920, y: 0 }],
    ['above', { x: 0, y: -1080 }],
  ])('fills the projector that stands %s', async (_where, place) => {
    const there = { ...beamer, bounds: { ...beamer.bounds, ...place } };
    const { window, told } = await opened([laptop, there]);
    expect([fills(window, there), told]).toEqual([true, []]);
  });

  it.each(['win32', 'darwin'] as const)(
    'fills the projector and moves between displays on %s',
    async (system) => {
      onPlatform(system);
      const { window, act } = await opened([laptop, beamer, monitor]);
      expect(fills(window, monitor)).toBe(true);
      await act('move');
      expect(fills(window, beamer)).toBe(true);
      unplug(2);
      await settled();
      expect(fills(window, monitor)).toBe(true);
    },
  );

  it('uses macOS’s simple full screen, which takes neither the keyboard nor the other display', async () => {
    onPlatform('darwin');
    const { window } = await opened();
    expect([window.isFullScreen(), window.options.fullscreenable]).toEqual([false, false]);
  });

  it('never takes the keyboard from the facilitator', async () => {
    const { facilitator, projector } = await opened();
    projector.act('open');
    plugIn(monitor);
    await settled();
    unplug(2);
    await settled();
    projector.act('move');
    projector.act('identify');
    await settled();
    expect(facilitator.isFocused()).toBe(true);
    expect(world.windows.slice(1).flatMap(({ done }) => done)).not.toEqual(expect.arrayContaining(['show']));
  });

  it('is opened once', async () => {
    const { projector } = await opened();
    projector.act('open');
    expect(world.windows.length).toBe(2);
  });

  it('goes when the window with the controls goes, and can be opened anew when it was closed', async () => {
    const { projector, facilitator, act } = await opened();
    await act('close');
    expect(projector.window()).toBe(null);
    await act('open');
    expect(facilitator.listenerCount('moved')).toBe(1);
    facilitator.close();
    expect([projector.window(), world.windows.map(({ destroyed }) => destroyed)]).toEqual([
      null,
      [true, true, true],
    ]);
  });

  it('keeps no menu bar when the menu of the app is set again', async () => {
    const { window, facilitator } = await opened();
    const preferences = { language: 'en' };
    const api = {
      ...echoApi(),
      call: async () => ({ ok: true as const, value: { preferences, ...preferences } }),
    };
    const host = {
      send: () => {},
      act: () => {},
      facilitator: () => facilitator as unknown as ElectronWindow,
    };
    const kept = await keepMenu(api, host);
    await kept.call('preferences.set', preferences);
    expect([window.menu, facilitator.menu?.length]).toEqual([null, 5]);
  });
});

describe('with one display the projector’s window', () => {
  it('is an ordinary window, and says until when', async () => {
    const { window, told } = await opened([laptop]);
    expect([window.isFullScreen(), window.isVisible(), told]).toEqual([false, true, ['one-display']]);
  });

  it('stays so when the picture is mirrored', async () => {
    const { window } = await opened([laptop, { ...beamer, bounds: laptop.bounds }]);
    expect(window.isFullScreen()).toBe(false);
  });

  it('goes to the projector that is plugged in, and the facilitator is told', async () => {
    const { window, told } = await opened([laptop]);
    plugIn(beamer);
    await later();
    expect(window.isFullScreen()).toBe(false);
    await settled();
    expect([fills(window, beamer), told]).toEqual([true, ['one-display', 'came: EPSON PJ']]);
  });

  it('has no other display to go to', async () => {
    const { act, told } = await opened([laptop]);
    await act('move');
    expect(told).toEqual(['one-display', 'one-display']);
  });
});

describe('when the projector’s display goes', () => {
  it('the curtain falls at once, and the window leaves the controls free', async () => {
    const { window, told } = await opened();
    unplug(2);
    expect(told).toEqual(['curtain', 'gone: shows nothing']);
    await later();
    expect([window.isFullScreen(), window.bounds]).toEqual([
      false,
      { x: 360, y: 225, width: 720, height: 450 },
    ]);
  });

  it('and comes back, the window is there again, and still shows nothing', async () => {
    const { window, told } = await opened();
    unplug(2);
    await settled();
    plugIn({ ...beamer, id: 12 });
    await settled();
    expect([fills(window, beamer), told]).toEqual([
      true,
      ['curtain', 'gone: shows nothing', 'came: EPSON PJ'],
    ]);
  });

  it('the window goes to the other one that is there', async () => {
    const { window, told, act } = await opened([laptop, monitor, beamer]);
    await act('move');
    unplug(2);
    await settled();
    expect([fills(window, monitor), told.slice(1)]).toEqual([
      true,
      ['curtain', 'gone-moved: DELL U2720: shows nothing'],
    ]);
  });

  it('and all others for a moment, as when a dock is taken away and put back', async () => {
    const { window, told } = await opened();
    unplug(2);
    unplug(1);
    await later();
    expect(window.isFullScreen()).toBe(false);
    plugIn(laptop);
    plugIn(beamer);
    await settled();
    expect([fills(window, beamer), told.at(-1)]).toEqual([true, 'came: EPSON PJ']);
  });

  it('and another comes with its number, the curtain has fallen', async () => {
    const { window, told } = await opened();
    changeDisplay(2, { label: 'Samsung TV' });
    await settled();
    expect([fills(window, beamer), told]).toEqual([
      true,
      ['curtain', 'gone-moved: Samsung TV: shows nothing'],
    ]);
  });
});

describe('when displays or controls move', () => {
  it('the window follows its display without a word', async () => {
    const { window, told } = await opened();
    const bounds = { x: 0, y: -720, width: 1280, height: 720 };
    changeDisplay(2, { bounds, scaleFactor: 1.5 });
    await settled();
    expect([fills(window, { ...beamer, bounds }), told]).toEqual([true, []]);
  });

  it('the window makes way for the controls, and goes back when they do', async () => {
    const { window, facilitator, told } = await opened();
    facilitator.setBounds({ x: 1600, y: 100 });
    await settled();
    expect(fills(window, laptop)).toBe(true);
    facilitator.setBounds({ x: 10, y: 10 });
    await settled();
    expect([fills(window, beamer), told]).toEqual([
      true,
      ['made-way: Built-in display', 'made-way: EPSON PJ'],
    ]);
  });

  it('the window becomes an ordinary one when the lid is closed and the controls come to the projector', async () => {
    const { window, told } = await opened();
    unplug(1);
    await settled();
    expect([window.isFullScreen(), told]).toEqual([false, ['curtain', 'no-room: shows nothing']]);
  });
});

describe('asked for', () => {
  it('the other display, the windows change places where there are two', async () => {
    const { window, facilitator, told, memory, act } = await opened();
    facilitator.maximize();
    await act('move');
    await settled();
    expect([fills(window, laptop), facilitator.bounds.x >= 1440, facilitator.maximized]).toEqual([
      true,
      true,
      true,
    ]);
    expect([told, memory.chosen?.label]).toEqual([['moved: Built-in display'], 'Built-in display']);
  });

  it('another display, it is remembered by what it is, and found at another place the next time', async () => {
    const first = await opened([laptop, beamer, monitor]);
    await first.act('move');
    expect([fills(first.window, beamer), first.memory.chosen]).toEqual([
      true,
      { label: 'EPSON PJ', width: 1920, height: 1080, scaleFactor: 1 },
    ]);
    reset();
    const moved = { ...beamer, id: 31, bounds: { ...beamer.bounds, x: 0, y: -1080 } };
    const next = await opened([laptop, monitor, moved], first.memory.chosen);
    expect(fills(next.window, moved)).toBe(true);
  });

  it('anything while it is not open, the facilitator is told that it is not', () => {
    const { projector, told } = setUp();
    for (const action of ['move', 'full-screen', 'close'] as const) projector.act(action);
    expect(told).toEqual(['not-open', 'not-open', 'not-open']);
  });

  it('the numbers, each display shows its own for three seconds', async () => {
    const { projector } = setUp();
    projector.act('identify');
    await later();
    const shown = world.windows.slice(1);
    expect(shown.map(({ loaded }) => new URL(loaded[0] ?? '').searchParams.toString())).toEqual([
      'number=1&label=Built-in+display&size=1440+%C3%97+900+%C2%B7+100%C2%A0%25',
      'number=2&label=EPSON+PJ&size=1920+%C3%97+1080+%C2%B7+100%C2%A0%25',
    ]);
    expect(
      shown.map(({ options, done }) => [options.focusable, options.webPreferences.preload, done]),
    ).toEqual(
      shown.map(() => [false, undefined, ['always on top true', 'ignores the mouse true', 'showInactive']]),
    );
    vi.advanceTimersByTime(2_999);
    expect(shown.map(({ destroyed }) => destroyed)).toEqual([false, false]);
    vi.advanceTimersByTime(1);
    expect(shown.map(({ destroyed }) => destroyed)).toEqual([true, true]);
  });
});

describe('full screen', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('is left and entered by F and F11 on %s', async (system) => {
    onPlatform(system);
    const { window } = await opened();
    for (const key of ['f', 'F11', 'F', 'F11']) {
      const before = fills(window, beamer);
      window.webContents.page.press({ key });
      await later();
      expect(fills(window, beamer)).toBe(!before);
    }
    expect(window.webContents.page.heard).toEqual([]);
  });

  it('is left by Esc, which otherwise is the page’s', async () => {
    const { window } = await opened();
    window.webContents.page.press({ key: 'Escape' });
    await later();
    expect(window.isFullScreen()).toBe(false);
    window.webContents.page.press({ key: 'Escape' });
    await later();
    expect([window.isFullScreen(), window.webContents.page.heard]).toEqual([false, ['Escape']]);
  });

  it('that somebody has left stays left while displays change their look', async () => {
    const { window, act } = await opened();
    await act('full-screen');
    changeDisplay(2, { scaleFactor: 2 });
    await settled();
    expect(window.isFullScreen()).toBe(false);
  });

  it('goes to the projector, not over the controls, when the window was dragged to them', async () => {
    const { window, act } = await opened();
    await act('full-screen');
    window.setBounds({ x: 100, y: 100 });
    await act('full-screen');
    expect(fills(window, beamer)).toBe(true);
  });

  it('leaves other keys to the page, and keys with Ctrl', async () => {
    const { window } = await opened();
    for (const key of [{ key: 'PageDown' }, { key: 'f', control: true }, { key: '.' }])
      window.webContents.page.press(key);
    expect([window.isFullScreen(), window.webContents.page.heard]).toEqual([true, ['PageDown', 'f', '.']]);
  });
});

describe('under Wayland', () => {
  beforeEach(() => {
    world.isWayland = true;
  });

  it('the window is an ordinary one, and a sentence says how it comes to the projector', async () => {
    const { window, told } = await opened();
    expect([window.isFullScreen(), told]).toEqual([false, ['drag']]);
  });

  it('F fills the display that the window was dragged to', async () => {
    const { window, told } = await opened();
    window.bounds = { ...window.bounds, x: 1500, y: 10 };
    window.webContents.page.press({ key: 'f' });
    await later();
    expect([fills(window, beamer), told]).toEqual([true, ['drag']]);
  });

  it('full screen is left and the curtain falls when any display goes', async () => {
    const { window, told, act } = await opened();
    await act('full-screen');
    unplug(2);
    await later();
    expect([window.isFullScreen(), told.slice(1)]).toEqual([false, ['curtain', 'gone: shows nothing']]);
  });

  it('moving and numbers are a matter of the hand', async () => {
    const { told, act } = await opened();
    await act('move');
    await act('identify');
    expect([told, world.windows.length]).toEqual([['drag', 'drag', 'drag'], 2]);
  });

  it('X11, when the app was started with it, is like any other system', async () => {
    world.isWayland = false;
    world.switches.set('ozone-platform', 'x11');
    const { window } = await opened();
    expect(fills(window, beamer)).toBe(true);
  });
});

describe('a projector’s page that dies', () => {
  it('comes back by itself where it is, takes no keyboard, and hears what is shown', async () => {
    const { window, facilitator, told } = await opened();
    await settled();
    const [before, focused] = [window.bounds, facilitator.isFocused()];
    window.webContents.page.crash();
    await vi.advanceTimersByTimeAsync(10);
    await later();
    expect(window.webContents.loaded).toEqual(['app://storforum/wall', 'app://storforum/wall']);
    expect([window.webContents.isCrashed(), window.bounds, facilitator.isFocused()]).toEqual([
      false,
      before,
      focused,
    ]);
    expect(told).toContain('the page died: crashed');
  });
});

it('displays that come and go once the controls are closed stop nothing', async () => {
  const { facilitator } = await opened();
  app.on('window-all-closed', () => {});
  facilitator.close();
  unplug(2);
  plugIn(beamer);
  await settled();
  expect(world.windows.every(({ destroyed }) => destroyed)).toBe(true);
});
