import type { Locator } from '@playwright/test';
import { expect, goToPhase, openExample, test } from './fixtures.ts';

/** How an element is filled, and what its text is written in. */
const look = (element: Locator) =>
  element.evaluate((shown) => {
    const { backgroundColor, color } = getComputedStyle(shown);
    return { backgroundColor, color };
  });

test('what is current, pressed, chosen and marked is filled where the system forces its colours', async ({
  page,
}) => {
  await openExample(page);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const phases = page.getByRole('navigation', { name: 'Analysens faser' });
  await goToPhase(page, 'Förbered');
  const chosen = await look(phases.getByRole('button', { name: 'Förbered' }));
  const plain = await look(phases.getByRole('button', { name: 'Samla in' }));
  expect(chosen.backgroundColor).not.toBe(plain.backgroundColor);
  expect(chosen.color).not.toBe(chosen.backgroundColor);

  expect(await look(page.getByRole('button', { name: 'Med fingrar' }))).toEqual(chosen);
  await goToPhase(page, 'Gruppera');
  const card = page.locator('[data-item=threat]').first();
  await card.focus();
  expect((await look(card)).backgroundColor).not.toBe(chosen.backgroundColor);
  await page.keyboard.press('m');
  expect(await look(card)).toEqual(chosen);

  await goToPhase(page, 'Bedöm');
  const bars = page.locator('main [class*="bar"]');
  const grounds = await bars.evaluateAll((all) => all.map((bar) => getComputedStyle(bar).backgroundColor));
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(grounds.length).toBeGreaterThan(0);
  expect(grounds).not.toContain(ground);

  await goToPhase(page, 'Riskregister');
  const row = page.locator('tr[data-current]');
  await expect(row).toHaveCount(1);
  expect(await look(row)).toEqual(chosen);
});
