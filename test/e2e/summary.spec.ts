import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comeBack, expect, expectAccessible, openExample, test } from './fixtures.ts';

test('several workshops become one workbook, by keys alone; a damaged file is named and passed over', async ({
  page,
  folders,
}) => {
  await openExample(page);
  await page.getByRole('button', { name: 'Anslutning till Mina Meddelanden' }).click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  // Until the list is shown the file is being closed.
  await expect(page.getByRole('button', { name: /^Sammanställ…/ })).toBeVisible();
  const library = join(folders.data, 'library');
  const [file = ''] = readdirSync(library);
  writeFileSync(join(library, 'trasig.storforum'), readFileSync(join(library, file)).fill(7, 5_000, 60_000));
  const before = readFileSync(join(library, file));
  await page.keyboard.press('Alt+a');
  const dialog = page.getByRole('dialog', { name: 'Sammanställ flera analyser' });
  await expect(dialog.getByText('2 analyser i mappen.')).toBeVisible();
  await expect(dialog.getByLabel('Spara arbetsboken som')).toHaveValue(/sammanställning\.xlsx$/);
  await expectAccessible(page, 'summary: choice of folder');

  await dialog.getByLabel('Mapp med analyser').fill('/finns/inte');
  await dialog.getByLabel('Spara arbetsboken som').focus();
  await expect(dialog.getByRole('alert')).toHaveText(
    'Mappen /finns/inte finns inte eller går inte att läsa.',
  );
  await dialog.getByLabel('Mapp med analyser').fill(library);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Klart: 1 analys i')).toBeVisible();
  await expect(dialog.getByText(/^trasig\.storforum: Filen är skadad/)).toBeVisible();
  await expectAccessible(page, 'summary: done, one file damaged');
  expect(existsSync(join(folders.documents, 'sammanställning.xlsx'))).toBe(true);
  expect(readFileSync(join(library, file)).equals(before)).toBe(true);
  await comeBack(page);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});
