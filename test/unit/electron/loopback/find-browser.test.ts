import { describe, expect, it } from 'vitest';
import {
  browserName,
  findBrowser,
  hasDisplay,
  type Machine,
} from '../../../../electron/loopback/find-browser.ts';

const machine = (platform: NodeJS.Platform, installed: string[], env: NodeJS.ProcessEnv = {}): Machine => ({
  platform,
  env,
  home: '/home/siv',
  exists: (path) => installed.includes(path),
});

describe('a browser is found', () => {
  it.each<[string, Machine, string]>([
    [
      'on the path of Linux',
      machine('linux', ['/opt/bin/chromium'], { PATH: '/usr/games:/opt/bin' }),
      '/opt/bin/chromium',
    ],
    [
      'in the usual places without a path',
      machine('linux', ['/usr/bin/microsoft-edge'], {}),
      '/usr/bin/microsoft-edge',
    ],
    [
      'as a snap',
      machine('linux', ['/snap/bin/chromium', '/usr/bin/chromium-browser']),
      '/snap/bin/chromium',
    ],
    [
      'among the programs of macOS',
      machine('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'among a person’s own programs of macOS',
      machine('darwin', ['/home/siv/Applications/Chromium.app/Contents/MacOS/Chromium']),
      '/home/siv/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'among the programs of Windows',
      machine('win32', ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'], {
        ProgramFiles: 'C:\\Program Files',
        'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      }),
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'where it is said to be',
      machine('linux', ['/usr/bin/chromium', '/opt/mine'], { STORFORUM_BROWSER: '/opt/mine' }),
      '/opt/mine',
    ],
  ])('%s', (_name, where, path) => expect(findBrowser(where)).toBe(path));
});

it('is not replaced by another when the one that was named is missing', () => {
  expect(findBrowser(machine('linux', ['/usr/bin/chromium'], { STORFORUM_BROWSER: '/nowhere' }))).toBe(null);
});

it('is null where there is none', () => {
  expect(findBrowser(machine('linux', []))).toBe(null);
});

it('has a name for people', () => {
  expect(
    ['/usr/bin/chromium', 'C:\\msedge.exe', '/usr/bin/microsoft-edge', '/usr/bin/google-chrome'].map(
      browserName,
    ),
  ).toEqual(['Chromium', 'Edge', 'Edge', 'Chrome']);
});

it('needs a display on Linux alone', () => {
  const shown = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv) => hasDisplay({ platform, env });
  expect([
    shown('linux', {}),
    shown('linux', { DISPLAY: ':0' }),
    shown('linux', { WAYLAND_DISPLAY: 'wayland-0' }),
    shown('win32', {}),
    shown('darwin', {}),
  ]).toEqual([false, true, true, true, true]);
});
