import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, type Folders, openExample, type RunningApp, test } from './fixtures.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'Filen i' });

type World = {
  readonly folders: Folders;
  readonly launch: (...files: string[]) => Promise<RunningApp>;
};

/** A workshop file on a stick, made by the app itself and taken out of its library. */
async function onStick({ folders, launch }: World, title = 'Resan'): Promise<string> {
  const app = await launch();
  await app.page.getByRole('textbox', { name: /Ny analys|Nytt arbete/ }).fill(title);
  await app.page.keyboard.press('Enter');
  await expect(app.page).toHaveTitle(new RegExp(`${title} · Storforum$`));
  await app.close();
  const stick = join(folders.documents, 'stick');
  mkdirSync(stick, { recursive: true });
  const library = join(folders.data, 'library');
  const [name = ''] = readdirSync(library).filter((each) => each.endsWith('.storforum'));
  const path = join(stick, name);
  copyFileSync(join(library, name), path);
  return path;
}

/** Forgets what the library has, so that the file on the stick is new to it. */
async function strangeFile(world: World, title?: string): Promise<string> {
  const path = await onStick(world, title);
  rmSync(world.folders.data, { recursive: true });
  return path;
}

async function closeByMenu(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
}

test.describe(() => {
  // The command line is read by the program itself.
  test.use({ ownProcess: true });

  test('a file named at the start is copied into the library, opened and told of', async ({
    folders,
    launch,
  }) => {
    const path = await strangeFile({ folders, launch });
    const before = readFileSync(path);
    const { page } = await launch(path);
    await expect(page).toHaveTitle(/Resan · Storforum$/);
    await expect(notice(page)).toContainText(`Filen i ${join(path, '..')} är orörd.`);
    await expectAccessible(page, 'incoming: copied from elsewhere');
    await notice(page).getByRole('button', { name: 'Stäng' }).click();
    await expect(notice(page)).toHaveCount(0);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

test('on closing, the changes are offered to the file, by keys alone, and are in it then', async ({
  folders,
  launch,
}) => {
  const path = await strangeFile({ folders, launch });
  const { page } = await launch(path);
  await expect(page).toHaveTitle(/Resan · Storforum$/);
  await closeByMenu(page);
  await expect(page).toHaveTitle('Storforum');
  await page.getByRole('list').getByRole('button', { name: 'Resan' }).first().click();
  const before = readFileSync(path);
  await sayWhere(page);
  await closeByMenu(page);
  await expect(dialog(page)).toContainText(path);
  await expectAccessible(page, 'closing: write back to the file');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveTitle(/Resan · Storforum$/);
  await closeByMenu(page);
  await expect(button(page, 'Skriv tillbaka')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Analysen har skrivits till ${path}.`)).toBeVisible();
  await expect(page).toHaveTitle('Storforum');
  expect(readFileSync(path).equals(before)).toBe(false);
  expect(readdirSync(join(path, '..'))).toEqual([basename(path)]);
});

/** Something that is recorded in the workshop. */
async function sayWhere(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Förbered' }).click();
  const purpose = page.getByRole('textbox', { name: 'Plats' });
  await purpose.fill('Rådhuset');
  await purpose.blur();
  await expect(page.getByText(/Sparat/)).toBeVisible();
}

test('a file that was changed meanwhile is not written over: the analysis goes beside it', async ({
  folders,
  launch,
}) => {
  const path = await strangeFile({ folders, launch });
  const { page } = await launch(path);
  await expect(page).toHaveTitle(/Resan · Storforum$/);
  await sayWhere(page);
  writeFileSync(path, 'något helt annat');
  await closeByMenu(page);
  await expect(dialog(page)).toContainText('Den skrivs inte över');
  await expectAccessible(page, 'closing: file changed meanwhile');
  await button(page, 'Spara bredvid filen').click();
  await expect(page.getByText('Analysen har skrivits till')).toBeVisible();
  expect(readFileSync(path, 'utf8')).toBe('något helt annat');
  expect(readdirSync(join(path, '..')).sort()).toEqual(['resan (2).storforum', 'resan.storforum']);
});

test('an analysis that is here already is told as such, and a choice is given', async ({
  folders,
  launch,
}) => {
  const path = await onStick({ folders, launch });
  const { page } = await launch(path);
  await expect(dialog(page)).toContainText('Analysen finns redan här: ”Resan”');
  await expect(dialog(page)).toContainText('Innehållet är detsamma.');
  await expect(button(page, 'Öppna den som finns här')).toBeFocused();
  await expectAccessible(page, 'incoming: here already');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/Resan · Storforum$/);
  expect(readdirSync(join(folders.data, 'library')).filter((name) => name.endsWith('.storforum'))).toEqual([
    'resan.storforum',
  ]);
});

test('several files come each in its turn, and what is open is closed only when one says so', async ({
  folders,
  launch,
}) => {
  const first = await strangeFile({ folders, launch }, 'Ett');
  const second = await strangeFile({ folders, launch }, 'Två');
  const foreign = join(first, '..', 'brev.storforum');
  writeFileSync(foreign, 'Kära dagbok. '.repeat(50));
  const { page } = await launch(first, foreign, second);
  await expect(page).toHaveTitle(/Ett · Storforum$/);
  await expect(dialog(page)).toContainText('”brev.storforum” kan inte öppnas');
  await expect(dialog(page)).toContainText('1 fil till väntar.');
  await expectAccessible(page, 'incoming: refused, more are waiting');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('”Ett” är öppen och stängs först.');
  await expectAccessible(page, 'incoming: another is closed first');
  await button(page, 'Lägg bara till i listan').click();
  await expect(page).toHaveTitle(/Ett · Storforum$/);
  await expect(page.getByText('”Två” har lagts till bland dina analyser.')).toBeVisible();
  await closeByMenu(page);
  await expect(page.getByRole('list').first()).toContainText('Två');
});

test('a file that is not ours is refused with its sentence, and the library is as it was', async ({
  folders,
  launch,
}) => {
  mkdirSync(folders.documents, { recursive: true });
  const path = join(folders.documents, 'tom.storforum');
  writeFileSync(path, '');
  const { page } = await launch(path);
  await expect(dialog(page).getByRole('alert')).toHaveText(/Filen är tom/);
  await expectAccessible(page, 'incoming: refused');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await openExample(page);
});
