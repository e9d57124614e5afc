import type { BrowserWindow as ElectronWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { keepMenu } from '../../../../electron/desktop/menu.ts';
import { changeDisplay, plugIn, unplug, world } from '../../../fake-electron/index.ts';
import { echoApi } from '../../../helpers/echo-api.ts';
import { everyProtection } from '../../../helpers/every-protection.ts';
import { beamer, fills, laptop, later, monitor, onPlatform, opened, settled } from './projector.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

describe('the projector’s window', () => {
  it('has the same protections as the other, its own page and no menu', async () => {
    const { window, session } = await opened();
    expect([window.options.webPreferences, window.loaded, window.menu]).toEqual([
      { session, preload: '/app/preload.cjs', ...everyProtection },
      ['app://storforum/projector'],
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

describe('whether the projector has a display of its own', () => {
  it('is told when it fills one, and when that is gone', async () => {
    const { projector, places, act } = await opened([laptop, beamer]);
    await settled();
    expect([projector.isApart(), places.at(-1)]).toEqual([true, true]);
    unplug(beamer.id);
    await settled();
    expect([projector.isApart(), places.at(-1)]).toEqual([false, false]);
    await act('close');
    expect(projector.isApart()).toBe(false);
  });

  it('is denied with one display, with a mirrored one, and once it leaves the whole display', async () => {
    const alone = await opened([laptop]);
    await settled();
    expect(alone.projector.isApart()).toBe(false);
    const mirrored = await opened([laptop, { ...beamer, bounds: laptop.bounds }]);
    await settled();
    expect(mirrored.projector.isApart()).toBe(false);
    const apart = await opened([laptop, beamer]);
    await settled();
    await apart.act('full-screen');
    expect([apart.projector.isApart(), apart.places.at(-1)]).toEqual([false, false]);
  });
});
