import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow } from 'electron';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ballotView } from '../../../../electron/desktop/ballot-view.ts';
import {
  app,
  BrowserWindow,
  type FakeSession,
  type FakeWebContents,
  reset,
  world,
} from '../../../fake-electron/index.ts';
import { everyProtection } from '../../../helpers/every-protection.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(reset);

const ignored = () => {};
const files = { preload: '/app/preload.cjs', pageFolder: join('/app', 'dist') };

function opened() {
  const window = new BrowserWindow({ webPreferences: {} });
  return { window, ballot: ballotView(() => window as unknown as ElectronWindow, files) };
}

describe('the place of whoever votes', () => {
  it('is a view over the whole window, with every protection, in a session of its own that lives in memory', async () => {
    const { window, ballot } = opened();
    await ballot.handOver('ballot', ignored);
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
    await ballot.handOver('ballot', ignored);
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
    await ballot.handOver('ballot', ignored);
    expect([window.webContents.loaded, window.webContents.done]).toEqual([
      ['about:blank'],
      ['history cleared'],
    ]);
  });

  it('is another one for each person: the view destroyed, its session emptied and never used again', async () => {
    const { window, ballot } = opened();
    for (let person = 0; person < 3; person += 1) await ballot.handOver('ballot', ignored);
    const sessions = [...world.sessions.values()];
    expect([window.views, world.views.map(({ webContents }) => webContents.destroyed)]).toEqual([
      [world.views[2]],
      [true, true, false],
    ]);
    expect(new Set(world.views.map(({ options }) => options.webPreferences.session)).size).toBe(3);
    const everything = [
      'auth',
      'cache',
      'code',
      'connections',
      'data',
      'dictionaries',
      'resolver',
      'storage',
    ];
    expect(sessions.map(({ cleared }) => cleared.toSorted())).toEqual([everything, everything, []]);
    expect(sessions.map(({ protocol }) => protocol.isProtocolHandled('app'))).toEqual([false, false, true]);
  });

  it('is gone when the round has ended, and the facilitator’s page is loaded anew', async () => {
    const { window, ballot } = opened();
    await ballot.handOver('ballot', ignored);
    expect(ballot.place()?.isDestroyed()).toBe(false);
    await ballot.handOver('facilitator', ignored);
    expect([ballot.place(), window.views, world.views[0]?.webContents.destroyed]).toEqual([null, [], true]);
    expect(window.webContents.loaded.at(-1)).toBe('app://storforum/');
  });

  it('answers the person before it leaves', async () => {
    const { ballot } = opened();
    await ballot.handOver('ballot', ignored);
    const passed = ballot.handOver('ballot', ignored);
    expect(world.views[0]?.webContents.destroyed).toBe(false);
    await passed;
    expect(world.views[0]?.webContents.destroyed).toBe(true);
  });

  it('follows the window when that changes its size', async () => {
    const { window, ballot } = opened();
    await ballot.handOver('ballot', ignored);
    window.bounds = { x: 10, y: 20, width: 1920, height: 1080 };
    window.emit('resize');
    expect(world.views[0]?.bounds).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
  });

  it('is nowhere when there is no window', async () => {
    const ballot = ballotView(() => null, files);
    await ballot.handOver('ballot', ignored);
    expect([world.views, ballot.place()]).toEqual([[], null]);
  });
});

describe('a hand-over', () => {
  it('arrives although the facilitator’s page sets out for the voter’s document itself', async () => {
    const { window, ballot } = opened();
    window.webContents.once('did-start-navigation', () =>
      window.webContents.page.goTo('app://storforum/ballot'),
    );
    await ballot.handOver('ballot', ignored);
    expect([window.webContents.getURL(), world.views[0]?.webContents.getURL()]).toEqual([
      'about:blank',
      'app://storforum/ballot',
    ]);
  });

  it('arrives although the page set out before the host did', async () => {
    const { window, ballot } = opened();
    const passed = ballot.handOver('ballot', ignored);
    window.webContents.page.goTo('app://storforum/ballot');
    await passed;
    expect(window.webContents.getURL()).toBe('about:blank');
  });

  it('takes an aborted load for no failure where the document came all the same', async () => {
    const { window, ballot } = opened();
    world.failing.set('about:blank', [-3, 'ERR_ABORTED']);
    window.webContents.on('did-fail-load', () => {
      window.webContents.mainFrame.url = 'about:blank';
    });
    await ballot.handOver('ballot', ignored);
    expect(window.webContents.loaded).toEqual(['about:blank']);
  });

  it('that is aborted again and again fails', async () => {
    const { window, ballot } = opened();
    world.failing.set('about:blank', [-3, 'ERR_ABORTED']);
    await expect(ballot.handOver('ballot', ignored)).rejects.toMatchObject({ code: 'ERR_ABORTED' });
    expect([window.webContents.loaded.length, world.views]).toEqual([3, []]);
  });

  it('that fails is told, leaves no voter’s page, and stops no later one', async () => {
    const { window, ballot } = opened();
    world.failing.set('app://storforum/ballot', [-2, 'ERR_FAILED']);
    await expect(ballot.handOver('ballot', ignored)).rejects.toMatchObject({ code: 'ERR_FAILED' });
    await ballot.handOver('facilitator', ignored);
    expect([window.webContents.getURL(), window.views, ballot.place()]).toEqual([
      'app://storforum/',
      [],
      null,
    ]);
    world.failing.clear();
    for (let voter = 0; voter < 3; voter += 1) await ballot.handOver('ballot', ignored);
    expect([ballot.place()?.webContents.getURL(), window.views.length]).toEqual([
      'app://storforum/ballot',
      1,
    ]);
  });

  it('whose document never comes fails after a time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { ballot } = opened();
    world.failing.set('app://storforum/ballot', null);
    const passed = expect(ballot.handOver('ballot', ignored)).rejects.toThrow('took too long');
    await vi.waitFor(() => expect(world.views[0]?.webContents.loaded).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(20_000);
    await passed;
  });

  it('waits for no session to be emptied', async () => {
    const { ballot } = opened();
    await ballot.handOver('ballot', ignored);
    const [session] = [...world.sessions.values()] as [FakeSession];
    session.clearData = () => Promise.reject(new Error('not for this one'));
    session.clearStorageData = () => {
      throw new Error('not now');
    };
    await ballot.handOver('ballot', ignored);
    await ballot.handOver('facilitator', ignored);
    expect([ballot.place(), session.cleared.includes('cache')]).toEqual([null, true]);
  });
});

describe('a voter’s page', () => {
  const withVoter = async () => {
    const { window, ballot } = opened();
    window.show();
    const deaths = vi.fn();
    await ballot.handOver('ballot', deaths);
    return { window, ballot, deaths, contents: world.views[0]?.webContents as FakeWebContents };
  };

  it('has the keyboard, also when the person comes back from another program', async () => {
    const { window, contents } = await withVoter();
    expect(world.focused).toBe(contents);
    window.loseFocus();
    window.takeFocus();
    expect(world.focused).toBe(contents);
  });

  it('has it no longer when the machine is the facilitator’s again', async () => {
    const { window, ballot, contents } = await withVoter();
    await ballot.handOver('facilitator', ignored);
    window.loseFocus();
    window.takeFocus();
    expect([world.focused === window.webContents, contents.isDestroyed()]).toEqual([true, true]);
  });

  it.each<[string, (contents: FakeWebContents) => void]>([
    ['its process is gone', ({ page }) => page.crash()],
    ['it hangs', ({ page }) => page.hang()],
    ['it closes itself', (contents) => contents.close()],
  ])('is told as dead once when %s, and another can take its place', async (_how, die) => {
    const { window, ballot, deaths, contents } = await withVoter();
    die(contents);
    await vi.waitFor(() => expect(deaths).toHaveBeenCalledOnce());
    await ballot.handOver('ballot', ignored);
    window.loseFocus();
    window.takeFocus();
    expect([deaths.mock.calls.length, window.views, contents.isDestroyed()]).toEqual([
      1,
      [world.views[1]],
      true,
    ]);
    expect(world.sessions.size).toBe(2);
    expect(world.focused).toBe(world.views[1]?.webContents);
  });

  it('that dies before it has come is a hand-over that failed', async () => {
    const { ballot } = opened();
    app.once('web-contents-created', (_event: object, { page }: FakeWebContents) =>
      setImmediate(() => page.crash()),
    );
    world.failing.set('app://storforum/ballot', null);
    const deaths = vi.fn();
    await expect(ballot.handOver('ballot', deaths)).rejects.toThrow('died');
    expect(deaths).not.toHaveBeenCalled();
  });

  it('makes way for the next one without being told as dead', async () => {
    const { ballot, deaths } = await withVoter();
    await ballot.handOver('ballot', ignored);
    await ballot.handOver('facilitator', ignored);
    expect(deaths).not.toHaveBeenCalled();
  });

  it('goes with its window', async () => {
    const { window, contents } = await withVoter();
    window.close();
    expect(contents.isDestroyed()).toBe(true);
  });
});
