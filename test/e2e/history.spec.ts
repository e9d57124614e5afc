import type { Locator, Page } from '@playwright/test';
import { askHost, runElsewhere } from './ask-host.ts';
import { comeBack, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

const lines = (page: Page): Locator =>
  page.getByRole('main').getByRole('listitem').locator('button[aria-expanded]');
const line = (page: Page, words: string): Locator => lines(page).filter({ hasText: words });
const count = (page: Page): Locator => page.getByRole('main').getByRole('status');

/** Three threats and a name at the keyboard, as changes of the example. */
async function changeSomething(page: Page): Promise<void> {
  await runElsewhere(page, {
    type: 'workshop.setFacilitator',
    personName: { id: 'pn-1', text: 'Siv Lingonsten' },
  });
  for (const [index, text] of ['Första hotet', 'Andra hotet', 'Tredje hotet'].entries())
    await runElsewhere(page, {
      type: 'threat.record',
      groupId: null,
      threats: [{ id: `t-new-${index}`, text }],
    });
}

test.describe('the history', () => {
  test.beforeEach(async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Riskregister');
    await changeSomething(page);
    await page.keyboard.press('Control+h');
    await expect(lines(page)).toHaveCount(5);
  });

  test('tells what has happened, newest first, who did it and what was undone', async ({ page }) => {
    await expect(lines(page)).toHaveText([
      /Hot 55 tillagt: ”Tredje hotet”.*Siv Lingonsten/,
      /Hot 54 tillagt: ”Andra hotet”.*Siv Lingonsten/,
      /Hot 53 tillagt: ”Första hotet”.*Siv Lingonsten/,
      /Analysledare angiven/,
      /Analysen importerades med 22 risker och 52 hot/,
    ]);
    await expect(count(page)).toHaveText('5 ändringar');
    await page.keyboard.press('Control+z');
    await expect(lines(page).first()).toContainText('Ångrade: Hot 55 tillagt: ”Tredje hotet”');
    await expect(lines(page).nth(1)).toContainText('ångrad');
    await expectAccessible(page, 'history: changes');
    await page.keyboard.press('Control+y');
    await expect(lines(page).first()).toContainText('Gjorde om: Hot 55 tillagt: ”Tredje hotet”');
    await expect(lines(page).nth(2)).not.toContainText('ångrad');
  });

  test('goes back to a point and forward again by keys alone, and stays at the line', async ({ page }) => {
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown');
    const point = line(page, 'Analysledare angiven');
    await expect(point).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('De 3 ändringarna efter den här ångras.')).toBeVisible();
    await expectAccessible(page, 'history: before going back');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Ångra 3 ändringar' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('3 ändringar är ångrade.')).toBeVisible();
    await expect(point).toBeFocused();
    await expect(page.getByText('49 av 52 hot placerade')).toBeVisible();
    await expect(page.getByText('ångrad', { exact: true })).toHaveCount(3);
    await expectAccessible(page, 'history: gone back');
    await comeBack(page);
    await page.getByRole('button', { name: 'Gör om alla 3' }).press('Enter');
    await expect(page.getByText('49 av 55 hot placerade')).toBeVisible();
    await expect(count(page)).toHaveText('11 ändringar');
    await expect(point).toBeFocused();
    const { rows } = await askHost(page, 'workshop.read', {});
    expect(rows.threat.filter(({ riskId }) => riskId === null).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Första hotet', 'Andra hotet', 'Tredje hotet']),
    );
  });

  test('says why one cannot return to a line, and lets one think again', async ({ page }) => {
    await line(page, 'Tredje hotet').click();
    await expect(page.getByText('Det finns inga senare ändringar att ångra.')).toBeVisible();
    await line(page, 'Andra hotet').click();
    await expect(page.getByText('Ändringen efter den här ångras.')).toBeVisible();
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await expect(line(page, 'Andra hotet')).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(lines(page).first()).toContainText('Ångrade');
    await lines(page).first().click();
    await expect(page.getByText('inte till en rad om att något har ångrats')).toBeVisible();
    await lines(page).nth(1).click();
    await expect(page.getByText('Ändringen är ångrad och gäller inte nu.')).toBeVisible();
  });

  test('is searched by words and by what changes are about', async ({ page }) => {
    await page.keyboard.press('f');
    await page.keyboard.type('andra');
    await expect(lines(page)).toHaveCount(1);
    await expect(count(page)).toHaveText('1 av 5 ändringar');
    await page.keyboard.press('Escape');
    await expect(lines(page)).toHaveCount(5);
    await page.getByRole('button', { name: 'Analysen', exact: true }).click();
    await expect(lines(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Hantering', exact: true }).click();
    await page.getByRole('button', { name: 'Analysen', exact: true }).click();
    await expect(page.getByText('Inga ändringar matchar.')).toBeVisible();
    await expectAccessible(page, 'history: no match');
  });

  test('takes in what happens elsewhere without losing one’s place', async ({ page }) => {
    const held = line(page, 'Första hotet');
    await held.focus();
    await held.press('Enter');
    await runElsewhere(page, {
      type: 'threat.record',
      groupId: null,
      threats: [{ id: 't-new', text: 'Från ett annat fönster' }],
    });
    await expect(lines(page).first()).toContainText('Från ett annat fönster');
    await expect(held).toBeFocused();
    await expect(page.getByRole('button', { name: 'Ångra 3 ändringar' })).toBeVisible();
  });

  test('is left by Escape for the phase one came from, step by step', async ({ page }) => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(lines(page).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Riskregister', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  test('is told in English as well, with the open line still open', async ({ page }) => {
    await line(page, 'Andra hotet').click();
    await page.getByRole('button', { name: 'Anslutning till Mina Meddelanden' }).click();
    await page.getByRole('menuitem', { name: 'In English' }).click();
    await expect(line(page, 'Threat 54 added: “Andra hotet”')).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByText('The change after this one will be undone.')).toBeVisible();
    await expect(lines(page).last()).toContainText('Analysis imported with 22 risks and 52 threats');
    await page.getByRole('button', { name: 'Undo 1 change' }).click();
    await expect(page.getByText('1 change is undone.')).toBeVisible();
    await expect(lines(page).first()).toContainText('Undid: Threat 55 added');
    await expectAccessible(page, 'history: gone back');
  });
});

test('a long history is read as one goes back in it, and found whole by its words', async ({ page }) => {
  await openExample(page);
  await askHost(page, 'workshop.read', {});
  for (let number = 1; number <= 260; number += 1)
    await runElsewhere(page, { type: 'workshop.edit', place: `Sal ${number}` });
  await page.keyboard.press('Control+h');
  await expect(lines(page).first()).toBeVisible();
  await expect(count(page)).toHaveText('De 200 senaste ändringarna');
  await page.keyboard.press('f');
  await page.keyboard.type('importerades');
  await expect(lines(page)).toHaveText([/Analysen importerades/]);
  await expect(count(page)).toHaveText('1 av 261 ändringar');
});
