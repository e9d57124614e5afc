import type { Locator } from '@playwright/test';
import { beginBallot, handOver, startButton } from './ballot.ts';
import { comeBack, expect, expectAccessible, openExample, test } from './fixtures.ts';

// In Electron the voters' place is a view of its own, which the contract tests look at.
test.skip(({ host }) => host === 'electron', 'the voters’ document of a browser');

test('a ballot is filled by pointer and by arrows, looked over, changed and handed over', async ({
  page,
}) => {
  await openExample(page);
  await beginBallot(page, { risks: 2 });
  await startButton(page).click();
  await expectAccessible(page, 'ballot: sheet');
  await comeBack(page);
  const probability = page.getByRole('listbox', { name: /Sannolikhet/ });
  await probability.getByRole('option', { name: 'Hög', exact: false }).first().click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(probability.getByRole('option', { name: 'Mycket hög' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.getByRole('button', { name: 'Nästa risk' }).click();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('status')).toHaveText('3 svar saknas och räknas som att du avstår.');
  await expectAccessible(page, 'ballot: answers missing');
  await page.getByRole('button', { name: 'Ändra risk 2', exact: true }).click();
  await page.keyboard.type('34');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^2 / })).toContainText('3 · Hög');
  await handOver(page);
  await expect(page.getByText('Röstsedel 2 av 12')).toBeVisible();
});

test('arrows only move, and digits answer the scale in focus and no other', async ({ page }) => {
  await openExample(page);
  await beginBallot(page, { risks: 1 });
  await startButton(page).click();
  const [probability, consequence] = [/^Sannolikhet, risk 1: Spretiga/, /^Konsekvens, risk 1: Spretiga/].map(
    (name) => page.getByRole('listbox', { name }),
  ) as [Locator, Locator];
  const outline = (place: Locator) => place.evaluate((element) => getComputedStyle(element).outlineStyle);
  const answers = probability.getByRole('option');
  const chosen = page.getByRole('option', { selected: true });
  // Nothing looks or sounds chosen before it is: the ring is around the question, and then around what arrows come to.
  await expect(probability).toBeFocused();
  expect(await outline(probability)).toBe('solid');
  for (const answer of await answers.all()) expect(await outline(answer)).toBe('none');
  await page.keyboard.press('ArrowRight');
  await expect(answers.first()).toBeFocused();
  expect(await outline(answers.first())).toBe('solid');
  for (const key of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'ArrowDown'])
    await page.keyboard.press(key);
  await expect(answers.nth(1)).toBeFocused();
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(answers.nth(1)).toHaveAttribute('aria-selected', 'true');
  // Enter takes what the arrows have come to, and goes on.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(answers.nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(consequence).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: 'Granska' })).toBeFocused();
  await expect(chosen).toHaveText([/^3/, /^2/]);
  for (const digit of ['1', '4', '0']) await page.keyboard.press(digit);
  await expect(chosen).toHaveText([/^3/, /^2/]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(answers.nth(2)).toBeFocused();
  await page.keyboard.press('1');
  await expect(chosen).toHaveText([/^1/, /^2/]);
});

test('all risks on one page are a row of digits', async ({ page }) => {
  await openExample(page);
  await beginBallot(page, { risks: 6, layout: 'all' });
  await startButton(page).click();
  await expectAccessible(page, 'ballot: all risks on one page');
  await page.keyboard.type('121314212223');
  await expect(page.getByRole('button', { name: 'Granska' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^6 / })).toContainText('3 · Hög');
  await handOver(page);
});

test('the ring around a question on a page of many is cut by no edge, and covers no other question', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page);
  await beginBallot(page, { risks: 6, layout: 'all' });
  await startButton(page).click();
  await expect(page.getByRole('listbox').first()).toBeFocused();
  const rings = await page.getByRole('listbox').evaluateAll(([first, second]) => {
    if (!first || !second) return null;
    const { outlineWidth, outlineOffset } = getComputedStyle(first);
    const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const [ring, below] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
    const edge = first.closest('ol')?.getBoundingClientRect();
    return {
      right: (edge?.right ?? 0) - ring.right - reach,
      left: ring.left - reach - (edge?.left ?? 0),
      below: below.top - ring.bottom - reach,
    };
  });
  for (const [side, room] of Object.entries(rings ?? { none: -1 }))
    expect(room, side).toBeGreaterThanOrEqual(0);
});
