import type { Page } from '@playwright/test';
import {
  card,
  cardsOf,
  drawn,
  expectBoard,
  expectUndoable,
  headOf,
  hold,
  makeBoard,
  nameOf,
  said,
  start,
  test,
  testOn,
  tray,
} from './board.ts';
import { comeBack, expect, expectAccessible, goToPhase } from './fixtures.ts';

const [larm, dyrt] = start.tray;

/** Nine unsorted threats of three groups, and one in a risk: most are unsorted. */
const spread = testOn(/Spridd tavla/, (folders) =>
  makeBoard(folders, {
    title: 'Spridd tavla',
    risks: ['Loggar granskas för sällan'],
    cards: Array.from({ length: 10 }, (_, index) => ({
      text: `Något händer ${String.fromCodePoint(97 + index)}`,
      riskId: index === 9 ? 'r1' : null,
    })),
  }),
);

const menu = (page: Page) => page.getByRole('menu');

spread(
  'unsorted cards are spread out by group until most are placed, and their column goes with the last',
  async ({ board }) => {
    const groups = tray(board).locator('[data-item=tray]');
    await expect(groups).toHaveText([/Grupp A\s*3/, /Grupp B\s*3/, /Grupp C\s*3/]);
    await expectAccessible(board, 'board: spread by group');
    // Risks are their heads alone: a card dropped on one is announced, with where it is.
    await hold(board, card(board, 'Något händer a'), nameOf(board, 1));
    await board.mouse.up();
    await expect(said(board, 'placerat i risk 1')).toBeAttached();
    await expect(said(board, '2 av 10 hot är placerade.')).toBeAttached();
    await expect(headOf(board, 1)).toHaveAttribute('aria-expanded', 'false');
    // Right to what is aligned in the next group, down its column.
    await card(board, 'Något händer d').focus();
    await board.keyboard.press('ArrowRight');
    await expect(card(board, 'Något händer b')).toBeFocused();
    for (const text of ['b', 'c', 'd', 'e']) {
      await card(board, `Något händer ${text}`).focus();
      await comeBack(board);
      await board.keyboard.press('>');
    }
    await expect(tray(board).locator('[data-item=tray]')).toHaveText([/Osorterade\s*4/]);
    for (const text of ['f', 'g', 'h', 'i']) {
      await card(board, `Något händer ${text}`).focus();
      await comeBack(board);
      await board.keyboard.press('>');
    }
    await expect(tray(board)).toHaveCount(0);
    await expect(board.getByText('Alla hot är placerade.')).toBeVisible();
    await board.keyboard.press('<');
    await expect(cardsOf(tray(board))).toHaveText(['Något händer i']);
  },
);

test('the board is heard as one tree, whose items have all there is to do in a menu, with single keys off too', async ({
  board,
}) => {
  await expect(board.getByRole('main')).toMatchAriaSnapshot(`
    - tree "Tavlan":
      - group "Osorterade":
        - treeitem "Osorterade, 4 hot" [expanded] [level=1]:
          - group:
            - treeitem "Hot 1, grupp A, Larm ignoreras, tillgänglighet" [level=2]
      - group "Risker":
        - 'treeitem "Risk 1: Loggar granskas för sällan, 2 hot, Från grupp B, C" [expanded] [level=1]':
          - group:
            - treeitem "Hot 5, grupp B, Loggen är full, tillgänglighet" [level=2]
  `);
  expect(await board.getByRole('region').count()).toBe(0);
  await board.keyboard.press('F1');
  await board.getByRole('checkbox').click();
  await board.keyboard.press('Escape');
  await card(board, larm).focus();
  await board.keyboard.press('Shift+F10');
  await expect(menu(board)).toBeVisible();
  await expectAccessible(board, 'board: menu of a card');
  await menu(board).getByRole('menuitem', { name: 'Flytta till…' }).press('Enter');
  await expect(menu(board).getByRole('menuitem', { name: '2 Oklart ansvar' })).toBeVisible();
  await expectAccessible(board, 'board: where a card can go');
  await menu(board).getByRole('menuitem', { name: '2 Oklart ansvar' }).press('Enter');
  await expectUndoable(board, start, { risks: { 2: [...start.risks[2], larm] } });
  await headOf(board, 3).focus();
  await board.keyboard.press('Shift+F10');
  await expectAccessible(board, 'board: menu of a risk');
  await menu(board).getByRole('menuitem', { name: 'Slå ihop med…' }).press('Enter');
  await menu(board).getByRole('menuitem', { name: '1 Loggar granskas' }).press('Enter');
  await expectBoard(board, { order: [1, 2], risks: { 1: [...start.risks[1], 'Sladden dras ur'] } });
  await headOf(board, 2).focus();
  await board.keyboard.press('Shift+F10');
  await menu(board)
    .getByRole('menuitem', { name: /^Fäll ihop/ })
    .press('Enter');
  await expect(headOf(board, 2)).toHaveAttribute('aria-expanded', 'false');
  await expect(headOf(board, 2)).toBeFocused();
});

test('a card is changed and split where it lies; one in nearly the same words is pointed out and joined', async ({
  board,
}) => {
  await card(board, larm).dblclick();
  const field = board.getByRole('textbox', { name: 'Ordalydelse för hot 1' });
  await field.fill('Larm ignoreras på natten');
  await expectAccessible(board, 'board: card being changed');
  await field.press('Escape');
  await expect(card(board, 'Larm ignoreras på natten')).toBeFocused();
  await board.keyboard.press('Control+d');
  await expect(cardsOf(tray(board)).first()).toHaveText('Larm ignoreras på natten');
  const other = board.getByRole('textbox', { name: 'Ordalydelse för hot 10' });
  await other.fill('Ingen har jour');
  await other.press('Enter');
  await expectBoard(board, { tray: ['Larm ignoreras på natten', 'Ingen har jour', ...start.tray.slice(1)] });
  await board.keyboard.press('a');
  await board.getByRole('textbox', { name: 'Nytt hot från storforum' }).fill('Dyrt att byta leverantören');
  await board.keyboard.press('Enter');
  await expect(board.getByText(/Liknar hot 2:/)).toBeVisible();
  await expectAccessible(board, 'board: nearly the same threat');
  await board.keyboard.press('Alt+s');
  const joined = board.locator('[data-item=threat][aria-label^="Hot 2,"]');
  await expect(joined).toHaveText(`${dyrt} Dyrt att byta leverantören`);
  await expect(joined).toHaveAttribute('aria-label', /^Hot 2, grupp B, samma som Hot 11, storforum, /);
  await expectAccessible(board, 'board: two threats as one card');
  await board.keyboard.press('Control+z');
  await expect(joined).toHaveCount(1);
  await expect(joined).toHaveText(dyrt);
});

test('the board stands in the order of numbers until somebody gives a risk a place, and then wholly in that of places', async ({
  board,
}) => {
  await headOf(board, 3).focus();
  await board.keyboard.press('Alt+ArrowLeft');
  await expectBoard(board, { order: [1, 3, 2] });
  await expect(board.getByRole('button', { name: 'Ordning: egen' })).toBeVisible();
  const placed = await drawn(board);
  await board.keyboard.press('Shift+O');
  await expectBoard(board, { order: [1, 2, 3] });
  await board.keyboard.press('Shift+O');
  await goToPhase(board, 'Samla in');
  await goToPhase(board, 'Gruppera');
  await expectBoard(board, placed);
});

test('a drag that loses its release breaks off at the first move without a button', async ({ board }) => {
  await hold(board, card(board, larm), nameOf(board, 1));
  await expect(board.locator('[data-lifted]')).toHaveCount(1);
  await board.evaluate(() =>
    document.body.dispatchEvent(
      new PointerEvent('pointermove', {
        bubbles: true,
        buttons: 0,
        pointerType: 'mouse',
        clientX: 900,
        clientY: 500,
      }),
    ),
  );
  await expect(board.locator('[data-lifted]')).toHaveCount(0);
  await expect(said(board, 'Avbrutet.')).toBeAttached();
  await board.mouse.up();
  await expectBoard(board, start);
});
