import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { importWorkshop } from '../../electron/commands/make-workshop-file.ts';
import { drawn, expectBoard, risk, tray } from './board.ts';
import {
  test as base,
  comeBack,
  exampleData,
  expect,
  expectAccessible,
  type Folders,
  goToPhase,
  openExample,
} from './fixtures.ts';

type Language = 'sv' | 'en';
const words = {
  sv: { title: 'Utan risker', phase: 'Gruppera', tray: 'Osorterade', left: 'kvar', threat: 'Hot' },
  en: { title: 'Without risks', phase: 'Cluster', tray: 'Unsorted', left: 'left', threat: 'Threat' },
} as const;

/** The example's threats, none of them placed yet, in the library before the app is started. */
function makeUnsorted({ data }: Folders, language: Language): string[] {
  const example = exampleData(language);
  const threats = example.threats.map((threat: object) => ({ ...threat, riskId: null }));
  const workshop = { ...example.workshop, title: words[language].title };
  mkdirSync(join(data, 'library'), { recursive: true });
  const file = join(data, 'library', `unsorted-${language}.storforum`);
  importWorkshop(file, JSON.stringify({ ...example, workshop, risks: [], rounds: [], threats }));
  return threats.map(({ text }: { text: string }) => text);
}

type OneByOne = { readonly page: Page; readonly texts: readonly string[] };

const test = base.extend<{ readonly oneByOne: OneByOne }>({
  oneByOne: async ({ folders, launch }, use) => {
    const texts = makeUnsorted(folders, 'sv');
    const { page } = await launch();
    await page
      .getByRole('button', { name: /Utan risker/ })
      .first()
      .click();
    await goToPhase(page, 'Gruppera');
    await expect(tray(page)).toBeVisible();
    await page.keyboard.press('w');
    await expect(talk(page)).toHaveText(texts[0] ?? '');
    await use({ page, texts });
  },
});

const talk = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 });
const choices = (page: Page): Locator =>
  page.getByRole('list', { name: /mest lika|most similar/ }).getByRole('button');
/** As a hand presses them: one that comes again is no bounce. */
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await comeBack(page);
  }
};

test('sixty threats are placed with one key each, and every one of them is somewhere at the end', async ({
  oneByOne: { page, texts },
}) => {
  for (const [index, text] of texts.entries()) {
    await expect(talk(page)).toHaveText(text);
    await expect(talk(page)).toBeFocused();
    await expect(page.getByText(`${texts.length - index} kvar`, { exact: true })).toBeVisible();
    const isNew = index < 8 || index % 9 === 0;
    // From the tenth risk on 1 may be the beginning of 10: the others go on to act at once.
    await press(page, isNew ? 'n' : String(2 + (index % 5)));
  }
  await expect(talk(page)).toHaveText(`Alla ${texts.length} hot är placerade.`);
  await expectAccessible(page, 'one-by-one: all placed');
  await page.keyboard.press('b');
  await expect(page.getByRole('tree')).toBeVisible();
  const board = await drawn(page);
  expect(board.tray).toEqual([]);
  expect(Object.values(board.risks).flat().sort()).toEqual([...texts].sort());
});

test('keys typed faster than any answer comes are all understood', async ({ oneByOne: { page, texts } }) => {
  await press(page, 'n', 'n', ...texts.slice(2).map((_, index) => String(1 + (index % 2))));
  await expect(talk(page)).toHaveText(`Alla ${texts.length} hot är placerade.`);
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Bedöm', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('a threat passed over comes back when the others are placed', async ({ oneByOne: { page, texts } }) => {
  await press(page, 'Space', 'n', 'Space');
  await expect(talk(page)).toHaveText(texts[3] ?? '');
  await press(page, ...texts.slice(3).map(() => '1'));
  await expect(talk(page)).toHaveText(texts[0] ?? '');
  await press(page, '1');
  await expect(talk(page)).toHaveText(texts[2] ?? '');
  await press(page, 'Space');
  await expect(talk(page)).toHaveText(texts[2] ?? '');
});

test('one goes back to a threat, sees where it was put, and moves it', async ({
  oneByOne: { page, texts },
}) => {
  await press(page, 'n', 'n', 'n', 'ArrowLeft', 'ArrowLeft');
  await expect(talk(page)).toHaveText(texts[1] ?? '');
  await expect(page.getByText('Ligger i risk 2:')).toBeVisible();
  await expectAccessible(page, 'one-by-one: back at a threat');
  await choices(page).filter({ hasText: /^1/ }).click();
  await expect(talk(page)).toHaveText(texts[3] ?? '');
  await expect(talk(page)).toBeFocused();
  await press(page, 'b', 'Shift+F');
  await expectBoard(page, {
    risks: { 1: [texts[0] ?? '', texts[1] ?? ''], 3: [texts[2] ?? ''] },
    order: [1, 3],
  });
  await expect(
    page.locator('[data-item=threat]').and(page.getByRole('treeitem', { name: texts[3] ?? '' })),
  ).toBeFocused();
});

test('undo takes a threat up again, redo goes on', async ({ oneByOne: { page, texts } }) => {
  await press(page, 'n', 'n', 'Control+z');
  await expect(talk(page)).toHaveText(texts[1] ?? '');
  await expect(page.getByRole('status').filter({ hasText: 'Hot 2 är osorterat igen.' })).toBeAttached();
  await press(page, 'Control+z');
  await expect(talk(page)).toHaveText(texts[0] ?? '');
  await expect(talk(page)).toBeFocused();
  await press(page, 'Control+y');
  await expect(talk(page)).toHaveText(texts[1] ?? '');
  await press(page, '1');
  await expect(talk(page)).toHaveText(texts[2] ?? '');
});

test('a new risk is named at once; what is refused stays to be mended', async ({
  oneByOne: { page, texts },
}) => {
  await press(page, 'Shift+N');
  const name = page.getByLabel('Namn på ny risk');
  await expect(name).toBeFocused();
  await name.fill('x'.repeat(3_000));
  await press(page, 'Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(talk(page)).toHaveText(texts[0] ?? '');
  await name.fill('Nytt namn 12');
  await press(page, 'Enter');
  await expect(talk(page)).toHaveText(texts[1] ?? '');
  await expect(choices(page)).toHaveText([/^1Nytt namn 121 hot · .$/]);
  await press(page, 'Shift+N');
  await name.fill('Halvt namn');
  await press(page, 'Escape');
  await expect(talk(page)).toBeFocused();
  await press(page, 'Shift+N');
  await expect(name).toHaveValue('Halvt namn');
});

test('the key of a risk is its own number: at once where no longer one begins with it, else by Enter', async ({
  oneByOne: { page, texts },
}) => {
  await press(page, ...Array.from({ length: 15 }, () => 'n'));
  await expect(choices(page)).toHaveCount(12);
  await press(page, '1');
  // It may be 1, or the beginning of 10 to 15: it waits, however long that takes.
  await expect(page.getByRole('status').filter({ hasText: texts[0] ?? '' })).toBeVisible();
  await expect(talk(page)).toHaveText(texts[15] ?? '');
  await expectAccessible(page, 'one-by-one: many risks');
  await press(page, '4');
  await expect(talk(page)).toHaveText(texts[16] ?? '');
  await expect(page.getByText(/^Hot 16 ligger i risk 14:/)).toBeVisible();
  await press(page, '1', 'Enter');
  await expect(page.getByText(/^Hot 17 ligger i risk 1:/)).toBeVisible();
  await press(page, '9');
  await expect(page.getByText(/^Hot 18 ligger i risk 9:/)).toBeVisible();
  await press(page, '1', '7');
  await expect(page.getByRole('status').filter({ hasText: 'Ingen risk har nummer 17.' })).toBeAttached();
  await press(page, 'Escape');
  await expect(talk(page)).toHaveText(texts[18] ?? '');
  // While most are unsorted risks show their heads alone.
  await press(page, 'Escape', 'Shift+F');
  await expectBoard(page, {
    risks: { 1: [texts[0] ?? '', texts[16] ?? ''], 9: [texts[8] ?? '', texts[17] ?? ''] },
  });
});

test('the likeliest risk stands first', async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Gruppera');
  const board = await drawn(page);
  const [number, texts] = Object.entries<readonly string[]>(board.risks).find(
    ([, cards]) => cards.length > 2,
  ) ?? ['', []];
  await page
    .locator('[data-item=threat]')
    .filter({ hasText: texts[0] ?? '' })
    .first()
    .focus();
  await press(page, 't');
  await tray(page)
    .locator('[data-item=threat]')
    .filter({ hasText: texts[0] ?? '' })
    .focus();
  await press(page, 'w');
  await expect(talk(page)).toHaveText(texts[0] ?? '');
  await expect(choices(page).first().locator('kbd')).toHaveText(number);
  await choices(page).first().click();
  await page.getByRole('button', { name: 'Tavlan' }).click();
  await expect(risk(page, Number(number))).toContainText(texts[0] ?? '');
});

test('speaks English, in dark too', async ({ folders, launch }) => {
  const texts = makeUnsorted(folders, 'en');
  const { page } = await launch();
  await page
    .getByRole('button', { name: /Without risks/ })
    .first()
    .click();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Without risks/ })
    .click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Without risks/ })
    .click();
  await page.getByRole('menuitem', { name: /dark/i }).click();
  await goToPhase(page, 'Cluster');
  await page.getByRole('button', { name: 'Go through threats' }).click();
  await press(page, 'n', 'n', '1', '2');
  await expect(talk(page)).toHaveText(texts[4] ?? '');
  await expect(page.getByText(`${texts.length - 4} left`, { exact: true })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Threat 4 is in risk' })).toBeAttached();
  await expectAccessible(page, 'one-by-one: threat');
});

test('the threat is in sight however large the type is', async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Gruppera');
  for (const key of ['Control++', 'Control++', 'Control++', 'w']) await page.keyboard.press(key);
  const threat = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(threat).toBeInViewport({ ratio: 0.4 });
  // Its first line, above the ways on.
  await expect(page.getByText(/^Hot \d+$/)).toBeInViewport({ ratio: 1 });
});
