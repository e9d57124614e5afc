import { beforeEach, describe, expect, it, vi } from 'vitest';
import { app, changeDisplay, plugIn, reset, unplug, world } from '../../../fake-electron/index.ts';
import { beamer, fills, laptop, later, monitor, onPlatform, opened, settled, setUp } from './projector.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

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
  it.each(['linux', 'win32', 'darwin'] as const)('is left and entered by F11 on %s', async (system) => {
    onPlatform(system);
    const { window } = await opened();
    for (const key of ['F11', 'F11']) {
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

  it('leaves other keys to the page, letters and keys with Ctrl', async () => {
    const { window } = await opened();
    for (const key of [{ key: 'PageDown' }, { key: 'f', control: true }, { key: '.' }, { key: 'f' }])
      window.webContents.page.press(key);
    expect([window.isFullScreen(), window.webContents.page.heard]).toEqual([
      true,
      ['PageDown', 'f', '.', 'f'],
    ]);
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

  it('F11 fills the display that the window was dragged to', async () => {
    const { window, told } = await opened();
    window.bounds = { ...window.bounds, x: 1500, y: 10 };
    window.webContents.page.press({ key: 'F11' });
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
    expect(window.webContents.loaded).toEqual(['app://storforum/projector', 'app://storforum/projector']);
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
