import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  comeBack,
  expect,
  expectAccessible,
  type Folders,
  keepPicture,
  openExample,
  test,
} from './fixtures.ts';
import { field, openEmpty, rows, typeThreat } from './record.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const pathField = (page: Page) =>
  dialog(page).getByRole('textbox', { name: 'Mapp för extra säkerhetskopior' });
const alert = (page: Page) => page.getByRole('alert');

/** A folder in the place of a memory stick. */
function stickIn({ documents }: Folders): string {
  const stick = join(documents, 'Rådhusets minne');
  mkdirSync(stick, { recursive: true });
  return stick;
}

const copiesOn = (stick: string) => readdirSync(stick).filter((name) => name.endsWith('.storforum'));

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function toLibrary(page: Page): Promise<void> {
  await choose(page, 'Alla analyser');
  await expect(page.getByRole('heading', { name: 'Storforum' })).toBeVisible();
}

async function typePath(page: Page, path: string): Promise<void> {
  await pathField(page).fill(path);
  await comeBack(page);
  await page.keyboard.press('Enter');
}

test('a stick is chosen by keys during a workshop, each backup lies there too, and opens', async ({
  page,
  folders,
}) => {
  const stick = stickIn(folders);
  await openEmpty(page);
  await typeThreat(page, 'Strömmen går');
  await choose(page, 'Extra säkerhetskopia…');
  await expect(dialog(page)).toContainText('Den som kommer åt mappen kan läsa dem.');
  await expectAccessible(page, 'second copy: none');
  await dialog(page).getByRole('button', { name: 'Välj mapp…' }).focus();
  await page.keyboard.press('Enter');
  await expect(pathField(page)).toBeFocused();
  await expectAccessible(page, 'second copy: choice of a folder');
  await typePath(page, '/ingen/sådan mapp');
  await expect(alert(page)).toContainText('Mappen /ingen/sådan mapp finns inte');
  await expect(pathField(page)).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'second copy: refused');
  await typePath(page, stick);
  await expect(dialog(page)).toContainText(
    `Varje säkerhetskopia sparas också i ${stick}. Senast sparad där i dag`,
  );
  await expect(dialog(page).getByRole('button', { name: 'Byt mapp…' })).toBeFocused();
  await expectAccessible(page, 'second copy: chosen');
  expect(copiesOn(stick)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await field(page).focus();
  await typeThreat(page, 'Vattnet stiger');
  await expect(rows(page)).toContainText('Vattnet stiger');
  await toLibrary(page);
  await expect.poll(() => copiesOn(stick).length).toBe(2);
  const [newest = ''] = copiesOn(stick).filter((name) => name.includes('-closed-'));
  const file = {
    name: newest,
    mimeType: 'application/octet-stream',
    buffer: readFileSync(join(stick, newest)),
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page).toHaveTitle(/Övning · Storforum$/);
  await page.getByRole('navigation').getByRole('button', { name: 'Samla in' }).click();
  await expect(rows(page)).toContainText('Vattnet stiger');
});

test('a stick that is taken out is told of below the screen, and its copies go on when it is back', async ({
  page,
  folders,
}) => {
  const stick = stickIn(folders);
  await openExample(page);
  await choose(page, 'Extra säkerhetskopia…');
  await dialog(page).getByRole('button', { name: 'Välj mapp…' }).click();
  await typePath(page, stick);
  await expect(dialog(page)).toContainText('Senast sparad där');
  await page.keyboard.press('Escape');
  await toLibrary(page);
  await expect.poll(() => copiesOn(stick).length).toBe(1);

  renameSync(stick, `${stick} ute`);
  await page.getByRole('list', { name: 'Analyser' }).getByRole('button').first().click();
  await expect(page.getByRole('navigation', { name: 'Faser' })).toBeVisible();
  await expect(alert(page)).toContainText(`Mappen ${stick} finns inte just nu`);
  await expectAccessible(page, 'second copy: told below the screen');
  await choose(page, 'Extra säkerhetskopia…');
  await expect(dialog(page).getByRole('alert')).toContainText('Sätt i minnet');
  await expectAccessible(page, 'second copy: folder is gone');
  await page.keyboard.press('Escape');
  await choose(page, 'In English');
  await keepPicture(page, 'second copy told below the screen en');
  await choose(page, 'Extra backup…');
  await expect(dialog(page).getByRole('alert')).toContainText('The folder');
  await keepPicture(page, 'second copy folder is gone en');
  await page.keyboard.press('Escape');
  await choose(page, 'På svenska');
  await toLibrary(page);
  expect(existsSync(stick)).toBe(false);

  renameSync(`${stick} ute`, stick);
  await page.getByRole('list', { name: 'Analyser' }).getByRole('button').first().click();
  await expect(page.getByRole('navigation', { name: 'Faser' })).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
  await expect.poll(() => copiesOn(stick).length).toBe(1);
});

test('the folder is known at the next start, where it can be changed or given up from the backups', async ({
  launch,
  folders,
}) => {
  const stick = stickIn(folders);
  const first = await launch();
  await openExample(first.page);
  await choose(first.page, 'Extra säkerhetskopia…');
  await dialog(first.page).getByRole('button', { name: 'Välj mapp…' }).click();
  await typePath(first.page, stick);
  await expect(dialog(first.page)).toContainText('Senast sparad där');
  await first.close();
  renameSync(stick, `${stick} ute`);

  const { page } = await launch();
  await expect(page.getByRole('list', { name: 'Analyser' })).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
  await page.keyboard.press('Alt+s');
  await expect(dialog(page)).toContainText(`Varje säkerhetskopia sparas också i ${stick}.`);
  await keepPicture(page, 'second copy among the backups');
  await dialog(page).getByRole('button', { name: 'Sluta spara där' }).click();
  await expect(dialog(page)).toContainText('kan också sparas på ett USB-minne');
  await expect(dialog(page).getByRole('button', { name: 'Välj mapp…' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: 'Analyser' }).getByRole('button').first().click();
  await expect(page.getByRole('navigation', { name: 'Faser' })).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
});
