import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { KeptPage } from './kept-page.ts';
import { launchAsShipped } from './launch-as-shipped.ts';
import { launchElectron } from './launch-electron.ts';
import { launchInProcess } from './launch-in-process.ts';
import { launchLoopback, openBrowser } from './launch-loopback.ts';

/** A running app: its page, and its folders on disk. */
export type RunningApp = {
  readonly page: Page;
  /** Ends the app the hard way (SIGKILL), as a power cut would. */
  kill(): Promise<void>;
  /** Ends the app as a person does, and waits until it has gone. */
  close(): Promise<void>;
};

export type Folders = { readonly data: string; readonly documents: string };
/** `open` is a browser that is open already, for a host that can do with one; `files` are named on the command line. */
export type Launch = (folders: Folders, open?: Browser, files?: readonly string[]) => Promise<RunningApp>;

type Fixtures = {
  readonly folders: Folders;
  /** Starts the app on the test's folders; may be called again after `close` or `kill`. */
  readonly launch: (...files: string[]) => Promise<RunningApp>;
  /** An app that shows the library. */
  readonly page: Page;
};

const launchers = {
  loopback: launchLoopback,
  'as-shipped': launchAsShipped,
  electron: launchElectron,
} as const;
export type Options = { readonly host: keyof typeof launchers };
type HostProcess = {
  /** Whether the loopback host runs in a process of its own, as it is shipped; it must where it is killed. */
  readonly ownProcess: boolean;
};

type Worker = Options & {
  readonly openBrowser: Browser | undefined;
  readonly keptPage: KeptPage | undefined;
};

export const test = base.extend<Fixtures & HostProcess, Worker>({
  host: ['loopback', { option: true, scope: 'worker' }],

  ownProcess: [false, { option: true }],

  // Opening a browser takes longer than most of what is tried in it, so that each worker keeps one.
  openBrowser: [
    async ({ host }, use) => {
      const open = host === 'loopback' ? await openBrowser() : undefined;
      await use(open);
      await open?.close();
    },
    { scope: 'worker' },
  ],

  keptPage: [({ openBrowser }, use) => use(openBrowser && new KeptPage(openBrowser)), { scope: 'worker' }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  folders: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'storforum-e2e-'));
    await use({ data: join(root, 'data'), documents: join(root, 'documents') });
    rmSync(root, { recursive: true, force: true });
  },

  launch: async ({ host, ownProcess, folders, openBrowser, keptPage }, use) => {
    const start = keptPage && !ownProcess ? launchInProcess(keptPage) : launchers[host];
    const running: RunningApp[] = [];
    await use(async (...files) => {
      const app = await start(folders, openBrowser, files);
      running.push(app);
      return app;
    });
    for (const app of running) await app.close();
  },

  page: async ({ launch }, use) => {
    const { page } = await launch();
    await use(page);
  },
});

export { expectAccessible, keepPicture } from './expect-accessible.ts';
export { expect };

/** Opens the example workshop from the library's start page and waits for its frame. */
export async function openExample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /exempl|example/i })
    .first()
    .click();
  await expect(page.getByRole('navigation', { name: /faser|phases/i })).toBeVisible();
}

/** Goes to a phase by its name in the language of the window. */
export async function goToPhase(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}

/** The example as interchange data, for comparing. */
export function exampleData(language: 'sv' | 'en' = 'sv') {
  const file = join(
    import.meta.dirname,
    '..',
    '..',
    'resources',
    'example',
    `mina-meddelanden-2014.${language}.json`,
  );
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * As a hand that was taken away and comes back: the pointer has moved, and another key was down. What a hand does twice at
 * one place, faster than anybody means it, the page passes over (`renderer/presses`); a test is as fast as that.
 */
export async function comeBack(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.keyboard.press('Shift');
}
