import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserStart, browserArguments, makeProfile } from './browser-arguments.ts';

export type OpenBrowser = {
  /** Settles when the browser has ended, also where it could not start. */
  readonly closed: Promise<void>;
  /** Ends the browser, if it still runs, and removes its profile. */
  close(): Promise<void>;
};

/** Opens a browser with its profile inside `folder`. */
export function launchBrowser(
  browser: string,
  folder: string,
  start: Omit<BrowserStart, 'profile'>,
): OpenBrowser {
  const profile = join(folder, 'profile');
  makeProfile(profile);
  const child = spawn(browser, browserArguments({ ...start, profile }), {
    stdio: 'ignore',
    // A Chromium without keys for Google's services says so in a bar; with these it takes them for given.
    env: {
      GOOGLE_API_KEY: 'no',
      GOOGLE_DEFAULT_CLIENT_ID: 'no',
      GOOGLE_DEFAULT_CLIENT_SECRET: 'no',
      ...process.env,
    },
  });
  const closed = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    closed,
    async close() {
      await stop(child, closed);
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function stop(child: ChildProcess, closed: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill();
  const force = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await closed;
  clearTimeout(force);
}
