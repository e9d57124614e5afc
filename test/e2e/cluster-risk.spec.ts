import {
  card,
  cardsOf,
  drag,
  expectBoard,
  expectUndoable,
  headOf,
  middle,
  nameOf,
  risk,
  start,
  test,
} from './board.ts';
import { expect } from './fixtures.ts';

const [larm] = start.tray;

test.describe('a risk', () => {
  test('is named with F2, Enter and Escape alike, each a step that can be taken back', async ({ board }) => {
    await headOf(board, 3).focus();
    await board.keyboard.press('F2');
    await board.keyboard.type('Strömmen försvinner');
    await board.keyboard.press('Enter');
    await expect(headOf(board, 3)).toBeFocused();
    await expect(nameOf(board, 3)).toHaveText('Strömmen försvinner');
    await board.keyboard.press('Enter');
    await board.keyboard.press('Control+a');
    await board.keyboard.type('Något annat');
    await board.keyboard.press('Escape');
    await expect(nameOf(board, 3)).toHaveText('Något annat');
    await board.keyboard.press('Control+z');
    await expect(nameOf(board, 3)).toHaveText('Strömmen försvinner');
    await board.keyboard.press('Control+z');
    await expect(nameOf(board, 3)).toHaveText('Sladden dras ur');
    await board.keyboard.press('Control+y');
    await expect(nameOf(board, 3)).toHaveText('Strömmen försvinner');
  });

  test('keeps a name that is too long in its field, with the reason', async ({ board }) => {
    await nameOf(board, 1).click();
    const field = board.getByRole('textbox', { name: 'Namn på risk 1' });
    await field.fill('x'.repeat(2_001));
    await field.press('Enter');
    await expect(risk(board, 1).getByRole('alert')).toBeVisible();
    await card(board, larm).click();
    await expect(field).toHaveValue('x'.repeat(2_001));
    await field.press('Escape');
    await expect(nameOf(board, 1)).toHaveText(/Loggar granskas för sällan/);
  });

  test('is described behind a word, and the description is committed on leaving', async ({ board }) => {
    await nameOf(board, 2).click();
    await risk(board, 2).getByRole('button', { name: 'beskrivning' }).click();
    await board
      .getByRole('textbox', { name: 'Beskrivning av risk 2' })
      .fill('Tre leverantörer delar kedjan.');
    await card(board, larm).click();
    await expect(board.getByRole('textbox')).toHaveCount(0);
    await board.keyboard.press('Escape');
    await headOf(board, 2).focus();
    await board.keyboard.press('Shift+F2');
    await expect(board.getByRole('textbox', { name: 'Beskrivning av risk 2' })).toHaveValue(
      'Tre leverantörer delar kedjan.',
    );
  });

  test('closes what was open to be written only when the press that left it is over', async ({ board }) => {
    await nameOf(board, 1).click();
    await board.getByRole('textbox').fill('Loggar läses aldrig');
    await drag(board, card(board, 'Ingen läser loggen'), nameOf(board, 2));
    await expect(board.getByRole('textbox')).toHaveCount(0);
    await expect(nameOf(board, 1)).toHaveText('Loggar läses aldrig');
    await expectBoard(board, {
      risks: { 1: ['Loggen är full'], 2: [...start.risks[2], 'Ingen läser loggen'] },
    });
  });

  test('is folded and opened, alone and with all the others', async ({ board }) => {
    await headOf(board, 1).focus();
    await board.keyboard.press('f');
    await expect(cardsOf(risk(board, 1))).toHaveCount(0);
    await expect(risk(board, 1).getByText('2 hot')).toBeVisible();
    await risk(board, 1).locator('[data-act=fold]').click();
    await expect(cardsOf(risk(board, 1))).toHaveCount(2);
    await card(board, 'Loggen är full').focus();
    await board.keyboard.press('Shift+F');
    await expect(headOf(board, 1)).toBeFocused();
    await expect(board.locator('[data-risk] [data-item=threat]')).toHaveCount(0);
    await drag(board, card(board, larm), risk(board, 2), middle);
    await expect(risk(board, 2).getByText('3 hot')).toBeVisible();
    await board.getByRole('button', { name: 'Fäll ut alla' }).click();
    await expectBoard(board, { risks: { 2: [...start.risks[2], larm] } });
  });

  test('is taken away by key or by word, and its threats are unsorted again', async ({ board }) => {
    await headOf(board, 1).focus();
    await board.keyboard.press('Delete');
    await expect(headOf(board, 2)).toBeFocused();
    await expectUndoable(
      board,
      { ...start, order: [1, 2, 3] },
      { tray: [...start.tray, ...start.risks[1]], order: [2, 3] },
    );
    await nameOf(board, 2).click();
    await risk(board, 2).getByRole('button', { name: 'Ta bort risken' }).click();
    await expectBoard(board, { order: [3] });
  });

  test('tells which groups its threats come from', async ({ board }) => {
    await expect(headOf(board, 1)).toHaveAttribute('aria-label', /2 hot, Från grupp B, C$/);
  });
});
