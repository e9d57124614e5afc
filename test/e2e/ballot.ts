import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Route } from '@playwright/test';
import { findBrowser } from '../../electron/loopback/find-browser.ts';
import { askHost } from './ask-host.ts';
import { expect } from './fixtures.ts';
import { addressSaidBy } from './launch-loopback.ts';

const root = join(import.meta.dirname, '..', '..');

/** The app on loopback in a browser with a profile on disk, that keeps the pages one comes from, as people's do. */
export async function launchWithProfile(folders: { data: string; documents: string }, profile: string) {
  const host = spawn(process.execPath, ['electron/browser.ts', '--no-browser'], {
    cwd: root,
    env: { ...process.env, STORFORUM_DATA: folders.data, STORFORUM_DOCUMENTS: folders.documents },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressSaidBy(host);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--no-first-run'],
    // Playwright turns this memory of pages off; here it is what is to be seen.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    viewport: { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
    locale: 'sv-SE',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.locator('#root > *').first().waitFor();
  return { page, context, end: () => endHost(host, context) };
}

async function endHost(host: ChildProcess, context: BrowserContext): Promise<void> {
  const gone = new Promise((resolve) => host.once('exit', resolve));
  host.kill('SIGTERM');
  await gone;
  await context.close();
}

/** Opens a secret round past the screens of the facilitator and passes the machine on; answers the risks asked. */
export async function beginBallot(
  page: Page,
  { risks = 3, present = 12 as number | null, layout = 'each' as 'each' | 'all' } = {},
): Promise<readonly string[]> {
  const { rows } = await askHost(page, 'workshop.read', {});
  const riskIds = rows.risk
    .toSorted((a, b) => a.number - b.number)
    .slice(0, risks)
    .map(({ id }) => id);
  const round = { id: 'round-1', way: 'secret', riskIds, present, earlierId: null } as const;
  await askHost(page, 'workshop.run', { key: 'open-round', command: { type: 'round.open', ...round } });
  await askHost(page, 'ballot.begin', { roundId: round.id, layout });
  await page.evaluate(() => globalThis.location.replace('/ballot'));
  await expectCurtain(page);
  return riskIds;
}

export const startButton = (page: Page) => page.getByRole('button', { name: 'Börja rösta', exact: true });

export async function expectCurtain(page: Page): Promise<void> {
  await expect(startButton(page).or(page.getByRole('button', { name: 'En röstsedel till' }))).toBeVisible();
}

/** Answers by digits from the curtain on, and stops at the look over the ballot. */
export async function fillByKeys(page: Page, digits: string): Promise<void> {
  await startButton(page).click();
  for (let at = 0; at < digits.length; at += 2) {
    await page.keyboard.press(digits[at] as string);
    await page.keyboard.press(digits[at + 1] as string);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Din röstsedel' })).toBeVisible();
}

export const handOverButton = (page: Page) => page.getByRole('button', { name: /Lämna in röstsedeln/ });

/** Hands the ballot over and waits for the curtain of another document. */
export async function handOver(page: Page): Promise<void> {
  const before = await documentMark(page);
  await handOverButton(page).click();
  await expectCurtain(page);
  expect(await documentMark(page)).not.toBe(before);
}

/** Sends on what a page asked, with the headers that its browser adds: without them the host refuses it. */
export async function fetchAsPage(route: Route) {
  const request = route.request();
  return route.fetch({ headers: { ...(await request.allHeaders()), 'sec-fetch-site': 'same-origin' } });
}

/** A number that this document is given when it is first asked, and no other has. */
export function documentMark(page: Page): Promise<number> {
  return page.evaluate(() => {
    const own = globalThis as unknown as { mark?: number };
    own.mark ??= Math.random();
    return own.mark;
  });
}

/** Puts a text among the answers in the page's memory; it stays as long as they do. */
export async function putInDraft(page: Page, text: string): Promise<boolean> {
  return page.evaluate((canary) => {
    type Hook = { memoizedState: unknown; next: Hook | null };
    type Fiber = { memoizedState: Hook | null; child: Fiber | null; sibling: Fiber | null };
    const place = document.getElementById('root') as unknown as Record<
      string,
      { stateNode?: { current: Fiber } } & Fiber
    >;
    const key = Object.keys(place).find((name) => name.startsWith('__reactContainer$')) ?? '';
    const isDraft = (value: unknown): value is Record<string, unknown> =>
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).some((each) => typeof each === 'object' && each !== null && 'probability' in each);
    let found = false;
    const look = (fiber: Fiber | null): void => {
      if (!fiber) return;
      for (
        let hook = fiber.memoizedState;
        hook && typeof hook === 'object' && 'next' in hook;
        hook = hook.next
      )
        if (isDraft(hook.memoizedState)) {
          hook.memoizedState.canary = canary;
          found = true;
        }
      look(fiber.child);
      look(fiber.sibling);
    };
    look(place[key]?.stateNode?.current ?? null);
    return found;
  }, text);
}

/** All that the page's engine holds in memory, as one text. What it holds no more is collected first. */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

/** What a script or a look at the page finds: elements, storage of every kind, cookies, history. */
export async function pageOf(page: Page): Promise<string> {
  const inside = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const names = await caches.keys();
    const elements = [...document.querySelectorAll('*')].map((each) =>
      [each.outerHTML, (each as HTMLInputElement).value ?? ''].join(' '),
    );
    const kept = [
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      names,
      document.cookie,
      window.name,
      history.state,
      performance.getEntries().map((entry) => entry.name),
    ];
    return [...elements, JSON.stringify(kept)].join('\n');
  });
  const session = await page.context().newCDPSession(page);
  const entries = await session.send('Page.getNavigationHistory');
  await session.detach();
  const cookies = await page.context().cookies();
  return [inside, JSON.stringify(entries), JSON.stringify(cookies)].join('\n');
}

/** Files below a folder in which one of the texts stands, in 8 or 16 bits a letter. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  const sought = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => {
      try {
        const content = statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0);
        return sought.some((each) => content.includes(each));
      } catch {
        // Gone since it was listed: the browser tidies up while it runs.
        return false;
      }
    });
}
