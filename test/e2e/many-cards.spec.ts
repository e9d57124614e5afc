import type { Page } from '@playwright/test';
import {
  card,
  expectBoard,
  expectUndoable,
  headOf,
  hold,
  makeBoard,
  nameOf,
  risk,
  said,
  testOn,
  tray,
} from './board.ts';
import { expect, expectAccessible, type Folders } from './fixtures.ts';

/** Two-digit numbers, so that no card's text is part of another's. */
const numbered = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${word} ${String(index + 1).padStart(2, '0')}`);

const loose = numbered('Löst hot', 30);
const risks = [numbered('Loggen', 6), numbered('Strömmen', 4), numbered('Avtalet', 2)] as const;
/** So many in a fourth risk that most are placed: else the unsorted would be spread out by group. */
const others = Array.from({ length: 20 }, (_, index) => `Annat ${String.fromCodePoint(97 + index)}`);

/** Thirty unsorted threats and four risks, of three groups. */
function makeManyCards(folders: Folders): void {
  const cards = [
    ...loose.map((text) => ({ text, riskId: null })),
    ...risks.flatMap((texts, index) => texts.map((text) => ({ text, riskId: `r${index + 1}` }))),
    ...others.map((text) => ({ text, riskId: 'r4' })),
  ];
  makeBoard(folders, {
    title: 'Många kort',
    risks: ['Loggar läses inte', 'Strömavbrott', 'Oklara avtal', 'Övrigt'],
    cards,
  });
}

const test = testOn(/Många kort/, makeManyCards);

const marked = (page: Page) => page.getByRole('treeitem', { selected: true });

type Corner = { readonly x: number; readonly y: number };

async function draw(page: Page, from: Corner, to: Corner, letGo = true): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  if (letGo) await page.mouse.up();
}

/** Just outside the upper left and the lower right corner of what stands between two elements. */
async function round(page: Page, first: string, last: string): Promise<[Corner, Corner]> {
  const [above, below] = [await card(page, first).boundingBox(), await card(page, last).boundingBox()];
  if (!above || !below) throw new Error('not on the page');
  return [
    { x: above.x + 6, y: above.y - 4 },
    { x: below.x + below.width - 6, y: below.y + below.height + 4 },
  ];
}

test.describe('a lasso', () => {
  test('marks what it touches, and twenty-five cards are dragged at once, as one change', async ({
    board,
  }) => {
    await card(board, loose[0] ?? '').focus();
    const ground = await tray(board).boundingBox();
    const [start] = await round(board, loose[0] ?? '', loose[0] ?? '');
    await board.keyboard.down('Shift');
    await draw(board, start, { x: start.x + 90, y: (ground?.y ?? 0) + (ground?.height ?? 0) - 8 }, false);
    // Held at the edge it scrolls on to the end of the list; from there the pointer goes back to the twenty-fifth.
    await expect(card(board, loose[29] ?? '')).toHaveAttribute('data-caught', '');
    const end = await card(board, loose[24] ?? '').boundingBox();
    await board.mouse.move(start.x + 90, (end?.y ?? 0) + 10, { steps: 4 });
    await board.mouse.up();
    await board.keyboard.up('Shift');
    await expect(marked(board)).toHaveCount(25);
    await expect(said(board, '25 hot är markerade.')).toBeAttached();

    await hold(board, card(board, loose[24] ?? ''), nameOf(board, 3));
    await expect(board.getByText('25 hot', { exact: true })).toBeVisible();
    await expect(board.locator('[data-lifted]')).toHaveCount(25);
    await board.mouse.up();
    await expectUndoable(
      board,
      { tray: loose, risks: { 3: risks[2] } },
      { tray: loose.slice(25), risks: { 3: [...risks[2], ...loose.slice(0, 25)] } },
    );
    await expect(marked(board)).toHaveCount(0);
  });

  test('is drawn from an empty place without a key, adds to what is marked, and moves nothing', async ({
    board,
  }) => {
    await card(board, loose[0] ?? '').click();
    const [, end] = await round(board, 'Loggen 03', 'Loggen 03');
    const [, under] = await round(board, 'Loggen 06', 'Loggen 06');
    await draw(board, { x: under.x, y: under.y + 60 }, { x: end.x - 80, y: end.y + 20 });
    await expect(marked(board)).toHaveText([loose[0] ?? '', 'Loggen 04', 'Loggen 05', 'Loggen 06']);
    await expect(card(board, 'Loggen 04')).toBeFocused();
    await expectBoard(board, { tray: loose, risks: { 1: risks[0] } });
  });

  test('is broken off by Escape, and leaves the marks as they were', async ({ board }) => {
    await card(board, 'Loggen 01').click();
    const [start, end] = await round(board, 'Strömmen 01', 'Strömmen 04');
    await board.keyboard.down('Shift');
    await draw(board, start, end, false);
    await expect(board.locator('[data-caught]')).toHaveCount(4);
    await board.keyboard.press('Escape');
    await board.mouse.up();
    await board.keyboard.up('Shift');
    await expect(board.locator('[data-caught]')).toHaveCount(0);
    await expect(marked(board)).toHaveText(['Loggen 01']);
  });
});

test.describe('several cards are marked', () => {
  test('by Shift and the arrows, which give back what they have passed', async ({ board }) => {
    await card(board, 'Loggen 02').focus();
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+End', 'Shift+ArrowUp'])
      await board.keyboard.press(key);
    await expect(marked(board)).toHaveText(['Loggen 02', 'Loggen 03', 'Loggen 04', 'Loggen 05']);
    await expect(card(board, 'Loggen 05')).toBeFocused();
    await board.keyboard.press('Shift+Home');
    await expect(marked(board)).toHaveText(['Loggen 01', 'Loggen 02']);
  });

  test('all of a list by Ctrl+A, which the second time takes the marks away', async ({ board }) => {
    await headOf(board, 2).focus();
    await board.keyboard.press('Control+a');
    await expect(marked(board)).toHaveText([...risks[1]]);
    await board.keyboard.press('2');
    await board.keyboard.press('Escape');
    await board.keyboard.press('Control+a');
    await expect(marked(board)).toHaveCount(0);
  });

  test('by a click with Ctrl one by one, with Shift as far as the card', async ({ board }) => {
    await card(board, 'Loggen 01').click({ modifiers: ['Control'] });
    await card(board, 'Strömmen 01').click({ modifiers: ['Control'] });
    await card(board, 'Strömmen 03').click({ modifiers: ['Shift'] });
    await expect(marked(board)).toHaveText(['Loggen 01', 'Strömmen 01', 'Strömmen 02', 'Strömmen 03']);
  });
});

test.describe('a risk is split', () => {
  test('by a key: what is marked of it becomes a new risk with the next number, which has the focus', async ({
    board,
  }) => {
    await card(board, 'Loggen 05').focus();
    await board.keyboard.press('Shift+ArrowDown');
    await expect(board.getByRole('button', { name: 'Bryt ut ur risk 1' })).toBeVisible();
    await board.keyboard.press('n');
    await expect(said(board, 'Risk 5 skapad av hoten')).toBeAttached();
    await expectUndoable(
      board,
      { risks: { 1: risks[0] }, order: [1, 2, 3, 4] },
      { risks: { 1: risks[0].slice(0, 4), 5: risks[0].slice(4) }, order: [1, 2, 3, 4, 5] },
    );
  });

  test('and merged again, with every threat where it was', async ({ board }) => {
    await card(board, 'Strömmen 03').click();
    await board.getByRole('button', { name: 'Bryt ut ur risk 2' }).click();
    await expectBoard(board, { order: [1, 2, 3, 4, 5] });
    await risk(board, 5).locator('[data-act=mark]').click();
    await nameOf(board, 2).click();
    const merged = [...risks[1].filter((text) => text !== 'Strömmen 03'), 'Strömmen 03'];
    await expectUndoable(board, { order: [1, 2, 3, 4, 5] }, { risks: { 2: merged }, order: [1, 2, 3, 4] });
    await board.keyboard.press('Control+z');
    await board.keyboard.press('Control+z');
    await expectBoard(board, { risks: { 2: risks[1] }, order: [1, 2, 3, 4] });
  });

  test('not when all of it is marked, or cards of several', async ({ board }) => {
    await headOf(board, 3).focus();
    await board.keyboard.press('Control+a');
    const toNew = board.getByRole('toolbar').getByRole('button', { name: 'N' }).first();
    await expect(toNew).toHaveText('N Ny risk');
    await board.keyboard.press('n');
    await expect(said(board, 'Inget har flyttats.')).toBeAttached();
    await card(board, 'Loggen 01').click();
    await expect(toNew).toHaveText('N Ny risk');
  });
});

test.describe('looking for something', () => {
  test('dims the rest while one types, and Enter goes from hit to hit', async ({ board }) => {
    await card(board, loose[3] ?? '').focus();
    await board.keyboard.press('/');
    const field = board.getByRole('textbox', { name: 'Sök hot och risker' });
    await expect(field).toBeFocused();
    await field.pressSequentially('ström 0');
    await expect(board.getByRole('search').getByText('4 träffar')).toBeVisible();
    await expect(said(board, '4 träffar')).toBeAttached();
    await expect(board.locator('[data-item=threat][data-hit]')).toHaveText([...risks[1]]);
    await expectAccessible(board, 'board: hits of a search');
    await field.press('Enter');
    await field.press('Enter');
    await expect(board.getByRole('search').getByText('2 av 4')).toBeVisible();
    await expect(said(board, '2 av 4')).toBeAttached();
    await expect(board.locator('[data-found]')).toHaveText('Strömmen 02');
    await field.press('Shift+Enter');
    await field.press('Shift+Enter');
    await expect(board.locator('[data-found]')).toHaveText('Strömmen 04');
    await field.press('Escape');
    await expect(card(board, 'Strömmen 04')).toBeFocused();
    await expect(board.locator('[data-hit], [data-found], [data-finding]')).toHaveCount(0);
  });

  test('finds by the sign of a group, by number and by the name of a risk', async ({ board }) => {
    const hits = board.locator('[data-item][data-hit]');
    await board.keyboard.press('Control+f');
    const field = board.getByRole('textbox', { name: 'Sök hot och risker' });
    await field.fill('b loggen');
    await expect(hits).toHaveText(['Loggen 02', 'Loggen 05']);
    await field.fill('17');
    await expect(hits).toHaveText(['Löst hot 17']);
    await field.fill('oklara');
    await expect(hits).toHaveText(/^3 Oklara avtal/);
    await field.fill('finns inte');
    await expect(board.getByRole('search').getByText('0 träffar')).toBeVisible();
    await expect(said(board, '0 träffar')).toBeAttached();
    await field.press('Escape');
    await expect(field).toBeHidden();
  });

  test('marks every hit at once, to be placed by a number', async ({ board }) => {
    const twenties = loose.filter((text, index) => text.includes('2') && index % 3 === 2);
    await board.keyboard.press('/');
    await board.getByRole('textbox').fill('löst hot 2 c');
    await board.getByRole('textbox').press('Control+Enter');
    await expect(marked(board)).toHaveText(twenties);
    await board.keyboard.press('3');
    await board.keyboard.press('Enter');
    await expectBoard(board, { risks: { 3: [...risks[2], ...twenties] } });
    await board.keyboard.press('Escape');
    await expect(board.getByRole('textbox')).toBeHidden();
  });

  test('shows the risk of a hit whose card is folded away', async ({ board }) => {
    await headOf(board, 2).focus();
    await board.keyboard.press('f');
    await board.keyboard.press('/');
    await board.getByRole('textbox').fill('strömmen 03');
    await board.getByRole('textbox').press('Enter');
    await expect(headOf(board, 2)).toHaveAttribute('data-found', '');
    await board.getByRole('textbox').press('Escape');
    await expect(headOf(board, 2)).toBeFocused();
  });
});

test.describe('the overview', () => {
  test('shows every risk as one line, in which cards are placed and risks walked', async ({ board }) => {
    await card(board, 'Strömmen 02').focus();
    await board.keyboard.press('o');
    await expect(headOf(board, 2)).toBeFocused();
    await expect(board.locator('[data-risk] [data-item=threat]')).toHaveCount(0);
    await expect(risk(board, 1)).toContainText('6 hot');
    await expect(headOf(board, 1)).toHaveAttribute('aria-label', /6 hot, Från grupp A, B, C$/);
    const lines = await board.locator('[data-risk]').all();
    for (const line of lines) expect((await line.boundingBox())?.height).toBeLessThan(60);
    await expectAccessible(board, 'board: risks as lines');
    await board.keyboard.press('ArrowUp');
    await expect(headOf(board, 1)).toBeFocused();
    await hold(board, card(board, loose[0] ?? ''), risk(board, 3));
    await board.mouse.up();
    await expect(risk(board, 3)).toContainText('3 hot');
    await board.getByRole('button', { name: 'Visa korten' }).click();
    await expectBoard(board, { risks: { 3: [...risks[2], loose[0] ?? ''] } });
  });

  test('is kept while one is on another screen', async ({ board }) => {
    await board.keyboard.press('o');
    await board.keyboard.press('Alt+PageDown');
    await board.keyboard.press('Alt+PageUp');
    await expect(card(board, 'Loggen 01')).toBeHidden();
    await board.keyboard.press('o');
    await expect(card(board, 'Loggen 01')).toBeVisible();
  });
});
