import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  type Folders,
  goToPhase,
  keepPicture,
  openExample,
  test,
} from './fixtures.ts';
import { field, openEmpty, row, rows, typeThreat } from './record.ts';

const said = 'Filen har flyttats, skrivits över eller tagits bort medan analysen var öppen.';
const libraryOf = ({ data }: Folders) => join(data, 'library');
const fileIn = (folders: Folders) =>
  join(
    libraryOf(folders),
    readdirSync(libraryOf(folders)).find((name) => name.endsWith('.storforum')) as string,
  );

async function closeByMenu(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect(page.getByRole('heading', { name: 'Storforum' })).toBeVisible();
}

const takings: Readonly<Record<string, (folders: Folders) => void>> = {
  'moved elsewhere': (folders) => {
    mkdirSync(folders.documents, { recursive: true });
    renameSync(fileIn(folders), join(folders.documents, 'flyttad.storforum'));
  },
  removed: (folders) => rmSync(fileIn(folders)),
  'written over in its place': (folders) => {
    const older = join(folders.data, 'older');
    copyFileSync(fileIn(folders), older);
    writeFileSync(fileIn(folders), 'något helt annat');
  },
  'gone with its folder': (folders) => rmSync(libraryOf(folders), { recursive: true }),
};

for (const [what, take] of Object.entries(takings))
  test(`a file that is ${what} while it is open: it is said, what was saved comes back, what was typed is kept`, async ({
    page,
    folders,
  }) => {
    await openEmpty(page);
    await typeThreat(page, 'Strömmen går');
    await expect(row(page, 'Strömmen går')).toBeVisible();
    await expect(page.getByText(/Sparat/)).toBeVisible();
    take(folders);
    await typeThreat(page, 'Vattnet stiger');
    const alert = page.getByRole('contentinfo').getByRole('alert');
    await expect(alert).toContainText(said);
    await expect(alert).toContainText('det som hann sparas läggs då tillbaka i listan');
    await expect(rows(page)).not.toContainText('Vattnet stiger');
    await keepPicture(page, `taken away ${what}`);
    await expectAccessible(page, 'open file: taken away');
    await page.getByRole('button', { name: 'Visa mer' }).click();
    await keepPicture(page, `taken away ${what} more`);
    // What is shown can still be read, on every screen.
    await goToPhase(page, 'Gruppera');
    await expect(page.getByRole('main').getByText('Strömmen går').first()).toBeVisible();
    await keepPicture(page, `taken away ${what} cluster`);
    await closeByMenu(page);
    const entry = page.getByRole('list', { name: 'Analyser' }).getByRole('button', { name: /^Övning/ });
    await expect(entry.first()).toBeVisible();
    await keepPicture(page, `taken away ${what} library`);
    await entry.first().click();
    await goToPhase(page, 'Samla in');
    await expect(row(page, 'Strömmen går')).toBeVisible();
    await expect(field(page)).toHaveValue('Vattnet stiger');
    await expect(field(page)).toHaveAccessibleDescription('Inte sparat ännu');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await keepPicture(page, `taken away ${what} again`);
    await field(page).press('Enter');
    await expect(row(page, 'Vattnet stiger')).toBeVisible();
  });

test('what was typed in a workshop that was deleted does not come up in the next one of its name', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Samla in');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText('Ur den förra analysen');
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect(page.getByRole('textbox', { name: 'Ny analys' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Delete');
  await page.getByRole('button', { name: 'Radera för gott' }).click();
  await expect(page.getByRole('textbox', { name: 'Ny analys' })).toBeVisible();
  await openExample(page);
  await goToPhase(page, 'Samla in');
  await expect(field(page)).toHaveValue('');
  await expect(page.getByText('Inte sparat ännu')).toHaveCount(0);
});
