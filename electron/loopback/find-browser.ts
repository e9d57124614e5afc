import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  exists(path: string): boolean;
};

const linuxCommands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Path of an installed Chrome, Chromium or Edge, or null. `STORFORUM_BROWSER` names another. */
export function findBrowser(given: Partial<Machine> = {}): string | null {
  const machine = {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
    ...given,
  };
  const named = machine.env.STORFORUM_BROWSER;
  if (named) return machine.exists(named) ? named : null;
  return candidates(machine).find((path) => machine.exists(path)) ?? null;
}

/** Whether a window can be shown. Only Linux can be without a place for one. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'> = process): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** A browser's name for people, from its path. */
export function browserName(path: string): string {
  if (/edge/i.test(path)) return 'Edge';
  return /chromium/i.test(path) ? 'Chromium' : 'Chrome';
}

function candidates({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') return onWindows(env);
  if (platform === 'darwin') return onMac(home);
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return linuxCommands.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

function onMac(home: string): string[] {
  return macPrograms.flatMap((name) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) =>
      posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  );
}

function onWindows(env: NodeJS.ProcessEnv): string[] {
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return windowsPrograms.flatMap((program) => folders.map((folder) => win32.join(folder, ...program)));
}
