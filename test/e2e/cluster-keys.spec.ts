import { card, expectBoard, expectUndoable, headOf, said, start, test } from './board.ts';
import { expect, goToPhase } from './fixtures.ts';

const [larm, dyrt, skrivare, koer] = start.tray;

test.describe('by key', () => {
  test('a card goes to the risk whose number is typed, and the focus to the next card', async ({ board }) => {
    await board.keyboard.press('ArrowDown');
    await expect(card(board, larm)).toBeFocused();
    await board.keyboard.press('m');
    await board.keyboard.press('2');
    await expect(board.getByRole('status').getByText('Oklart ansvar')).toBeVisible();
    await board.keyboard.press('Enter');
    await expect(card(board, dyrt)).toBeFocused();
    await expectUndoable(board, start, {
      tray: [dyrt, skrivare, koer],
      risks: { 2: [...start.risks[2], larm] },
    });
  });

  test('several marked cards make a new risk', async ({ board }) => {
    await card(board, dyrt).focus();
    await board.keyboard.press('Space');
    await board.keyboard.press('ArrowDown');
    await board.keyboard.press('m');
    await expect(said(board, '2 hot är markerade.')).toBeAttached();
    await board.keyboard.press('n');
    await expect(card(board, koer)).toBeFocused();
    await expectUndoable(board, start, { tray: [larm, koer], risks: { 4: [dyrt, skrivare] } });
  });

  test('a card without a mark goes where the key says', async ({ board }) => {
    await card(board, koer).focus();
    await board.keyboard.press('3');
    await board.keyboard.press('Enter');
    await expect(card(board, skrivare)).toBeFocused();
    await board.keyboard.press('n');
    await expectBoard(board, { tray: [larm, dyrt], risks: { 3: ['Sladden dras ur', koer], 4: [skrivare] } });
  });

  test('a card leaves its risk for the tray, and the focus goes to the next in the risk', async ({
    board,
  }) => {
    await card(board, 'Loggen är full').focus();
    await board.keyboard.press('t');
    await expect(card(board, 'Ingen läser loggen')).toBeFocused();
    await expectUndoable(board, start, {
      tray: [...start.tray, 'Loggen är full'],
      risks: { 1: ['Ingen läser loggen'] },
    });
  });

  test('a card is picked up, carried with the arrows and put down with Enter', async ({ board }) => {
    await board.keyboard.press('ArrowDown');
    await board.keyboard.press('Enter');
    await board.keyboard.press('ArrowRight');
    await expect(headOf(board, 1)).toBeFocused();
    await board.keyboard.press('ArrowRight');
    await board.keyboard.press('ArrowDown');
    await board.keyboard.press('Enter');
    await expect(card(board, dyrt)).toBeFocused();
    await expectUndoable(board, start, { risks: { 2: [larm, ...start.risks[2]] } });
    await board.keyboard.press('Enter');
    await board.keyboard.press('ArrowRight');
    await expect(card(board, larm)).not.toBeFocused();
    await board.keyboard.press('Home');
    await board.keyboard.press('Enter');
    await expectBoard(board, { tray: [skrivare, koer] });
  });

  test('a marked card put on another unsorted one makes a risk of the two', async ({ board }) => {
    await board.keyboard.press('ArrowDown');
    await board.keyboard.press('Enter');
    await board.keyboard.press('End');
    await board.keyboard.press('Enter');
    await expectUndoable(board, start, { tray: [dyrt, skrivare], risks: { 4: [koer, larm] } });
  });

  test('a risk is merged by mark and number, or by mark and arrows', async ({ board }) => {
    await headOf(board, 3).focus();
    await board.keyboard.press('m');
    await expect(board.getByText('Risk 3 markerad')).toBeVisible();
    await board.keyboard.press('2');
    await board.keyboard.press('Enter');
    await expect(headOf(board, 2)).toBeFocused();
    await expectUndoable(
      board,
      { ...start, order: [1, 2, 3] },
      { risks: { 2: [...start.risks[2], 'Sladden dras ur'] }, order: [1, 2] },
    );
    await headOf(board, 2).focus();
    await board.keyboard.press('Space');
    await board.keyboard.press('ArrowLeft');
    await board.keyboard.press('Enter');
    await expect(headOf(board, 1)).toBeFocused();
    await expectBoard(board, { order: [1] });
  });

  test('cards and risks change places with Alt and the arrows, and keep the focus', async ({ board }) => {
    await card(board, dyrt).focus();
    await board.keyboard.press('Alt+ArrowUp');
    await expect(card(board, dyrt)).toBeFocused();
    await expectUndoable(board, start, { tray: [dyrt, larm, skrivare, koer] });
    await headOf(board, 1).focus();
    await board.keyboard.press('Alt+ArrowRight');
    await expect(headOf(board, 1)).toBeFocused();
    await expectUndoable(board, { order: [1, 2, 3] }, { order: [2, 1, 3] });
  });

  test('a number goes to its risk when nothing is in hand, and says so when there is none', async ({
    board,
  }) => {
    await goToPhase(board, 'Gruppera');
    await board.keyboard.press('1');
    await board.keyboard.press('4');
    const unknown = board.getByText('Ingen risk har nummer 14', { exact: true });
    await expect(unknown).toBeVisible();
    await board.keyboard.press('Enter');
    await expect(said(board, 'Ingen risk har nummer 14.')).toBeAttached();
    await board.keyboard.press('Escape');
    await expect(unknown).toBeHidden();
    await board.keyboard.press('3');
    await board.keyboard.press('1');
    await board.keyboard.press('Backspace');
    await headOf(board, 1).press('Enter');
    await expect(headOf(board, 3)).toBeFocused();
    await expectBoard(board, start);
  });

  test('Escape takes away a typed number first, then the marks', async ({ board }) => {
    await card(board, larm).focus();
    await board.keyboard.press('m');
    await board.keyboard.press('2');
    await board.keyboard.press('Escape');
    await expect(card(board, larm)).toHaveAttribute('aria-selected', 'true');
    await board.keyboard.press('Escape');
    await expect(card(board, larm)).toHaveAttribute('aria-selected', 'false');
    await expectBoard(board, start);
  });

  test('every way is there with plain keys turned off', async ({ board }) => {
    await board.keyboard.press('F1');
    await board.getByRole('checkbox').click();
    await board.keyboard.press('Escape');
    await card(board, larm).focus();
    await board.keyboard.press('n');
    await expectBoard(board, start);
    await board.keyboard.press('Enter');
    await headOf(board, 1).focus();
    await board.keyboard.press('Enter');
    await expectBoard(board, { risks: { 1: [...start.risks[1], larm] } });
  });

  test('Tab stops once on the board, where the focus was last, and goes on to where the card can be put', async ({
    board,
  }) => {
    await card(board, skrivare).focus();
    await card(board, 'Loggen är full').focus();
    await board.keyboard.press('Shift+Tab');
    await expect(board.getByRole('button', { name: 'Sök' })).toBeFocused();
    await board.keyboard.press('Tab');
    await expect(card(board, 'Loggen är full')).toBeFocused();
    await board.keyboard.press('Tab');
    await expect(board.getByRole('button', { name: 'Flytta till…' })).toBeFocused();
    await board.keyboard.press('Enter');
    await board.getByRole('menuitem', { name: '2 Oklart ansvar' }).press('Enter');
    await expectBoard(board, { risks: { 2: [...start.risks[2], 'Loggen är full'] } });
  });
});
