import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../electron/loopback/find-browser.ts';

/** Ways to come by a Chromium, the first that fits this machine is tried first. */
const means: readonly {
  readonly command: string;
  readonly args: readonly string[];
  readonly when: () => boolean;
}[] = [
  {
    command: 'sh',
    args: [
      '-c',
      'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-headless-shell',
    ],
    when: () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0,
  },
  { command: 'playwright', args: ['install', 'chromium'], when: () => true },
];

const headlessShell = '/usr/bin/chromium-headless-shell';

/** Path of the build of Chromium that draws no window, where the system has one; it is the same engine. */
export function findHeadlessShell(): string | null {
  return existsSync(headlessShell) ? headlessShell : null;
}

/** Whether a Chromium was found, or could be installed by the means this system has. */
export async function haveChromium(): Promise<boolean> {
  if (await isThere()) return true;
  for (const { command, args, when } of means) {
    if (!when()) continue;
    console.log(`No Chromium found; trying: ${command} ${args.join(' ')}`);
    spawnSync(command, [...args], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 15 * 60_000 });
    if (await isThere()) return true;
  }
  return false;
}

async function isThere(): Promise<boolean> {
  if (findBrowser()) return true;
  const { chromium } = await import('@playwright/test');
  const { existsSync } = await import('node:fs');
  return existsSync(chromium.executablePath());
}
