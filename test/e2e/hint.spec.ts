import type { Page } from '@playwright/test';
import { withoutSoftHyphens } from '../../shared/domain/text/signs.ts';
import { card, drawn, expectBoard, expectUndoable, makeBoard, testOn } from './board.ts';
import { expect, expectAccessible } from './fixtures.ts';

/** Unsorted, and said twice before in other words. */
const unread = 'Ingen granskar loggarna längre';
/** Unsorted, and like nothing else. */
const costly = 'Dyrt att byta leverantör';

const test = testOn(/Loggarnas tavla/, (folders) =>
  makeBoard(folders, {
    title: 'Loggarnas tavla',
    risks: ['Loggar granskas för sällan', 'Oklart ansvar'],
    cards: [
      { text: unread, riskId: null },
      { text: costly, riskId: null },
      { text: 'Ingen granskar loggen', riskId: 'r1' },
      { text: 'Loggarna granskas inte av någon', riskId: 'r1' },
      { text: 'Avtalen säger emot varandra', riskId: 'r2' },
    ],
  }),
);

const hint = (page: Page) => page.getByRole('paragraph').filter({ hasText: /^Hör kanske/ });
const likeliest = (page: Page) => page.locator('[data-like="1"]');

test('the card one looks at shows its likely companions; one key puts it with the first', async ({
  board,
}) => {
  const before = await drawn(board);
  await card(board, unread).focus();
  await expect(hint(board)).toBeVisible();
  const text = withoutSoftHyphens((await likeliest(board).textContent()) ?? '');
  await expect(hint(board)).toContainText(text);
  await expectAccessible(board, 'board: likely companions');
  expect(await drawn(board)).toEqual(before);
  const [number, cards] = Object.entries<readonly string[]>(before.risks).find(([, each]) =>
    each.includes(text),
  ) ?? ['', []];
  await board.keyboard.press('y');
  await expectUndoable(board, before, {
    tray: before.tray.filter((each) => each !== unread),
    risks: { [number]: [...cards, unread] },
  });
});

test('a suggestion waved away does not come back for that card, and nothing weak is shown', async ({
  board,
}) => {
  await card(board, unread).hover();
  await expect(hint(board)).toBeVisible();
  const first = (await likeliest(board).textContent()) ?? '';
  await board.keyboard.press('x');
  await expect(likeliest(board)).not.toHaveText(first);
  await card(board, costly).focus();
  await expect(hint(board)).toHaveCount(0);
  await card(board, unread).focus();
  await expect(hint(board)).not.toContainText(first);
  await board.getByRole('button', { name: 'Hör inte ihop' }).click();
  await expectBoard(board, await drawn(board));
});

test('nothing is suggested for a card that has its place, nor while cards are marked', async ({ board }) => {
  await card(board, unread).focus();
  await expect(hint(board)).toBeVisible();
  await board.keyboard.press('m');
  await expect(hint(board)).toHaveCount(0);
  await expect(board.locator('[data-like]')).toHaveCount(0);
  await board.keyboard.press('Escape');
  await expect(hint(board)).toBeVisible();
  await board.locator('[data-risk="1"] [data-item=threat]').first().focus();
  await expect(hint(board)).toHaveCount(0);
});
