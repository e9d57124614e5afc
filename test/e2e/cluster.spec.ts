import type { Page } from '@playwright/test';
import {
  above,
  below,
  card,
  drag,
  drawn,
  expectBoard,
  expectUndoable,
  hold,
  makeSmallWorkshop,
  middle,
  nameOf,
  risk,
  start,
  tray,
} from './board.ts';
import { test as base, expect, expectAccessible, goToPhase, openExample } from './fixtures.ts';

const [larm, dyrt, skrivare, koer] = start.tray;

/** The small board, open; a test fails if the page reports an error or breaks its own policy meanwhile. */
const test = base.extend<{ readonly board: Page }>({
  board: async ({ folders, launch }, use) => {
    makeSmallWorkshop(folders);
    const { page } = await launch();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Warning:/.test(message.text())) faults.push(message.text());
    });
    await page
      .getByRole('button', { name: /Liten tavla/ })
      .first()
      .click();
    await expect(tray(page)).toBeVisible();
    await use(page);
    expect(faults).toEqual([]);
  },
});

const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

test.describe('a card dragged with the pointer', () => {
  test('goes to the place in a risk that it was dropped on', async ({ board }) => {
    await drag(board, card(board, larm), card(board, 'Ingen läser loggen'), above);
    const after = {
      tray: [dyrt, skrivare, koer],
      risks: { 1: ['Loggen är full', larm, 'Ingen läser loggen'] },
    };
    await expect(said(board, '1 hot ligger nu i risk 1.')).toBeAttached();
    await expect(card(board, larm)).toBeFocused();
    await expectUndoable(board, start, after);
  });

  test('goes last in a risk when dropped on its head', async ({ board }) => {
    await drag(board, card(board, dyrt), nameOf(board, 2));
    await expectUndoable(board, start, { risks: { 2: [...start.risks[2], dyrt] } });
  });

  test('makes a new risk with the unsorted card it is dropped on', async ({ board }) => {
    await drag(board, card(board, koer), card(board, larm));
    await expect(said(board, 'Ny risk 4 av 2 hot.')).toBeAttached();
    await expectUndoable(board, start, {
      tray: [dyrt, skrivare],
      risks: { ...start.risks, 4: [larm, koer] },
    });
  });

  test('makes a risk of its own on the place for it', async ({ board }) => {
    await drag(board, card(board, larm), board.getByText('Släpp här: ny risk').last());
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
    await expect(board.getByText('Släpp här: ny risk')).toHaveCount(2);
    await expectBoard(board, start);
    // What the wall was given when the board was opened may still be on its way.
    expect(calls.filter((name) => name !== 'wall.show')).toEqual([]);
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
    const from = tray(page).getByRole('option').first();
    await hold(page, from, page.getByRole('contentinfo'), { x: 0.6, y: -0.4 });
    await expect(risk(page, 22)).toBeInViewport();
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
});

test.describe('a risk dragged with the pointer', () => {
  test('is merged into the one it is dropped on, and the lower number survives', async ({ board }) => {
    await drag(board, nameOf(board, 1), nameOf(board, 2));
    await expect(said(board, 'Risk 2 ingår nu i risk 1.')).toBeAttached();
    await expectUndoable(
      board,
      { ...start, order: [1, 2, 3] },
      { risks: { 1: [...start.risks[1], ...start.risks[2]] }, order: [1, 3] },
    );
    await expect(nameOf(board, 1)).toHaveText(/Loggar granskas för sällan/);
  });

  test('is moved to the gap beside another', async ({ board }) => {
    await drag(board, nameOf(board, 3), nameOf(board, 1), { x: 0.02, y: 0.5 });
    await expectUndoable(board, { order: [1, 2, 3] }, { order: [3, 1, 2] });
  });

  test('is moved last on an empty place', async ({ board }) => {
    await drag(board, nameOf(board, 1), board.getByText('Släpp här: ny risk').last());
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
    await board.getByRole('button', { name: 'släpp taget' }).click();
    await expect(card(board, dyrt)).toBeFocused();
    await expect(card(board, dyrt)).toHaveAttribute('aria-selected', 'false');
  });

  test('does with the marked what the line above the risks offers', async ({ board }) => {
    await card(board, 'Loggen är full').click();
    await board.getByRole('button', { name: 'senare' }).click();
    await expectBoard(board, { risks: { 1: ['Ingen läser loggen', 'Loggen är full'] } });
    await card(board, 'Loggen är full').click();
    await board.getByRole('button', { name: 'till osorterade' }).click();
    await expectBoard(board, { tray: [...start.tray, 'Loggen är full'] });
    await card(board, larm).click();
    await board.getByRole('button', { name: 'ny risk' }).click();
    await expectBoard(board, { risks: { 4: [larm] } });
  });

  test('merges risks: the number marks one, the name of the other takes it in', async ({ board }) => {
    await risk(board, 3).getByRole('button', { name: 'Markera risk 3' }).click();
    await nameOf(board, 2).click();
    await expectUndoable(board, start, {
      risks: { 2: [...start.risks[2], 'Sladden dras ur'] },
      order: [1, 2],
    });
  });
});

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
    await expect(nameOf(board, 1)).toBeFocused();
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
    await nameOf(board, 3).focus();
    await board.keyboard.press('m');
    await expect(board.getByText('Risk 3 markerad')).toBeVisible();
    await board.keyboard.press('2');
    await board.keyboard.press('Enter');
    await expect(nameOf(board, 2)).toBeFocused();
    await expectUndoable(
      board,
      { ...start, order: [1, 2, 3] },
      { risks: { 2: [...start.risks[2], 'Sladden dras ur'] }, order: [1, 2] },
    );
    await nameOf(board, 2).focus();
    await board.keyboard.press('Space');
    await board.keyboard.press('ArrowLeft');
    await board.keyboard.press('Enter');
    await expect(nameOf(board, 1)).toBeFocused();
    await expectBoard(board, { order: [1] });
  });

  test('cards and risks change places with Alt and the arrows, and keep the focus', async ({ board }) => {
    await card(board, dyrt).focus();
    await board.keyboard.press('Alt+ArrowUp');
    await expect(card(board, dyrt)).toBeFocused();
    await expectUndoable(board, start, { tray: [dyrt, larm, skrivare, koer] });
    await nameOf(board, 1).focus();
    await board.keyboard.press('Alt+ArrowRight');
    await expect(nameOf(board, 1)).toBeFocused();
    await expectUndoable(board, { order: [1, 2, 3] }, { order: [2, 1, 3] });
  });

  test('a number goes to its risk when nothing is in hand, and says so when there is none', async ({
    board,
  }) => {
    await goToPhase(board, 'Gruppera');
    await board.keyboard.press('1');
    await board.keyboard.press('4');
    const unknown = board.getByText('ingen risk har nummer 14', { exact: true });
    await expect(unknown).toBeVisible();
    await board.keyboard.press('Enter');
    await expect(said(board, 'Ingen risk har nummer 14.')).toBeAttached();
    await board.keyboard.press('Escape');
    await expect(unknown).toBeHidden();
    await board.keyboard.press('3');
    await board.keyboard.press('1');
    await board.keyboard.press('Backspace');
    await nameOf(board, 1).press('Enter');
    await expect(nameOf(board, 3)).toBeFocused();
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
    await nameOf(board, 1).focus();
    await board.keyboard.press('Enter');
    await expectBoard(board, { risks: { 1: [...start.risks[1], larm] } });
  });

  test('Tab stops once in the tray and once among the risks, where the focus was last', async ({ board }) => {
    await card(board, skrivare).focus();
    await card(board, 'Loggen är full').focus();
    await board.keyboard.press('Shift+Tab');
    await expect(board.getByRole('button', { name: 'sök' })).toBeFocused();
    for (const name of ['Fäll ihop alla', 'Översikt']) {
      await board.keyboard.press('Shift+Tab');
      await expect(board.getByRole('button', { name })).toBeFocused();
    }
    await board.keyboard.press('Shift+Tab');
    await expect(card(board, skrivare)).toBeFocused();
  });
});

test.describe('a risk', () => {
  test('is named with F2 or Enter, and Escape keeps the old name', async ({ board }) => {
    await nameOf(board, 3).focus();
    await board.keyboard.press('F2');
    await board.keyboard.type('Strömmen försvinner');
    await board.keyboard.press('Enter');
    await expect(nameOf(board, 3)).toBeFocused();
    await expect(nameOf(board, 3)).toHaveText('3 Strömmen försvinner');
    await board.keyboard.press('Enter');
    await board.keyboard.type('Något annat');
    await board.keyboard.press('Escape');
    await expect(nameOf(board, 3)).toHaveText('3 Strömmen försvinner');
    await board.keyboard.press('Control+z');
    await expect(nameOf(board, 3)).toHaveText('3 Sladden dras ur');
    await board.keyboard.press('Control+y');
    await expect(nameOf(board, 3)).toHaveText('3 Strömmen försvinner');
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
    await nameOf(board, 2).focus();
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
    await expect(nameOf(board, 1)).toHaveText('1 Loggar läses aldrig');
    await expectBoard(board, {
      risks: { 1: ['Loggen är full'], 2: [...start.risks[2], 'Ingen läser loggen'] },
    });
  });

  test('is folded and opened, alone and with all the others', async ({ board }) => {
    await nameOf(board, 1).focus();
    await board.keyboard.press('f');
    await expect(risk(board, 1).getByRole('option')).toHaveCount(0);
    await expect(risk(board, 1).getByText('2 hot')).toBeVisible();
    await risk(board, 1).getByRole('button', { name: '2 hot' }).click();
    await expect(risk(board, 1).getByRole('option')).toHaveCount(2);
    await card(board, 'Loggen är full').focus();
    await board.keyboard.press('Shift+F');
    await expect(nameOf(board, 1)).toBeFocused();
    await expect(board.getByRole('region', { name: /^Risk/ }).getByRole('option')).toHaveCount(0);
    await drag(board, card(board, larm), risk(board, 2), middle);
    await expect(risk(board, 2).getByText('3 hot')).toBeVisible();
    await board.getByRole('button', { name: 'Fäll ut alla' }).click();
    await expectBoard(board, { risks: { 2: [...start.risks[2], larm] } });
  });

  test('is taken away by key or by word, and its threats are unsorted again', async ({ board }) => {
    await nameOf(board, 1).focus();
    await board.keyboard.press('Delete');
    await expect(nameOf(board, 2)).toBeFocused();
    await expectUndoable(
      board,
      { ...start, order: [1, 2, 3] },
      { tray: [...start.tray, ...start.risks[1]], order: [2, 3] },
    );
    await nameOf(board, 2).click();
    await risk(board, 2).getByRole('button', { name: 'ta bort risken' }).click();
    await expectBoard(board, { order: [3] });
  });

  test('tells which groups its threats come from', async ({ board }) => {
    await expect(risk(board, 1)).toContainText('Från grupp B, C');
  });
});

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

test('the board is accessible in every state', async ({ board }) => {
  await expectAccessible(board);
  await card(board, larm).click();
  await card(board, 'Loggen är full').click();
  await board.keyboard.press('2');
  await expectAccessible(board);
  await board.keyboard.press('Escape');
  await board.keyboard.press('Escape');
  await nameOf(board, 1).click();
  await risk(board, 1).getByRole('button', { name: 'beskrivning' }).click();
  await expectAccessible(board);
  await board.keyboard.press('Escape');
  await board.keyboard.press('m');
  await expectAccessible(board);
  await board.keyboard.press('Escape');
  for (const number of [1, 2, 3]) {
    await nameOf(board, number).focus();
    await board.keyboard.press('Delete');
  }
  await expectBoard(board, { order: [] });
  await expectAccessible(board);
});

test('what is marked and what is being written survives a change of language', async ({ board }) => {
  await card(board, larm).click();
  await board.getByRole('button', { name: 'Liten tavla' }).click();
  await board.getByRole('menuitem', { name: 'In English' }).click();
  await expect(board.getByText('1 threat marked')).toBeVisible();
  await board.getByRole('button', { name: 'let go' }).click();
  await nameOf(board, 3).click();
  await board.getByRole('textbox', { name: 'Name of risk 3' }).fill('Halvskrivet');
  await board.getByRole('button', { name: 'Liten tavla' }).click();
  await board.getByRole('menuitem', { name: 'På svenska' }).click();
  await expect(nameOf(board, 3)).toHaveText('3 Halvskrivet');
});

test('a board without threats leads to where they are recorded', async ({ board }) => {
  await board.getByRole('button', { name: 'Liten tavla' }).click();
  await board.getByRole('menuitem', { name: 'Alla arbeten' }).click();
  await board.getByRole('textbox').first().fill('Tomt');
  await board.keyboard.press('Enter');
  await goToPhase(board, 'Gruppera');
  await expectAccessible(board);
  await board.getByRole('button', { name: 'Samla in hot' }).click();
  await expect(board.getByRole('button', { name: 'Samla in', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
});
