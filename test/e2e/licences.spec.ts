import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, openExample, test } from './fixtures.ts';

const notices = readFileSync(
  join(import.meta.dirname, '..', '..', 'dist', 'THIRD-PARTY-NOTICES.txt'),
  'utf8',
);

test('the licences of what is included are read from the keys’ dialog, by keys alone', async ({ page }) => {
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: 'Licenser' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Licenser' });
  const text = dialog.getByRole('region', { name: 'Licenser' });
  await expect(text).toContainText('react 19');
  expect((await text.textContent())?.trim()).toBe(notices.trim());
  await expect(text).toBeFocused();
  await expectAccessible(page, 'licences: text');
  await page.keyboard.press('End');
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBeGreaterThan(1_000);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the menu of a workshop shows them, in either language', async ({ page }) => {
  await openExample(page);
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Licences' }).click();
  await expect(page.getByRole('dialog', { name: 'Licences' })).toContainText('react 19');
  await expectAccessible(page, 'licences: text');
});
