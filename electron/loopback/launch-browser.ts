import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const features = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  'Translate',
];

/**
 * How a browser is started: with nothing but our page, a profile of its own, and no way out of the machine. The
 * features turned off are those that would call home or search the local network.
 */
export function browserArguments(launchFile: string, profile: string, root: boolean): string[] {
  return [`--app=${pathToFileURL(launchFile)}`, ...quietArguments(profile, root), '--window-size=1440,900'];
}

/** What every start of a browser has in common: its profile, and that it speaks to nobody. */
export function quietArguments(profile: string, root: boolean): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--incognito',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    `--disable-features=${features.join(',')}`,
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    // Chromium refuses to start for root with its sandbox on.
    ...(root ? ['--no-sandbox'] : []),
  ];
}

export type OpenBrowser = {
  /** Settles when the browser has ended, also where it could not start. */
  readonly closed: Promise<void>;
  /** Ends the browser, if it still runs, and removes its profile. */
  close(): Promise<void>;
};

/** Opens a browser with its profile inside `folder`. */
export function launchBrowser(browser: string, launchFile: string, folder: string): OpenBrowser {
  const profile = join(folder, 'profile');
  const child = spawn(browser, browserArguments(launchFile, profile, process.getuid?.() === 0), {
    stdio: 'ignore',
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
