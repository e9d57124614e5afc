import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { keepPage } from '../../../../electron/desktop/page-loading.ts';
import { BrowserWindow, reset, world } from '../../../fake-electron/index.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(reset);

const url = 'app://storforum/';
const died: string[] = [];

/** Lets what Electron does later happen, and time pass. */
async function pass(milliseconds: number) {
  await vi.advanceTimersByTimeAsync(milliseconds);
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function kept(isWanted = () => true, ask?: () => Promise<void>) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  onTestFinished(() => void vi.useRealTimers());
  died.length = 0;
  const window = new BrowserWindow({ webPreferences: {} });
  await window.loadURL(url);
  const contents = window.webContents;
  keepPage(contents as unknown as WebContents, {
    url,
    isWanted,
    onDeath: ({ code }) => died.push(code),
    ...(ask && { ask }),
  });
  return { window, contents };
}

describe('a page that is kept', () => {
  it('comes back at once when its process is gone, and why is told without anything of the work', async () => {
    const { contents } = await kept();
    contents.page.crash('launch-failed');
    await pass(0);
    expect([contents.loaded.length, contents.isCrashed(), died]).toEqual([2, false, ['LAUNCH_FAILED']]);
  });

  it('that dies four times within a minute is tried again only when a person has been asked', async () => {
    const answers = [Promise.withResolvers<void>()];
    const ask = vi.fn(() => answers[0]?.promise ?? Promise.resolve());
    const { contents } = await kept(() => true, ask);
    for (let deaths = 0; deaths < 4; deaths += 1) {
      contents.page.crash();
      await pass(9_000);
    }
    expect([ask.mock.calls.length, contents.isCrashed()]).toEqual([1, true]);
    const loads = contents.loaded.length;
    await pass(120_000);
    expect(contents.loaded.length).toBe(loads);
    answers[0]?.resolve();
    await pass(0);
    expect([contents.loaded.length, contents.isCrashed()]).toEqual([loads + 1, false]);
  });

  it('that hangs is ended and comes back; one that answers again in time is not', async () => {
    const { contents } = await kept();
    contents.page.hang();
    await pass(9_000);
    contents.page.recover();
    await pass(60_000);
    expect(contents.done).toEqual([]);
    contents.page.hang();
    await pass(10_000);
    await pass(1);
    expect([contents.done, contents.loaded.length, contents.isCrashed()]).toEqual([['ended'], 2, false]);
  });

  it('is asked for again where it did not load, until it does', async () => {
    const { contents } = await kept();
    world.failing.set(url, [-6, 'ERR_FILE_NOT_FOUND']);
    contents.page.crash();
    await pass(0);
    await pass(5_000);
    expect(contents.loaded.length).toBeGreaterThan(2);
    world.failing.clear();
    await pass(30_000);
    await pass(0);
    expect(contents.getURL()).toBe(url);
    const tries = contents.loaded.length;
    await pass(60_000);
    expect(contents.loaded.length).toBe(tries);
  });

  it('is given more and more time where it dies again and again', async () => {
    const { contents } = await kept();
    for (let second = 0; second < 60; second += 1) {
      if (!contents.isCrashed()) contents.page.crash();
      await pass(1_000);
    }
    expect(died.length).toBeLessThan(9);
  });

  it('does not come back in the place of somebody who votes, nor where its window is closed', async () => {
    const { contents } = await kept(() => false);
    contents.page.crash();
    await pass(60_000);
    expect(contents.loaded.length).toBe(1);
    const other = await kept();
    other.contents.page.crash();
    other.window.destroy();
    await pass(60_000);
    expect(other.contents.loaded.length).toBe(1);
  });
});
