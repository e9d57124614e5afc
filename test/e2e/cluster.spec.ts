import { card, drag, drawn, expectBoard, headOf, nameOf, risk, start, test } from './board.ts';
import { comeBack, expect, expectAccessible, goToPhase } from './fixtures.ts';

const [larm, dyrt, , koer] = start.tray;

test('everything done on the board is there after the window is opened anew', async ({ board }) => {
  await drag(board, card(board, koer), card(board, larm));
  await drag(board, card(board, dyrt), nameOf(board, 1));
  await drag(board, nameOf(board, 3), nameOf(board, 1), { x: 0.02, y: 0.5 });
  await expect(board.getByText(/Sparat/)).toBeVisible();
  const before = await drawn(board);
  await board.reload();
  await goToPhase(board, 'Gruppera');
  await expectBoard(board, before);
});

test('the keys of the board stand on one line of a low screen', async ({ board }) => {
  await board.setViewportSize({ width: 1366, height: 768 });
  const line = board.getByRole('contentinfo');
  const [first, last] = [line.getByText('Markera, sedan nr'), line.getByText('Kortkommandon')];
  await expect(first).toBeVisible();
  expect((await last.boundingBox())?.y).toBe((await first.boundingBox())?.y);
});

test('the board is accessible in every state', async ({ board }) => {
  await expectAccessible(board, 'board: cards');
  await card(board, larm).click();
  await card(board, 'Loggen är full').click();
  await board.keyboard.press('2');
  await expectAccessible(board, 'board: cards selected');
  await board.keyboard.press('Escape');
  await board.keyboard.press('Escape');
  await nameOf(board, 1).click();
  await risk(board, 1).getByRole('button', { name: 'beskrivning' }).click();
  await expectAccessible(board, 'board: description of a risk');
  await board.keyboard.press('Escape');
  await board.keyboard.press('m');
  await expectAccessible(board, 'board: risk marked');
  await board.keyboard.press('Escape');
  for (const number of [1, 2, 3]) {
    await headOf(board, number).focus();
    await comeBack(board);
    await board.keyboard.press('Delete');
  }
  await expectBoard(board, { order: [] });
  await expectAccessible(board, 'board: no risks');
});

test('what is marked and what is being written survives a change of language', async ({ board }) => {
  await card(board, larm).click();
  await board.getByRole('button', { name: 'Liten tavla' }).click();
  await board.getByRole('menuitem', { name: 'In English' }).click();
  await expect(board.getByText('1 threat selected')).toBeVisible();
  await board.getByRole('button', { name: 'Clear selection' }).click();
  await nameOf(board, 3).click();
  await board.getByRole('textbox', { name: 'Name of risk 3' }).fill('Halvskrivet');
  await board.getByRole('button', { name: 'Liten tavla' }).click();
  await board.getByRole('menuitem', { name: 'På svenska' }).click();
  await expect(nameOf(board, 3)).toHaveText('Halvskrivet');
});

test('a board without threats leads to where they are recorded', async ({ board }) => {
  await board.getByRole('button', { name: 'Liten tavla' }).click();
  await board.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await board.getByRole('textbox').first().fill('Tomt');
  await board.keyboard.press('Enter');
  await goToPhase(board, 'Gruppera');
  await expectAccessible(board, 'board: no threats');
  await board.getByRole('button', { name: 'Samla in hot' }).click();
  await expect(board.getByRole('button', { name: 'Samla in', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
});
