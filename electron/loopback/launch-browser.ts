// Starts the browser that shows the app, with a profile and switches of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WindowPlace } from '../../shared/api/window-report.ts';

type OpenBrowser = {
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

const features = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  'Translate',
  'WebRtcHideLocalIpsWithMdns',
];

/** What a profile says before its first start. The flag for the translate bubble is no longer heard, its setting is. */
const profileSettings = {
  translate: { enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

/** How a browser is started on the app: an app window with the launch file, which may reach the app's origin alone. */
type BrowserStart = {
  readonly launchFile: string;
  readonly profile: string;
  /** `http://127.0.0.1:port`, the one address that is reached. */
  readonly origin: string;
  /** Where the window stood the last time; null at first. */
  readonly place: WindowPlace | null;
  readonly root: boolean;
};

/** The command line of the app's window. */
export function browserArguments({ launchFile, profile, origin, place, root }: BrowserStart): string[] {
  return [
    `--app=${pathToFileURL(launchFile)}`,
    ...quietArguments(profile, root, new URL(origin).host),
    ...windowArguments(place),
  ];
}

/**
 * What every start of a browser has in common: a profile of its own, and that it speaks to nobody but `reachable`
 * (`host:port`). Everything else goes to a proxy at port 0, where nothing can listen, so no name is looked up. Chromium
 * by itself sends loopback and link-local addresses past any proxy: `<-loopback>` takes that back. The proxy is used
 * because `--host-resolver-rules`, which would do as well, brings a warning bar across the window.
 */
export function quietArguments(profile: string, root: boolean, reachable?: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--incognito',
    // Edge's name for the same.
    '--inprivate',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--proxy-server=http://127.0.0.1:0',
    `--proxy-bypass-list=${['<-loopback>', reachable].filter(Boolean).join(';')}`,
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    `--disable-features=${features.join(',')}`,
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    // Chromium refuses to start for root with its sandbox on. The bar that warns of it would cover the app for the whole
    // workshop; the host says the same once, in the terminal.
    ...(root ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/** Maximised at first, later where the window was left. A size or a position would undo `--start-maximized`. */
function windowArguments(place: WindowPlace | null): string[] {
  if (!place || place.maximised) return ['--start-maximized'];
  return [`--window-size=${place.width},${place.height}`, `--window-position=${place.x},${place.y}`];
}

/** Makes a profile that offers nothing: no translation, no spelling, no passwords, no addresses. */
export function makeProfile(profile: string): void {
  const folder = join(profile, 'Default');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(profileSettings), { mode: 0o600 });
}
