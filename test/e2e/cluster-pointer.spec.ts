import {
  above,
  below,
  card,
  cardsOf,
  drag,
  expectBoard,
  expectUndoable,
  hold,
  nameOf,
  risk,
  said,
  start,
  test,
  tray,
} from './board.ts';
import { expect, goToPhase, openExample } from './fixtures.ts';

const [larm, dyrt, skrivare, koer] = start.tray;

test.describe('a card dragged with the pointer', () => {
  test('goes to the place in a risk that it was dropped on', async ({ board }) => {
    await drag(board, card(board, larm), card(board, 'Ingen läser loggen'), above);
    const after = {
      tray: [dyrt, skrivare, koer],
      risks: { 1: ['Loggen är full', larm, 'Ingen läser loggen'] },
    };
    await expect(said(board, 'placerat i risk 1')).toBeAttached();
    await expect(card(board, larm)).toBeFocused();
    await expectUndoable(board, start, after);
  });

  test('goes last in a risk when dropped on its head', async ({ board }) => {
    await drag(board, card(board, dyrt), nameOf(board, 2));
    await expectUndoable(board, start, { risks: { 2: [...start.risks[2], dyrt] } });
  });

  test('makes a new risk with the unsorted card it is dropped on', async ({ board }) => {
    await drag(board, card(board, koer), card(board, larm));
    await expect(said(board, 'Risk 4 skapad av hoten')).toBeAttached();
    await expectUndoable(board, start, {
      tray: [dyrt, skrivare],
      risks: { ...start.risks, 4: [larm, koer] },
    });
  });

  test('makes a risk of its own on the place for it', async ({ board }) => {
    await drag(board, card(board, larm), board.getByText('Släpp här för en ny risk').last());
    await expectUndoable(board, start, {
      tray: [dyrt, skrivare, koer],
      risks: { ...start.risks, 4: [larm] },
    });
  });

  test('makes a risk of its own on any empty place of the board', async ({ board }) => {
    await drag(board, card(board, 'Loggen är full'), risk(board, 2), { x: 0.5, y: 1.6 });
    await expectUndoable(board, start, { risks: { 1: ['Ingen läser loggen'], 4: ['Loggen är full'] } });
  });

  test('comes back to the tray, at a place among the others', async ({ board }) => {
    await drag(board, card(board, 'Loggen är full'), card(board, dyrt), below);
    const after = {
      tray: [larm, dyrt, 'Loggen är full', skrivare, koer],
      risks: { 1: ['Ingen läser loggen'] },
    };
    await expectUndoable(board, start, after);
  });

  test('comes back to the tray anywhere, and an unnamed risk goes with its last card', async ({ board }) => {
    await drag(board, card(board, 'Sladden dras ur'), tray(board), { x: 0.5, y: 0.9 });
    await expectUndoable(board, start, { tray: [...start.tray, 'Sladden dras ur'], order: [1, 2] });
  });

  test('goes from one risk to another', async ({ board }) => {
    await drag(board, card(board, 'Loggen är full'), card(board, 'Sladden dras ur'), below);
    await expectUndoable(board, start, {
      risks: { 1: ['Ingen läser loggen'], 2: start.risks[2], 3: ['Sladden dras ur', 'Loggen är full'] },
    });
  });

  test('takes along the others that are marked', async ({ board }) => {
    await card(board, larm).click();
    await card(board, skrivare).click();
    await drag(board, card(board, skrivare), nameOf(board, 3));
    await expectUndoable(board, start, {
      tray: [dyrt, koer],
      risks: { 3: ['Sladden dras ur', larm, skrivare] },
    });
  });

  test('shows where it would land, and tells nobody until it is dropped', async ({ board }) => {
    const calls: string[] = [];
    board.on('request', (request) => calls.push(request.postDataJSON()?.name ?? request.url()));
    await hold(board, card(board, larm), card(board, dyrt));
    await expect(card(board, dyrt)).toHaveAttribute('data-over', 'onto');
    await hold(board, card(board, larm), nameOf(board, 1));
    await expect(risk(board, 1)).toHaveAttribute('data-over', 'into');
    await expect(said(board, 'Över risk 1.')).toBeAttached();
    await expect(board.getByText('Släpp här för en ny risk')).toHaveCount(2);
    await expectBoard(board, start);
    // What the projector was given when the board was opened may still be on its way, and where the window stands.
    const ofTheBoard = calls.filter((name) => name !== 'projector.show' && !name.endsWith('/window'));
    expect(ofTheBoard).toEqual([]);
    await board.mouse.up();
    await expectBoard(board, { tray: [dyrt, skrivare, koer] });
  });

  test('goes back when Escape is pressed, and where nothing lies under it', async ({ board }) => {
    await hold(board, card(board, larm), nameOf(board, 1));
    await board.keyboard.press('Escape');
    await expect(said(board, 'Avbrutet.')).toBeAttached();
    await board.mouse.up();
    await drag(board, card(board, larm), board.getByRole('navigation'));
    await expect(said(board, 'Inget har flyttats.')).toBeAttached();
    await expectBoard(board, start);
    await expect(board.locator('[data-over], [data-lifted]')).toHaveCount(0);
  });

  test('scrolls the board when it is held at the edge', async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Gruppera');
    const from = cardsOf(tray(page)).first();
    await hold(page, from, page.getByRole('contentinfo'), { x: 0.6, y: -0.4 });
    await expect(risk(page, 22)).toBeInViewport();
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
});

test.describe('a risk dragged with the pointer', () => {
  test('is merged into the one it is dropped on, whose name it has under the lower number', async ({
    board,
  }) => {
    await drag(board, nameOf(board, 1), nameOf(board, 2));
    await expect(said(board, 'Risk 2 sammanslagen med risk 1')).toBeAttached();
    await expectUndoable(
      board,
      { ...start, order: [1, 2, 3] },
      { risks: { 1: [...start.risks[2], ...start.risks[1]] }, order: [1, 3] },
    );
    await expect(nameOf(board, 1)).toHaveText(/Oklart ansvar/);
  });

  test('is moved to the gap beside another', async ({ board }) => {
    await drag(board, nameOf(board, 3), nameOf(board, 1), { x: 0.02, y: 0.5 });
    await expectUndoable(board, { order: [1, 2, 3] }, { order: [3, 1, 2] });
  });

  test('is moved last on an empty place', async ({ board }) => {
    await drag(board, nameOf(board, 1), board.getByText('Släpp här för en ny risk').last());
    await expectUndoable(board, { order: [1, 2, 3] }, { order: [2, 3, 1] });
  });
});

test.describe('a pointer that does not drag', () => {
  test('marks cards by clicks, and puts them in the risk whose name is clicked', async ({ board }) => {
    await card(board, larm).click();
    await card(board, koer).click();
    await expect(board.getByText('2 hot markerade')).toBeVisible();
    await expect(card(board, larm)).toHaveAttribute('aria-selected', 'true');
    await nameOf(board, 2).click();
    await expectUndoable(board, start, {
      tray: [dyrt, skrivare],
      risks: { 2: [...start.risks[2], larm, koer] },
    });
    await expect(board.getByText('2 hot markerade')).toBeHidden();
  });

  test('gives the focus back to the card when the marks are let go', async ({ board }) => {
    await card(board, dyrt).click();
    await board.getByRole('button', { name: 'Avmarkera' }).click();
    await expect(card(board, dyrt)).toBeFocused();
    await expect(card(board, dyrt)).toHaveAttribute('aria-selected', 'false');
  });

  test('does with the marked what the line above the risks offers', async ({ board }) => {
    await card(board, 'Loggen är full').click();
    await board.getByRole('button', { name: 'Flytta ned' }).click();
    await expectBoard(board, { risks: { 1: ['Ingen läser loggen', 'Loggen är full'] } });
    await card(board, 'Loggen är full').click();
    await board.getByRole('button', { name: 'Till Osorterade' }).click();
    await expectBoard(board, { tray: [...start.tray, 'Loggen är full'] });
    await card(board, larm).click();
    await board.getByRole('button', { name: 'ny risk' }).click();
    await expectBoard(board, { risks: { 4: [larm] } });
  });

  test('merges risks: the number marks one, the name of the other takes it in', async ({ board }) => {
    await risk(board, 3).locator('[data-act=mark]').click();
    await nameOf(board, 2).click();
    await expectUndoable(board, start, {
      risks: { 2: [...start.risks[2], 'Sladden dras ur'] },
      order: [1, 2],
    });
  });
});
