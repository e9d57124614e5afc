import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ballotView } from '../../../../electron/desktop/ballot-view.ts';
import { BrowserWindow, type FakeSession, reset, world } from '../../../fake-electron/index.ts';
import { everyProtection } from '../../../helpers/every-protection.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(reset);

const files = { preload: '/app/preload.cjs', pageFolder: join('/app', 'dist') };

function opened() {
  const window = new BrowserWindow({ webPreferences: {} });
  return { window, ballot: ballotView(() => window as unknown as ElectronWindow, files) };
}

describe('the place of whoever votes', () => {
  it('is a view over the whole window, with every protection, in a session of its own that lives in memory', async () => {
    const { window, ballot } = opened();
    await ballot.handOver('ballot');
    const [view] = window.views;
    const [partition, session] = [...world.sessions].at(-1) ?? [];
    expect(partition).toMatch(/^ballot-[0-9a-f-]{36}$/);
    expect(view?.options.webPreferences).toEqual({
      session,
      preload: '/app/preload.cjs',
      ...everyProtection,
    });
    expect([view?.bounds, view?.webContents.loaded, view?.webContents.done]).toEqual([
      { x: 0, y: 0, width: 1440, height: 900 },
      ['app://storforum/ballot'],
      ['focus'],
    ]);
  });

  it('has every rule of a session in force before its page is loaded', async () => {
    const { ballot } = opened();
    await ballot.handOver('ballot');
    const session = [...world.sessions.values()].at(-1) as FakeSession;
    expect([...session.rules.keys()].sort()).toEqual([
      'before-request',
      'device-permission',
      'display-media',
      'permission-check',
      'permission-request',
      'proxy',
      'scheme app',
      'spellchecker',
      'spellchecker-languages',
    ]);
  });

  it('takes the facilitator’s page away first, with its history', async () => {
    const { window, ballot } = opened();
    await ballot.handOver('ballot');
    expect([window.webContents.loaded, window.webContents.done]).toEqual([
      ['about:blank'],
      ['history cleared'],
    ]);
  });

  it('is another one for each person: the view destroyed, its session emptied and never used again', async () => {
    const { window, ballot } = opened();
    for (let person = 0; person < 3; person += 1) await ballot.handOver('ballot');
    const sessions = [...world.sessions.values()];
    expect([window.views, world.views.map(({ webContents }) => webContents.destroyed)]).toEqual([
      [world.views[2]],
      [true, true, false],
    ]);
    expect(new Set(world.views.map(({ options }) => options.webPreferences.session)).size).toBe(3);
    expect(sessions.map(({ cleared }) => cleared)).toEqual([['storage', 'cache'], ['storage', 'cache'], []]);
  });

  it('is gone when the round has ended, and the facilitator’s page is loaded anew', async () => {
    const { window, ballot } = opened();
    await ballot.handOver('ballot');
    expect(ballot.place()?.isDestroyed()).toBe(false);
    await ballot.handOver('facilitator');
    expect([ballot.place(), window.views, world.views[0]?.webContents.destroyed]).toEqual([null, [], true]);
    expect(window.webContents.loaded.at(-1)).toBe('app://storforum/');
  });

  it('answers the person before it leaves', async () => {
    const { ballot } = opened();
    await ballot.handOver('ballot');
    const passed = ballot.handOver('ballot');
    expect(world.views[0]?.webContents.destroyed).toBe(false);
    await passed;
    expect(world.views[0]?.webContents.destroyed).toBe(true);
  });

  it('follows the window when that changes its size', async () => {
    const { window, ballot } = opened();
    await ballot.handOver('ballot');
    window.bounds = { x: 10, y: 20, width: 1920, height: 1080 };
    window.emit('resize');
    expect(world.views[0]?.bounds).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
  });

  it('is nowhere when there is no window', async () => {
    const ballot = ballotView(() => null, files);
    await ballot.handOver('ballot');
    expect([world.views, ballot.place()]).toEqual([[], null]);
  });
});
