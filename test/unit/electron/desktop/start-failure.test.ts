import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { giveUpStart, languageAtStart, watchStart } from '../../../../electron/desktop/start-failure.ts';
import { app, BrowserWindow, reset, world } from '../../../fake-electron/index.ts';
import { logIn } from '../../../helpers/log.ts';
import { type FakeElectron, startedApp, withWindow } from '../../../helpers/started-app.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});

const ended = (electron: Pick<FakeElectron, 'world'>) =>
  vi.waitFor(() => expect(electron.world.told).toContain('exit 1'));
const kept = 'The analyses on this computer are unchanged.';

describe('an app that cannot start says why in a box, and ends', () => {
  it('when its folder cannot be made', async () => {
    const electron = await startedApp(() => {
      const data = String(process.env.STORFORUM_DATA);
      writeFileSync(data, 'a file where the folder should be');
    });
    await ended(electron);
    const path = join(String(process.env.STORFORUM_DATA), 'engine');
    const content = `${path} could not be used (ENOTDIR). Check that the folder exists and can be reached, then start again.\n\n${kept}`;
    expect([electron.world.errorBoxes, electron.world.windows]).toEqual([
      [{ title: 'Storforum could not start', content }],
      [],
    ]);
  });

  it('when it was started without its sandbox', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1_000);
    const electron = await startedApp(({ world }) => void world.switches.set('no-sandbox', ''));
    await ended(electron);
    expect([electron.world.errorBoxes.map(({ content }) => content), electron.world.windows]).toEqual([
      [expect.stringContaining('--no-sandbox')],
      [],
    ]);
  });

  it('when the page of its window cannot be loaded', async () => {
    const electron = await startedApp(
      ({ world }) => void world.failingLoads.set('app://storforum/', [-6, 'ERR_FILE_NOT_FOUND']),
    );
    await ended(electron);
    const log = join(String(process.env.STORFORUM_DATA), 'logs', 'storforum.log');
    expect(electron.world.errorBoxes[0]?.content).toBe(
      `The contents of the window could not be loaded (ERR_FILE_NOT_FOUND). Install Storforum again.\n\n${kept}\n\nMore is in the log: ${log}`,
    );
  });

  it('when its native library cannot be loaded', async () => {
    const notLoaded = Object.assign(new Error('not for this system'), { code: 'ERR_DLOPEN_FAILED' });
    vi.doMock('better-sqlite3', () => ({
      default: class {
        constructor() {
          throw notLoaded;
        }
      },
    }));
    onTestFinished(() => vi.doUnmock('better-sqlite3'));
    const electron = await startedApp();
    await ended(electron);
    expect([electron.world.errorBoxes[0]?.content, electron.world.windows]).toEqual([
      expect.stringMatching(/\(ERR_DLOPEN_FAILED\).*install Storforum again/),
      [],
    ]);
  });

  it('but not for what goes wrong once the window has shown something', async () => {
    const before = process.listenerCount('uncaughtException');
    const electron = await startedApp();
    await withWindow(electron);
    onTestFinished(() => void electron.app.emit('will-quit'));
    electron.world.windows[0]?.webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND');
    await new Promise(setImmediate);
    expect([electron.world.errorBoxes, process.listenerCount('uncaughtException')]).toEqual([[], before + 1]);
  });
});

describe('the box', () => {
  beforeEach(() => reset({ isReady: false }));
  const failed = (code: string) => Object.assign(new Error(code), { code, path: '/srv/storforum' });
  const boxes = async (data: string, ...reasons: unknown[]) => {
    const giveUp = giveUpStart(data, logIn(data));
    await Promise.all(reasons.map(giveUp));
    return world.errorBoxes;
  };

  it.each([
    ['EACCES', 'Storforum is not allowed to write in /srv/storforum.'],
    ['EROFS', 'Storforum is not allowed to write in /srv/storforum.'],
    ['ENOSPC', 'The disk is full: /srv/storforum could not be written.'],
    ['EIO', '/srv/storforum could not be used (EIO).'],
  ])('tells of %s', async (code, sentence) => {
    expect((await boxes(temporaryFolder(), failed(code)))[0]?.content).toContain(sentence);
  });

  it('names an unexpected error, without its message or stack', async () => {
    const [box] = await boxes(temporaryFolder(), new RangeError('of /home/siv/Hemlig analys'));
    expect(box?.content).toMatch(/\(RangeError\)/);
    expect(box?.content).not.toContain('Hemlig');
  });

  it('speaks the language that the person has chosen', async () => {
    const data = temporaryFolder();
    writeFileSync(join(data, 'preferences.json'), '{"language":"sv"}');
    expect((await boxes(data, failed('ENOSPC')))[0]?.title).toBe('Storforum kunde inte starta');
  });

  it('says where the log is, which names the error', async () => {
    const data = temporaryFolder();
    const log = join(data, 'logs', 'storforum.log');
    expect((await boxes(data, failed('EIO')))[0]?.content).toMatch(new RegExp(`More is in the log: ${log}$`));
    expect(readFileSync(log, 'utf8')).toMatch(/ host Error code=EIO at /);
  });

  it('is shown when Electron is ready, since Linux shows none before, and only once', async () => {
    await boxes(temporaryFolder(), failed('EIO'), new Error('and another'));
    expect([world.stderr, world.errorBoxes.length, world.told]).toEqual([[], 1, ['ready', 'exit 1']]);
  });

  it('tells of an exception that nobody caught before the window is there', () => {
    reset();
    const giveUp = vi.fn();
    const until = watchStart(giveUp, () => {});
    const listener = process.listeners('uncaughtException').at(-1);
    until(new BrowserWindow({ webPreferences: {} }) as never);
    expect(listener).toBe(giveUp);
    process.off('uncaughtException', giveUp);
    app.removeAllListeners();
  });
});

it('speaks the language of the system to somebody who has chosen other things, but no language', () => {
  const data = temporaryFolder();
  writeFileSync(join(data, 'preferences.json'), '{"theme":"dark"}');
  expect(languageAtStart(data)).toBe('en');
});
