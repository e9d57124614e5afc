import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

test('what the analyst writes for the report is in it, as Word and as PDF', async ({ page, folders }) => {
  test.slow();
  await openExample(page);
  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('r');
  const own = page.getByRole('dialog', { name: 'Innehåll i rapporten' });
  await expect(own.getByRole('textbox', { name: 'Rekommendationer' })).toBeFocused();
  await expectAccessible(page, 'report: own words');
  await own.getByRole('textbox', { name: 'Rekommendationer' }).fill('Börja med loggarna.\nFråga sedan.');
  await own.getByRole('button', { name: 'Med namn' }).click();
  await expect(own.getByRole('button', { name: 'Med namn' })).toHaveAttribute('aria-pressed', 'true');
  await own.getByRole('button', { name: 'Stäng' }).click();
  await expect(own).toHaveCount(0);

  const dialog = page.getByRole('dialog', { name: 'Exportera' });
  const stem = join(folders.documents, 'anslutning-till-mina-meddelanden');
  for (const [format, ending] of [
    ['Word', 'docx'],
    ['PDF', 'pdf'],
  ] as const) {
    await page.keyboard.press('Control+e');
    await dialog.getByRole('radio', { name: new RegExp(`^Rapport \\(${format}\\)`) }).check();
    await expect(dialog.getByRole('textbox', { name: 'Fil' })).toHaveValue(`${stem}.${ending}`);
    await dialog.getByRole('button', { name: 'Exportera' }).click();
    await expect(dialog.getByText('Klart: 22 risker och 52 hot')).toBeVisible({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Stäng' }).click();
  }
  const { value } = await mammoth.extractRawText({ path: `${stem}.docx` });
  expect(value).toContain('Börja med loggarna.\n\nFråga sedan.');
  expect(value).toContain('Siv Lingonsten');
  expect(readFileSync(`${stem}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
});
