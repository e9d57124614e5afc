import { expect, expectAccessible, test } from './fixtures.ts';
import { editor, field, openRecord, row, rows, typeThreat } from './record.ts';

test('a recorded threat is changed in its place by keyboard', async ({ page }) => {
  await openRecord(page);
  await typeThreat(page, 'Strömen går');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Strömen går')).toBeFocused();
  await page.keyboard.press('F2');
  await expect(editor(page)).toBeFocused();
  await expectAccessible(page, 'record: threat being changed');
  await editor(page).fill('Strömmen går');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Reservkraften räcker en timme');
  await page.keyboard.press('Control+Enter');
  await expect(row(page, 'Strömmen går')).toContainText('Reservkraften räcker en timme');
  await expect(row(page, 'Strömmen går')).toBeFocused();
  await page.keyboard.press('Alt+3');
  await expect(row(page, 'Strömmen går')).toContainText('tillgänglighet');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Strömen går')).not.toContainText('Reservkraften');
});

test('Escape keeps a change as Enter does, and too long a text stays open', async ({ page }) => {
  await openRecord(page);
  await typeThreat(page, 'Brevet kommer bort');
  await row(page, 'Brevet kommer bort').click();
  await editor(page).fill('något annat');
  await page.keyboard.press('Escape');
  await expect(row(page, 'något annat')).toBeFocused();
  await page.keyboard.press('Enter');
  await editor(page).fill('x'.repeat(2_001));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/^Texten är för lång/);
  await expect(editor(page)).toHaveValue('x'.repeat(2_001));
  await page.keyboard.press('Escape');
  await expect(row(page, 'något annat')).toBeVisible();
  await expect(page.getByText('x'.repeat(2_001))).toBeVisible();
  await row(page, 'något annat').click();
  await editor(page).fill('');
  await page.keyboard.press('Escape');
  await expect(row(page, 'något annat')).toBeVisible();
});

test('a threat is moved to another group, deleted and taken back', async ({ page }) => {
  await openRecord(page);
  await typeThreat(page, 'Fel grupp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+4');
  await expect(page.getByText('flyttat till grupp D')).toBeVisible();
  await expect(row(page, 'Fel grupp')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+4');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Fel grupp')).toBeFocused();
  const count = await rows(page).getByRole('listitem').count();
  await page.keyboard.press('Delete');
  await expect(page.getByText(/^Hot \d+ borttaget/)).toBeVisible();
  await expect(rows(page).getByRole('listitem')).toHaveCount(count - 1);
  await expect(rows(page).getByRole('button').first()).toBeFocused();
  await expectAccessible(page, 'record: threat deleted');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Fel grupp')).toBeVisible();
  await expect(page.getByText(/^Ångrade: Hot \d+ borttaget/)).toBeVisible();
  await row(page, 'Fel grupp').click();
  await page.getByRole('group', { name: 'Flytta till' }).getByRole('button', { name: 'Grupp B' }).click();
  await expect(page.getByText('flyttat till grupp B')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  await expect(row(page, 'Fel grupp')).toBeVisible();
});

test('undo right after Enter takes the last threat back', async ({ page }) => {
  await openRecord(page);
  await typeThreat(page, 'Sades aldrig');
  await expect(row(page, 'Sades aldrig')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Sades aldrig')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(row(page, 'Sades aldrig')).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test('a text being changed outlives its threat', async ({ page }) => {
  await openRecord(page);
  await typeThreat(page, 'Snart borta');
  await row(page, 'Snart borta').click();
  await editor(page).fill('Snart borta, men viktigt');
  await page.evaluate(() => window.storforum.call('history.undo', {}));
  const kept = page.getByRole('list', { name: 'Inte sparat' });
  await expect(kept).toContainText('Snart borta, men viktigt');
  await expect(field(page)).toBeFocused();
  await kept.getByRole('button', { name: 'Försök igen' }).click();
  await expect(row(page, 'Snart borta, men viktigt')).toBeVisible();
});
