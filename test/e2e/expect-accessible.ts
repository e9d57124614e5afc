import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type axe from 'axe-core';
import { type AccessibleState, isChecked, markChecked } from './accessible-states.ts';

// Half the size of the readable one: sending it to a page takes as long as looking at a screen.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The library's stops before and after a menu pass the focus on as they get it: nobody is ever on one. */
const context = { exclude: '[data-base-ui-focus-guard]' };

const options: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Whoever steers by voice says what stands on a control (2.5.3).
  rules: { 'label-content-name-mismatch': { enabled: true } },
  // What is in order is not described.
  resultTypes: ['violations'],
  // The app has no frames, and what needs the style sheets read beforehand is not among these rules.
  iframes: false,
  preload: false,
};

/** Expects no violation of WCAG 2.2 A and AA in what is shown, where no test of the run has looked at it yet. */
export async function expectAccessible(page: Page, state: AccessibleState): Promise<void> {
  await keepPicture(page, state);
  const theme = await page.evaluate(() => document.documentElement.dataset.theme ?? 'light');
  if (isChecked(state, theme)) return;
  // Once for each document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async ([context, given]) =>
      (await (window as unknown as { axe: typeof axe }).axe.run(context, given)).violations,
    [context, options] as const,
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect(found, state).toEqual([]);
  if (process.env.STORFORUM_EVERY_SIZE) await expectWholeAtSomeSizes(page, state);
  markChecked(state, theme);
}

/** What tables of their own take through more sizes, in a longer text. */
const inTables = /^(board|one-by-one|presenter|projector|revise):/;

/** With `STORFORUM_EVERY_SIZE` each state is looked at small, in large type and spaced as well, and left as it was. */
async function expectWholeAtSomeSizes(page: Page, state: AccessibleState): Promise<void> {
  const before = page.viewportSize();
  if (!before || inTables.test(state)) return;
  // A test has the time that it has without this.
  test.info().setTimeout(test.info().timeout + 120_000);
  const { faultsAt } = await import('./sizes/faults.ts');
  const { setSize, someSizes } = await import('./sizes/sizes.ts');
  // The test goes on from where the focus is.
  const faults = await faultsAt(page, state.replaceAll(/\W+/g, ' '), someSizes, []);
  await setSize(page, { ...before, scale: 1 });
  expect.soft(faults, state).toEqual([]);
}

/** The screens of a laptop and of a projector. */
const screens = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** With `STORFORUM_PICTURES=DIR` a run leaves pictures there, to look at: of each state, and of what a test names besides. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.STORFORUM_PICTURES;
  if (!folder) return;
  const before = page.viewportSize();
  for (const size of screens) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '-')}-${size.width}.png`) });
  }
  if (before) await page.setViewportSize(before);
}
