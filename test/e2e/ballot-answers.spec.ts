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
  const probability = page.getByRole('radiogroup', { name: /Sannolikhet/ });
  await probability.getByRole('radio', { name: 'Hög', exact: false }).first().click();
  await page.keyboard.press('ArrowRight');
  await expect(probability.getByRole('radio', { name: 'Mycket hög' })).toBeChecked();
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

test('no answer looks chosen before one is, and the first arrow comes to the first answer', async ({
  page,
}) => {
  await openExample(page);
  await beginBallot(page, { risks: 1 });
  await startButton(page).click();
  const question = page.getByRole('radiogroup').first();
  const outline = (place: Locator) => place.evaluate((element) => getComputedStyle(element).outlineStyle);
  await expect(question.getByRole('radio').first()).toBeFocused();
  expect(await outline(question)).toBe('solid');
  for (const answer of await question.getByRole('radio').all()) expect(await outline(answer)).toBe('none');
  await page.keyboard.press('ArrowRight');
  await expect(question.getByRole('radio').first()).toBeChecked();
  expect(await outline(question.getByRole('radio').first())).toBe('solid');
  expect(await outline(question)).toBe('none');
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
  await expect(page.getByRole('radio').first()).toBeFocused();
  const rings = await page.getByRole('radiogroup').evaluateAll(([first, second]) => {
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
