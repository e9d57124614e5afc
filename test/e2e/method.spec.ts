import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Method, methodFileText } from '../../shared/domain/method/schema.ts';
import { exampleWorkshop } from '../helpers/example-snapshot.ts';
import { comeBack, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

/** The methods of the example workshop. */
async function openMethods(page: Page): Promise<void> {
  await openExample(page);
  await goToPhase(page, 'Förbered');
  await page
    .getByRole('navigation', { name: 'Förberedelser' })
    .getByRole('button', { name: /Metod/ })
    .click();
  // The example keeps its own copy, which says nothing of what its levels mean, beside the one that is shipped.
  await expect(page.getByRole('radio', { name: /Sambruk.*vald/ })).toBeChecked();
}

/** The cell of two levels, as 'Hög × Låg'. */
const cell = (page: Page, pair: string) => {
  const [probability, consequence] = pair.split(' × ');
  const name = new RegExp(`^Sannolikhet ${probability}, konsekvens ${consequence}, nivå `);
  return page.getByRole('region', { name: 'Matrisen' }).getByRole('button', { name });
};
const warnings = (page: Page) => page.getByRole('region', { name: /att tänka på|Inga anmärkningar/ });
const keptFiles = (data: string) => readdirSync(join(data, 'methods'));

test('an own method is made by keys alone: names, levels, cells, warnings, undo', async ({
  page,
  folders,
}) => {
  await openMethods(page);
  await page.keyboard.press('r');
  await expect(page.getByText('Inget är ändrat än')).toBeVisible();
  await expectAccessible(page, 'method: unchanged');
  await page.keyboard.press('Tab');
  await page.getByLabel('Metodens namn på svenska').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Kommunens skala');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kommunens skala', level: 1 })).toBeVisible();
  await expect(page.getByText('Sparad bland dina egna metoder.')).toBeVisible();

  await page.keyboard.press('Alt+2');
  await page.getByLabel('Nivå 4 på svenska').focus();
  await page.keyboard.press('Alt+n');
  await expect(page.getByLabel('Nivå 5 på svenska')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Nästan säkert');
  await page.keyboard.press('Enter');
  await page.getByLabel('Hur ofta på svenska').fill('varje vecka');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByLabel('Nivå 4 på svenska')).toHaveValue('Nästan säkert');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByLabel('Nivå 5 på svenska')).toHaveValue('Nästan säkert');
  await expectAccessible(page, 'method: levels');

  await expect(warnings(page)).toContainText(
    'Sannolikheterna ”Mycket hög” och ”Nästan säkert” ger samma nivå',
  );
  await cell(page, 'Nästan säkert × Mycket låg').focus();
  await page.keyboard.press('4');
  await expect(cell(page, 'Nästan säkert × Mycket låg')).toHaveAccessibleName(/nivå 4/);
  await expect(warnings(page)).toContainText('Inga anmärkningar i det som har kontrollerats');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('5');
  await expect(warnings(page)).toContainText('5 saker att tänka på');
  await expect(warnings(page)).toContainText('Högsta nivån, ”5”, finns redan vid lägsta sannolikhet');
  await expect(cell(page, 'Mycket låg × Mycket låg')).toHaveAccessibleName(/a b c d e/);
  await expectAccessible(page, 'method: warnings');
  await page.keyboard.press('Control+z');
  await expect(warnings(page)).toContainText('Inga anmärkningar i det som har kontrollerats');
  await page.keyboard.press('Control+y');
  await expect(warnings(page)).toContainText('5 saker');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Sparad bland dina egna metoder.')).toBeVisible();

  const files = keptFiles(folders.data);
  expect(files.length).toBe(1);
  const kept = JSON.parse(readFileSync(join(folders.data, 'methods', files[0] ?? ''), 'utf8'));
  expect(kept.name.sv).toBe('Kommunens skala');
  expect(kept.probability.map((level: { sv: string }) => level.sv).at(-1)).toBe('Nästan säkert');
  expect(kept.probability.at(-1).interval).toEqual({ sv: 'varje vecka', en: '' });
  expect(kept.probability[0].code).toBe('very-low');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: /Kommunens skala/ })).toBeChecked();
  await expectAccessible(page, 'prepare: method');
});

test('cells and looks are set by click; a name that is empty is refused and the method stays', async ({
  page,
}) => {
  await openMethods(page);
  await page.getByRole('button', { name: /Redigera en kopia/ }).click();
  await page.getByRole('button', { name: 'Risknivåer' }).click();
  await cell(page, 'Låg × Låg').click();
  await page
    .getByRole('group', { name: /Sannolikhet Låg, konsekvens Låg/ })
    .getByRole('button', { name: '5' })
    .click();
  await expect(cell(page, 'Låg × Låg')).toHaveAccessibleName(/nivå 5/);
  await page.getByLabel('Nivå 5 på svenska').focus();
  await page.getByRole('button', { name: 'Steg 4 av 6' }).click();
  await expect(warnings(page)).toContainText('”4” och ”5” har samma färg och symbol.');
  await page.getByLabel('Nivå 5 på svenska').fill('');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Skriv något först.');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Nivå 5 på svenska')).toHaveValue('5');
  await page.getByRole('button', { name: 'Ta bort nivån 5' }).click();
  await expect(page.getByLabel('Nivå 5 på svenska')).toHaveCount(0);
  await expect(cell(page, 'Låg × Låg')).toHaveAccessibleName(/nivå 4/);
});

/** A file as the system's own choice of file gives it. */
const fileAt = (path: string) => ({
  name: basename(path),
  mimeType: 'application/json',
  buffer: readFileSync(path),
});

test('a method goes out as a file and in again; a wrong file is refused by path and fault', async ({
  page,
  folders,
}) => {
  await openMethods(page);
  await page.getByRole('button', { name: /Spara som fil/ }).click();
  const said = page.getByText('Filen är skriven:');
  await expect(said).toBeVisible();
  const path = ((await said.textContent()) ?? '').replace('Filen är skriven: ', '');
  const { method } = exampleWorkshop().tables.workshop.get('workshop') ?? {};
  expect(readFileSync(path, 'utf8')).toBe(methodFileText(method as Method));

  const field = page.getByLabel('Metod som JSON-fil');
  await field.setInputFiles(fileAt(path));
  await expect(page.getByRole('heading', { name: /Sambruk.*\(egen\)/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: /egen/ })).toBeChecked();
  expect(keptFiles(folders.data).length).toBe(1);

  const wrong = JSON.parse(readFileSync(path, 'utf8'));
  wrong.matrix.cells[1][2] = '9';
  const wrongPath = join(folders.data, 'wrong.json');
  writeFileSync(wrongPath, JSON.stringify(wrong));
  await field.setInputFiles(fileAt(wrongPath));
  await expect(page.getByRole('alert')).toHaveText(
    'Filen kan inte importeras. matrix.cells[1][2]: rutan i matrisen har ingen av metodens nivåer. Inget har ändrats.',
  );
  writeFileSync(wrongPath, '[1]');
  await field.setInputFiles(fileAt(wrongPath));
  await expect(page.getByRole('alert')).toContainText('Filen är inte en metod');
  expect(keptFiles(folders.data).length).toBe(1);

  await page.getByRole('radio', { name: /egen/ }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('radio', { name: /egen/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Återställ' }).click();
  await expect(page.getByRole('radio', { name: /egen/ })).toBeVisible();
  expect(keptFiles(folders.data).length).toBe(1);
});

test('a change of method is previewed, its levels mapped, and done as one change that undo takes back', async ({
  page,
}) => {
  await openMethods(page);
  await page.getByRole('radio', { name: /MSB/ }).check();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /Byt metod till Metodstödet/ });
  await expect(dialog).toContainText('22 risker byter nivå.');
  await expect(dialog).toContainText('omröstningar behåller skalorna de hölls med');
  await expect(dialog.getByLabel(/^Låg \(14 bedömningar\)/)).toHaveValue('medium');
  const first = dialog.getByRole('row').nth(1);
  await expect(first).toContainText('Mycket hög × Hög');
  await expect(first).toContainText('Mycket hög × Betydande');
  await expectAccessible(page, 'method: change previewed');
  await dialog
    .getByLabel(/^Mycket hög \(5 bedömningar\)/)
    .first()
    .selectOption({ label: 'Hög' });
  await expect(first).toContainText(/Nivå HögHög × Betydande/);
  await dialog.getByRole('button', { name: 'Byt metod' }).click();
  await expect(page.getByText('Analysen använder den här metoden')).toBeVisible();
  await expect(page.getByText(/^Metod vald: Metodstödet för informationssäkerhet/)).toBeVisible();
  await goToPhase(page, 'Bedöm');
  await expect(page.getByText(/Omröstning enligt en tidigare metod: .*median/)).toBeVisible();
  await goToPhase(page, 'Riskregister');
  await expect(page.getByRole('table').first()).toContainText('Medelhög');
  await page.keyboard.press('Control+h');
  await expect(
    page.getByText(/Metod vald: Metodstödet.*22 bedömningar överförda.*omröstningar kvar/).first(),
  ).toBeVisible();
  await page.keyboard.press('Control+z');
  await goToPhase(page, 'Förbered');
  await expect(page.getByRole('radio', { name: /vald/ })).toHaveAccessibleName(/Sambruk/);
});

test('an own method that only changes the matrix asks nothing about levels and tells what changes', async ({
  page,
}) => {
  await openMethods(page);
  await page.keyboard.press('r');
  await cell(page, 'Mycket hög × Mycket hög').focus();
  await page.keyboard.press('4');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /Byt metod till/ });
  await expect(dialog).toContainText(/\d+ risk(er)? byter nivå\./);
  await expect(dialog.getByRole('combobox')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Byt metod' })).toBeFocused();
  await comeBack(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Analysen använder den här metoden')).toBeVisible();
});
