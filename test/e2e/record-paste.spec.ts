import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { field, group, openRecord, row, rows, typeThreat } from './record.ts';

/** Pastes where the focus is, as the system's own paste does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('a pasted list becomes many threats in one change, after asking', async ({ page }) => {
  await openRecord(page);
  await page.keyboard.press('Control+3');
  const lines = Array.from({ length: 30 }, (_, index) => `Inklistrat hot ${index + 1}`);
  await page.keyboard.insertText('halvt sagt');
  await paste(page, `\n${lines.join('\r\n')}\r\n\r\n`);
  await expect(page.getByText('30 rader klistrades in')).toBeVisible();
  await expectAccessible(page, 'record: list pasted');
  await page.keyboard.press('Escape');
  await expect(page.getByText('30 rader klistrades in')).toHaveCount(0);
  await paste(page, lines.join('\n'));
  await page.keyboard.press('Alt+3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('30 hot tillagda')).toBeVisible();
  await expect(group(page, 'Skatteverket')).toContainText('40');
  await expect(rows(page).getByRole('listitem').first()).toContainText('Inklistrat hot 30');
  await expect(field(page)).toHaveValue('halvt sagt');
  await expect(field(page)).toBeFocused();
  await field(page).fill('');
  // In the field that was emptied the key would take its text back.
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^Ångra/ })
    .click();
  await expect(group(page, 'Skatteverket')).toContainText('10 hot');
});

test('a list of hundreds is gone through by the arrows, and nothing behind the screen scrolls', async ({
  page,
}) => {
  await openRecord(page);
  await paste(page, Array.from({ length: 300 }, (_, index) => `Rad ${300 - index}.`).join('\n'));
  await page.keyboard.press('Enter');
  await expect(row(page, 'Rad 1.')).toBeVisible();
  for (let step = 0; step < 90; step += 1) await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Rad 90.')).toBeFocused();
  await expect(row(page, 'Rad 90.')).toBeInViewport();
  expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
  await page.keyboard.press('Escape');
  await typeThreat(page, 'Sist och överst');
  await expect(row(page, 'Sist och överst')).toBeInViewport();
});

test('undo takes pasted lines away before it touches what is recorded', async ({ page }) => {
  await openRecord(page);
  await typeThreat(page, 'Redan sagt');
  await paste(page, 'ett\ntvå');
  await expect(page.getByText('2 rader klistrades in')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 rader klistrades in')).toHaveCount(0);
  await expect(row(page, 'Redan sagt')).toBeVisible();
});
