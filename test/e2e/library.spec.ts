import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { exampleData, expect, expectAccessible, openExample, test } from './fixtures.ts';

const title = exampleData().workshop.title as string;

/** The workshops listed, by their titles. */
function titles(page: Page) {
  return page.getByRole('list', { name: 'Analyser' }).locator('bdi');
}

function row(page: Page, name: string | RegExp) {
  return page.getByRole('list', { name: 'Analyser' }).getByRole('button', { name }).first();
}

async function backToLibrary(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect(page.getByRole('heading', { name: 'Storforum' })).toBeVisible();
}

async function libraryWithExample(page: Page): Promise<void> {
  await openExample(page);
  await backToLibrary(page);
  await expect(titles(page)).toHaveText([title]);
  await expect(page.getByRole('textbox', { name: 'Ny analys' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
}

test('an empty library has one large thing: a title and Enter begin a workshop', async ({ page }) => {
  const field = page.getByRole('textbox', { name: 'Ny analys' });
  await expect(field).toBeFocused();
  await expectAccessible(page, 'library: empty');
  await page.keyboard.type('Ny skolplattform');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Förbered' })).toHaveAttribute('aria-current', 'page');
  await expect(page).toHaveTitle(/Ny skolplattform · Storforum$/);
});

test('a title that cannot be taken keeps what was typed and says why', async ({ page }) => {
  const field = page.getByRole('textbox', { name: 'Ny analys' });
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Skriv något först.');
  await field.fill('å'.repeat(2_001));
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('2001 tecken');
  await expect(field).toHaveValue('å'.repeat(2_001));
  await expect(field).toBeFocused();
});

test('language and theme change at once and lose nothing of what is typed', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Ny analys' }).fill('Halvskri');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.getByRole('textbox', { name: 'New analysis' })).toHaveValue('Halvskri');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page, 'library: empty');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
});

test('the example opens in the language of the window', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await openExample(page);
  await expect(page).toHaveTitle(new RegExp(`${exampleData('en').workshop.title} · Storforum$`));
});

test('one walks, renames, copies, puts away, takes back and opens by keys alone', async ({ page }) => {
  await libraryWithExample(page);
  await expect(row(page, title)).toBeFocused();

  await page.keyboard.press('F2');
  await page.keyboard.type('Mina meddelanden, igen');
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveText(['Mina meddelanden, igen']);
  await expect(row(page, 'Mina meddelanden, igen')).toBeFocused();

  await page.keyboard.press('Alt+d');
  await expect(titles(page)).toHaveText(['Mina meddelanden, igen (2)', 'Mina meddelanden, igen']);
  await expect(row(page, /igen \(2\)/)).toBeFocused();
  await expectAccessible(page, 'library: workshops');

  await page.keyboard.press('Delete');
  await expect(titles(page)).toHaveText(['Mina meddelanden, igen']);
  await expect(row(page, 'Mina meddelanden, igen')).toBeFocused();
  await expect(page.getByRole('status').first()).toContainText('ligger i papperskorgen');

  await page.keyboard.press('Control+z');
  await expect(titles(page)).toHaveText(['Mina meddelanden, igen (2)', 'Mina meddelanden, igen']);
  await expect(row(page, /igen \(2\)/)).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/Mina meddelanden, igen · Storforum$/);
});

test('a name that cannot be taken keeps what was typed, and Escape where it is blank the old one', async ({
  page,
}) => {
  await libraryWithExample(page);
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'Nytt namn' });
  await field.fill('   ');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Skriv något först.');
  await expect(field).toBeFocused();
  await field.press('Escape');
  await expect(titles(page)).toHaveText([title]);
  await expect(row(page, title)).toBeFocused();

  await page.keyboard.press('F2');
  await field.fill('x'.repeat(2_001));
  await field.press('Escape');
  await expect(page.getByRole('alert')).toHaveText(/^Texten är för lång/);
  await field.press('Escape');
  await expect(titles(page)).toHaveText([title]);
  await page.keyboard.press('F2');
  await expect(field).toHaveValue('x'.repeat(2_001));
  await field.fill('Kortare');
  await field.press('Escape');
  await expect(titles(page)).toHaveText(['Kortare']);
});

test('the last workshop put away leaves the start page, and the trash gives it back', async ({ page }) => {
  await libraryWithExample(page);
  await row(page, title).hover();
  await page.getByRole('button', { name: `Ta bort: ${title}` }).click();
  await expect(page.getByRole('textbox', { name: 'Ny analys' })).toBeFocused();
  await page.getByRole('button', { name: 'Papperskorgen (1)' }).click();
  await expectAccessible(page, 'library: trash');
  await page.getByRole('button', { name: `Återställ: ${title}` }).click();
  await expect(titles(page)).toHaveText([title]);
  await expect(page.getByRole('button', { name: /Papperskorgen/ })).toHaveCount(0);
});

test('a workshop comes in from interchange JSON, and from a workshop file', async ({ page, folders }) => {
  const data = { ...exampleData(), workshop: { ...exampleData().workshop, title: 'Hämtat' } };
  const buffer = Buffer.from(JSON.stringify(data));
  const field = page.locator('input[type=file]');
  await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  await expect(page).toHaveTitle(/Hämtat · Storforum$/);
  await backToLibrary(page);
  const whole = readFileSync(join(folders.data, 'library', 'hämtat.storforum'));
  await field.setInputFiles({
    name: 'hämtat.storforum',
    mimeType: 'application/octet-stream',
    buffer: whole,
  });
  await expect(page).toHaveTitle(/Hämtat · Storforum$/);
  await backToLibrary(page);
  await expect(titles(page)).toHaveText(['Hämtat', 'Hämtat']);
});

test('a file dropped on the page comes in', async ({ page }) => {
  const text = JSON.stringify(exampleData());
  const files = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'workshop.json'));
    return transfer;
  }, text);
  const aside = page.getByRole('complementary');
  await aside.dispatchEvent('dragover', { dataTransfer: files });
  await expect(page.getByText('Släpp filen här')).toBeVisible();
  await aside.dispatchEvent('drop', { dataTransfer: files });
  await expect(page).toHaveTitle(new RegExp(`${title} · Storforum$`));
});

const refused = [
  [
    'wrong.json',
    '{"format": "something-else"}',
    'Filen är inte en analys i Storforums utbytesformat. Inget har importerats.',
  ],
  ['broken.json', '{"format": ', 'Filen går inte att läsa som JSON: felet finns vid tecken'],
  ['empty.storforum', '', 'Filen är tom och har inte öppnats.'],
  [
    'foreign.storforum',
    'not a analysis',
    'Filen är inte en analys från Storforum. Välj en fil som slutar på .storforum eller .json.',
  ],
] as const;

for (const [name, content, sentence] of refused) {
  test(`a refused file gets its sentence and changes nothing: ${name}`, async ({ page }) => {
    await libraryWithExample(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(titles(page)).toHaveText([title]);
    await expectAccessible(page, 'library: file refused');
  });
}

test('a large file shows that it is being worked on', async ({ page, folders }) => {
  mkdirSync(folders.documents, { recursive: true });
  const path = join(folders.documents, 'large.json');
  writeFileSync(path, Buffer.alloc(30 * 1024 * 1024, ' '));
  // What the line said is noted in the page itself: a look from here might come too late.
  const said = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const foot = document.querySelector('footer') as HTMLElement;
    const note = () => texts.push(foot.querySelector('[role=status]')?.textContent ?? '');
    new MutationObserver(note).observe(foot, { childList: true, characterData: true, subtree: true });
    return texts;
  });
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.getByRole('alert')).toContainText('Filen går inte att läsa som JSON', {
    timeout: 30_000,
  });
  await expect(page.getByText('Arbetar…')).toHaveCount(0);
  expect(await said.jsonValue()).toEqual(['Arbetar…', '']);
});

test('files that cannot be read are listed with their sentence, and can be put away', async ({
  launch,
  folders,
}) => {
  const library = join(folders.data, 'library');
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'tom.storforum'), '');
  writeFileSync(join(library, 'brev.storforum'), 'Kära dagbok. '.repeat(100));
  const { page } = await launch();
  const list = page.getByRole('list', { name: 'Analyser' });
  await expect(list).toContainText('Filen är tom och har inte öppnats.');
  await expect(list).toContainText(
    'Filen är inte en analys från Storforum. Välj en fil som slutar på .storforum eller .json.',
  );
  await expectAccessible(page, 'library: unreadable files');
  await row(page, /tom\.storforum/).focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Nytt namn' })).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(titles(page)).toHaveText(['brev.storforum']);
  await page.keyboard.press('Enter');
  await expect(list.getByRole('alert')).toHaveText(
    'Filen är inte en analys från Storforum. Välj en fil som slutar på .storforum eller .json.',
  );
});

test('a workshop is deleted with its backups after a question, by keys, from the list and from the trash', async ({
  page,
}) => {
  await libraryWithExample(page);
  await page.keyboard.press('Alt+d');
  await expect(titles(page)).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(titles(page)).toHaveText([title]);
  await expect(row(page, title)).toBeFocused();
  await page.keyboard.press('Shift+Delete');
  const question = page.getByRole('dialog');
  // The duplicate in the trash has its backup in common with it.
  await expect(question).toContainText('hör också till en kopia av analysen och blir kvar');
  await expect(page.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await expectAccessible(page, 'library: delete for good');
  await page.keyboard.press('Escape');
  await expect(titles(page)).toHaveText([title]);
  await page.keyboard.press('Shift+Delete');
  await expect(page.getByRole('button', { name: 'Radera för gott' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Ny analys' })).toBeVisible();
  await page.keyboard.press('Alt+p');
  await page.getByRole('button', { name: /^Radera för gott: / }).focus();
  await page.keyboard.press('Enter');
  await expect(question.getByRole('button', { name: 'Radera för gott' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Papperskorgen/ })).toHaveCount(0);
});

test('the question is asked in English too, from the dialog of backups', async ({ page }) => {
  await libraryWithExample(page);
  await page.keyboard.press('Alt+l');
  await page.keyboard.press('Alt+s');
  await page.getByRole('button', { name: 'Delete permanently…' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(page.getByRole('dialog')).toContainText('This cannot be undone.');
  await expectAccessible(page, 'library: delete for good in English');
});
