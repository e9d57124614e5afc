import type { Locator, Page } from '@playwright/test';
import { comeBack, expect, goToPhase, openExample, test } from './fixtures.ts';

/** How an element is filled, and what its text is written in. */
const look = (element: Locator) =>
  element.evaluate((shown) => {
    const { backgroundColor, color } = getComputedStyle(shown);
    return { backgroundColor, color };
  });

/** Texts on a fill of their own that cannot be read on it, of what the system leaves no ground of its own behind a text. */
const unreadable = (page: Page) =>
  page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const ownText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isFilled = (element: Element) =>
      !['rgba(0, 0, 0, 0)', canvas].includes(getComputedStyle(element).backgroundColor);
    return [...document.querySelectorAll('body *')]
      .filter(
        (element) => element.checkVisibility() && ownText(element) && !element.closest('.visually-hidden'),
      )
      .flatMap((element) => {
        const ground = element.closest('button, [role=option], [role=menuitem], label') ?? element;
        let filled: Element | null = element;
        while (filled && !isFilled(filled)) filled = filled.parentElement;
        if (!filled || filled === document.body || filled === document.documentElement) return [];
        const text = getComputedStyle(element);
        const isSame = text.color === getComputedStyle(filled).backgroundColor;
        const isCovered = ground === element && text.getPropertyValue('forced-color-adjust') !== 'none';
        return isSame || isCovered ? [element.outerHTML.slice(0, 120)] : [];
      });
  });

test('what is written on a fill of its own can be read where the system forces its colours', async ({
  page,
}) => {
  await openExample(page);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  for (const [phase, keys] of [
    ['Förbered', ['2', '3', '4']],
    ['Samla in', []],
    ['Gruppera', []],
    ['Bedöm', []],
    ['Hantera', ['v', 'v', 'v']],
    ['Riskregister', ['Enter']],
  ] as const) {
    await goToPhase(page, phase);
    expect.soft(await unreadable(page), phase).toEqual([]);
    for (const key of keys) {
      await comeBack(page);
      await page.keyboard.press(key);
      expect.soft(await unreadable(page), `${phase} ${key}`).toEqual([]);
    }
  }
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
