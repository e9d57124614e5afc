import type { Page } from '@playwright/test';
import { withoutSoftHyphens } from '../../shared/domain/text/signs.ts';
import { card, drawn, expectBoard, expectUndoable, tray } from './board.ts';
import { test as base, expect, expectAccessible, goToPhase, openExample } from './fixtures.ts';

/** Unsorted in the example, with likely companions among the placed. */
const wrongName = 'Handläggaren klickar på fel namn i listan och brevet går till en främling';

const test = base.extend<{ readonly board: Page }>({
  board: async ({ page }, use) => {
    await openExample(page);
    await goToPhase(page, 'Gruppera');
    await expect(tray(page)).toBeVisible();
    await use(page);
  },
});

const hint = (page: Page) =>
  tray(page)
    .getByRole('paragraph')
    .filter({ hasText: /^Hör kanske/ });
const likeliest = (page: Page) => page.locator('[data-like="1"]');

test('the card one looks at shows its likely companions; one key puts it with the first', async ({
  board,
}) => {
  const before = await drawn(board);
  await card(board, wrongName).focus();
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
    tray: before.tray.filter((each) => each !== wrongName),
    risks: { [number]: [...cards, wrongName] },
  });
});

test('a suggestion waved away does not come back for that card', async ({ board }) => {
  await card(board, wrongName).hover();
  await expect(hint(board)).toBeVisible();
  const first = (await likeliest(board).textContent()) ?? '';
  await board.keyboard.press('x');
  await expect(likeliest(board)).not.toHaveText(first);
  await tray(board).getByRole('option').nth(1).focus();
  await card(board, wrongName).focus();
  await expect(hint(board)).not.toContainText(first);
  await tray(board).getByRole('button', { name: 'Hör inte ihop' }).click();
  await expectBoard(board, await drawn(board));
});

test('nothing is suggested for a card that has its place, nor while cards are marked', async ({ board }) => {
  await card(board, wrongName).focus();
  await expect(hint(board)).toBeVisible();
  await board.keyboard.press('m');
  await expect(hint(board)).toHaveCount(0);
  await expect(board.locator('[data-like]')).toHaveCount(0);
  await board.keyboard.press('Escape');
  await expect(hint(board)).toBeVisible();
  await board
    .getByRole('region', { name: /^Risk 1:/ })
    .getByRole('option')
    .first()
    .focus();
  await expect(hint(board)).toHaveCount(0);
});
