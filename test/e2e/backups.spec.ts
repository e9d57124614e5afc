import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { exampleData, expect, expectAccessible, openExample, test } from './fixtures.ts';

const title = exampleData().workshop.title as string;

/** The workshops listed, by their titles. */
const titles = (page: Page) => page.getByRole('list', { name: 'Analyser' }).locator('bdi');

async function backToLibrary(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect(page.getByRole('heading', { name: 'Storforum' })).toBeVisible();
}

/** One letter of a text in the file becomes another, wherever it stands. */
function damage(library: string): void {
  const path = join(library, readdirSync(library).find((name) => name.endsWith('.storforum')) as string);
  const bytes = readFileSync(path);
  const at = bytes.lastIndexOf(exampleData().threats[0].text);
  expect(at).toBeGreaterThan(0);
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(path, bytes);
}

test('a backup becomes a workshop of its own in three clicks, and by keys', async ({ page }) => {
  await openExample(page);
  await backToLibrary(page);
  await page.getByRole('button', { name: `Säkerhetskopior: ${title}` }).click();
  const dialog = page.getByRole('dialog', { name: `Säkerhetskopior av ”${title}”` });
  await expect(dialog.getByRole('listitem')).toContainText(['52 hot · 22 risker · när analysen öppnades']);
  await expectAccessible(page, 'backups: list');
  await dialog.getByRole('button', { name: /^Återställ som kopia: i dag/ }).click();
  const copy = page.getByRole('button', { name: new RegExp(`^${title} \\(\\d{4}-`) });
  await expect(copy).toBeFocused();
  await expect(titles(page)).toHaveCount(2);
  await copy.click();
  await expect(page.getByRole('navigation', { name: 'Faser' })).toBeVisible();

  await backToLibrary(page);
  await expect(titles(page)).toHaveCount(2);
  await page.keyboard.press('Alt+s');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveCount(3);
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a damaged workshop is not opened: its newest backup is offered, or what can be rescued', async ({
  page,
  folders,
}) => {
  await openExample(page);
  await backToLibrary(page);
  damage(join(folders.data, 'library'));
  await page.getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('alert')).toHaveText(
    'Filen är skadad och har inte ändrats. Återställ en säkerhetskopia eller rädda det som går att läsa under Säkerhetskopior och återställning.',
  );
  await expectAccessible(page, 'library: damaged workshop');
  await page.getByRole('button', { name: 'Säkerhetskopior och återställning' }).click();
  await expect(page.getByRole('button', { name: /^Återställ som kopia/ })).toBeVisible();
  await expectAccessible(page, 'backups: damaged workshop');
  await page.getByRole('button', { name: 'Rädda det som går att läsa' }).click();
  const done = page.getByRole('dialog', { name: `Räddad: ${title} (räddad)` });
  await expect(done).toContainText('Den nya analysen innehåller 52 hot och 22 risker.');
  await expectAccessible(page, 'backups: rescued');
  await done.getByRole('button', { name: 'Öppna den räddade analysen' }).click();
  await expect(page).toHaveTitle(new RegExp(`${title} \\(räddad\\) · Storforum$`));
});
