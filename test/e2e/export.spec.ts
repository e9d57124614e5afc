import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf } from '../helpers/workbook/read-xlsx.ts';
import { gridOf } from '../helpers/workbook/rewritten-xlsx.ts';
import { askHost, runElsewhere } from './ask-host.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { expectedRows } from './register.ts';
import { setSize } from './sizes/sizes.ts';

const xlsx = 'anslutning-till-mina-meddelanden.xlsx';

/** Rows of a sheet as they read: the text of every cell, of a formula its value. */
async function sheet(path: string, name: string): Promise<string[][]> {
  return gridOf(await partsOf(readFileSync(path)), name);
}

test.describe('the export', () => {
  test('writes the register to Excel by keys alone, and says what and where', async ({ page, folders }) => {
    await openExample(page);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Exportera' });
    const path = join(folders.documents, xlsx);
    await expect(dialog.getByRole('textbox', { name: 'Fil' })).toHaveValue(path);
    await expect(dialog.getByRole('radio', { name: /Excel/ })).toBeFocused();
    await expectAccessible(page, 'export: choice of file');
    await setSize(page, { width: 1366, height: 768, scale: 1.5 });
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('status')).toHaveText(`Klart: 22 risker och 52 hot i ${path}`);
    await expect(dialog.getByText(path)).toBeInViewport({ ratio: 1 });
    await expect(dialog.getByRole('button', { name: 'Stäng' })).toBeFocused();
    await expectAccessible(page, 'export: done');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    const rows = await sheet(path, 'Register');
    const head = rows.findIndex((cells) => cells.includes('Nr'));
    const column = (name: string) => rows[head]?.indexOf(name) ?? -1;
    const read = rows.slice(head + 1).filter((cells) => /^\d+$/.test(cells[column('Nr')] ?? ''));
    expect(
      read.map((cells) => [cells[column('Nr')], cells[column('Risk')], cells[column('Risknivå')]]),
    ).toEqual(expectedRows().map(({ number, title, level }) => [String(number), title, String(level)]));
  });

  test('writes the whole workshop as JSON', async ({ page, folders }) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Anslutning till Mina Meddelanden' }).click();
    await page.getByRole('menuitem', { name: 'Exportera' }).click();
    await page.getByRole('radio', { name: /JSON/ }).check();
    const path = join(folders.documents, 'anslutning-till-mina-meddelanden.json');
    await expect(page.getByRole('textbox', { name: 'Fil' })).toHaveValue(path);
    await page.getByRole('button', { name: 'Exportera' }).click();
    await expect(page.getByText('Klart: 22 risker och 52 hot')).toBeVisible();
    const read = JSON.parse(readFileSync(path, 'utf8'));
    expect([read.format, read.risks.length, read.threats.length]).toEqual(['storforum-workshop', 22, 52]);
  });

  test('never replaces a file unless that is chosen', async ({ page, folders }) => {
    mkdirSync(folders.documents, { recursive: true });
    const path = join(folders.documents, xlsx);
    const beside = join(folders.documents, xlsx.replace('.xlsx', ' (3).xlsx'));
    const taken = join(folders.documents, xlsx.replace('.xlsx', ' (2).xlsx'));
    for (const file of [path, taken]) writeFileSync(file, 'analytikerns eget');
    await openExample(page);
    await page.keyboard.press('Control+e');
    await expect(page.getByText('Det finns redan en fil med det namnet.')).toBeVisible();
    await expectAccessible(page, 'export: file exists');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Klart: 22 risker och 52 hot i ${beside}`)).toBeVisible();
    expect([readFileSync(path, 'utf8'), readFileSync(taken, 'utf8')]).toEqual(
      Array(2).fill('analytikerns eget'),
    );
    await page.getByRole('textbox', { name: 'Fil' }).fill(taken);
    await page.getByRole('button', { name: 'Exportera', exact: true }).click();
    await page.getByRole('button', { name: 'Ersätt filen' }).click();
    await expect(page.getByText(`Klart: 22 risker och 52 hot i ${taken}`)).toBeVisible();
    expect((await sheet(taken, 'Register')).length).toBeGreaterThan(22);
  });

  test('says why a place cannot be written to, and keeps what was typed', async ({ page, folders }) => {
    mkdirSync(folders.documents, { recursive: true });
    writeFileSync(join(folders.documents, 'fil'), '');
    const path = join(folders.documents, 'fil', 'risker.xlsx');
    await openExample(page);
    await page.keyboard.press('Control+e');
    const field = page.getByRole('textbox', { name: 'Fil' });
    await field.fill(path);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(
      `Det går inte att skriva till ${path}. Filen kan vara öppen i Excel eller skrivskyddad. Den tidigare filen är orörd. Stäng filen eller välj en annan plats.`,
    );
    await expect(field).toHaveValue(path);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page, 'export: cannot be written');
    await field.fill(join(folders.documents, 'risker.docx'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Filnamnet måste sluta på .xlsx.');
    await field.fill('risker.xlsx');
    await page.keyboard.press('Enter');
    await expect(page.getByText(join(folders.documents, 'risker.xlsx'))).toBeVisible();
  });

  test('works with nothing rated and with nothing at all', async ({ page, folders }) => {
    await askHost(page, 'library.create', { title: 'Tomt', language: 'sv' });
    await page.reload();
    await goToPhase(page, 'Riskregister');
    await expect(page.getByText('Det finns inga risker ännu.')).toBeVisible();
    await expect(page.getByText('0 risker, 0 inte bedömda')).toBeVisible();
    await expectAccessible(page, 'register: no risks');
    await page.getByRole('button', { name: 'Exportera' }).click();
    await page.getByRole('button', { name: 'Exportera' }).click();
    await expect(page.getByText('Klart: 0 risker och 0 hot')).toBeVisible();
    await page.keyboard.press('Escape');
    await runElsewhere(
      page,
      { type: 'threat.record', groupId: null, threats: [{ id: 't-1', text: '=1+1' }] },
      { type: 'risk.form', id: 'r-1', threatIds: ['t-1'] },
    );
    await expect(page.getByText('1 risk, 1 inte bedömd')).toBeVisible();
    await page.getByRole('button', { name: 'Exportera' }).click();
    await page.getByRole('button', { name: 'Ersätt filen' }).click();
    await expect(page.getByText('Klart: 1 risk och 1 hot')).toBeVisible();
    const path = join(folders.documents, 'tomt.xlsx');
    expect(existsSync(path)).toBe(true);
    expect((await sheet(path, 'Register')).flat()).toContain('=1+1');
  });
});
