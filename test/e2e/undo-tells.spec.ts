import type { Page } from '@playwright/test';
import { runElsewhere } from './ask-host.ts';
import { test as boardTest, card, expectBoard, start } from './board.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import * as record from './record.ts';

/** The one sentence at the foot, which is heard as well. */
const sentence = (page: Page) => page.getByRole('contentinfo').locator('[data-last-change]');
const button = (page: Page, name: RegExp) => page.getByRole('contentinfo').getByRole('button', { name });
const phase = (page: Page) =>
  page.getByRole('navigation', { name: /faser|phases/i }).locator('[aria-current=page]');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('every change and every undo is told in one sentence, with the way back beside it', async ({ page }) => {
  await openExample(page);
  await expect(sentence(page)).toHaveCount(0);
  await goToPhase(page, 'Samla in');
  await record.typeThreat(page, 'Nyckeln ligger framme');
  await expect(sentence(page)).toHaveText(/^Hot 53 tillagt för grupp A: ”Nyckeln ligger framme”$/);
  await expectAccessible(page, 'record: last change told');
  await button(page, /^Ångra/).click();
  await expect(sentence(page)).toHaveText(/^Ångrade: Hot 53 tillagt för grupp A: ”Nyckeln ligger framme”$/);
  await expect(record.row(page, 'Nyckeln ligger framme')).toHaveCount(0);
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Gör om' }).click();
  await expect(sentence(page)).toHaveText(/^Gjorde om: Hot 53/);
  await expect(record.row(page, 'Nyckeln ligger framme')).toBeVisible();
  await expect(button(page, /^Gör om/)).toBeDisabled();
});

test('undo goes to what it takes back where that is not on the screen, and says so', async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Hantera');
  await page
    .getByRole('listbox', { name: 'Risker i registrets ordning' })
    .getByRole('option', { name: /^7 / })
    .click();
  await page.getByRole('textbox', { name: 'Anteckning' }).fill('Fråga driften.');
  await page.getByRole('textbox', { name: 'Anteckning' }).press('Enter');
  await page.getByRole('textbox', { name: 'Anteckning' }).press('Escape');
  await expect(sentence(page)).toHaveText('Hanteringen av risk 7 ändrad: anteckning');
  await runElsewhere(page, { type: 'workshop.edit', place: 'Rådhuset' });
  await expect(sentence(page)).toHaveText('Uppgifter om analysen ändrade: plats');
  await goToPhase(page, 'Gruppera');

  await page.keyboard.press('Control+z');
  await expect(sentence(page)).toHaveText(
    'Ångrade: Uppgifter om analysen ändrade: plats. Nu visas Förbered.',
  );
  await expect(phase(page)).toHaveText('Förbered');
  await expect(page.getByLabel('Plats')).toBeVisible();

  await goToPhase(page, 'Riskregister');
  await goToPhase(page, 'Bedöm');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Control+z');
  await expect(sentence(page)).toHaveText(
    'Ångrade: Hanteringen av risk 7 ändrad: anteckning. Nu visas Hantera.',
  );
  await expect(title(page)).toHaveText(/^7 /);
  await page.keyboard.press('Control+y');
  await expect(sentence(page)).toHaveText('Gjorde om: Hanteringen av risk 7 ändrad: anteckning');
});

test('speaks English, and keeps the sentence to one line on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('button', { name: 'English' }).click();
  await openExample(page);
  await goToPhase(page, 'Collect');
  await record.typeThreat(page, `Something ${'very '.repeat(40)}long`);
  await expect(sentence(page)).toHaveText(/^Threat 53 added for group A: “Something very/);
  const box = await sentence(page).boundingBox();
  expect(box?.height).toBeLessThan(40);
  await expect(button(page, /^Undo/)).toBeInViewport();
});

boardTest('six undos on the board are six sentences and six cards back', async ({ board }) => {
  const texts = start.tray;
  for (const text of texts) {
    await card(board, text).focus();
    await board.keyboard.press('1');
    await board.keyboard.press('Enter');
    await expect(sentence(board)).toHaveText(/placerat i risk 1$/);
  }
  for (let left = texts.length - 1; left >= 0; left -= 1) {
    await board.keyboard.press('Control+z');
    await expect(sentence(board)).toHaveText(/^Ångrade: Hot \d+ placerat i risk 1$/);
    await expectBoard(board, { tray: texts.slice(left) });
  }
});
