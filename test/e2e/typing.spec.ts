import type { Page } from '@playwright/test';
import { test as boardTest, card, expectBoard, nameOf, start } from './board.ts';
import { comeBack, expect, goToPhase, openExample, test } from './fixtures.ts';

const newTitle = (page: Page) => page.getByRole('textbox', { name: 'Ny analys' });

async function backToLibrary(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect(page.getByRole('heading', { name: 'Storforum' })).toBeVisible();
}

test.describe('letters typed quickly', () => {
  test('are the title of a new analysis in the library, wherever the focus is', async ({ page }) => {
    await openExample(page);
    await backToLibrary(page);
    await expect(newTitle(page)).toBeFocused();
    await page.keyboard.type('Ekonomisystem');
    await expect(newTitle(page)).toHaveValue('Ekonomisystem');
    await newTitle(page).fill('');
    await page.keyboard.press('ArrowDown');
    await expect(newTitle(page)).not.toBeFocused();
    await page.keyboard.type('Lönesystem');
    await expect(newTitle(page)).toHaveValue('Lönesystem');
    await newTitle(page).fill('');
    await newTitle(page).blur();
    await page.keyboard.type('Diariet');
    await expect(newTitle(page)).toHaveValue('Diariet');
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(/Diariet · Storforum$/);
  });

  test('are the name of a participant', async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Förbered');
    await page
      .getByRole('navigation', { name: 'Förberedelser' })
      .getByRole('button', { name: 'Deltagare' })
      .click();
    await page.keyboard.type('Anna Ohlsson');
    await expect(page.getByRole('textbox', { name: 'Deltagare' })).toHaveValue('Anna Ohlsson');
  });

  test('never divide people anew who have their groups', async ({ page }) => {
    await newTitle(page).fill('Övning');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Förberedelser' })).toBeVisible();
    await page.keyboard.press('Alt+2');
    await page.keyboard.type('Siv');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('m');
    const group = page.getByRole('list', { name: 'Grupp A' }).getByRole('listitem');
    await expect(group).toHaveCount(1);
    await comeBack(page);
    await page.keyboard.type('moa');
    const question = page.getByRole('dialog', { name: 'Dela in alla på nytt?' });
    await expect(question.getByRole('button', { name: 'Behåll grupperna' })).toBeFocused();
    // Whoever goes to the other answer and back has seen what is asked.
    await page.keyboard.press('Tab');
    await expect(question.getByRole('button', { name: 'Dela in på nytt' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(question.getByRole('button', { name: 'Behåll grupperna' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question).toHaveCount(0);
    await page.keyboard.press('m');
    await question.getByRole('button', { name: 'Dela in på nytt' }).click();
    await expect(page.getByText('1 deltagare placerad i 1 grupp')).toBeVisible();
  });
});

test.describe('deleting', () => {
  test('a group stands by its name, far from its people, and Tab never comes to it', async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Förbered');
    await page.keyboard.press('Alt+3');
    const card = page.getByRole('region', { name: 'Grupp A' });
    await card.hover();
    const button = await card.getByRole('button', { name: 'Ta bort: Grupp A' }).boundingBox();
    const last = await card.getByRole('listitem').last().boundingBox();
    const head = await card.getByRole('textbox').boundingBox();
    expect(Math.abs((button?.y ?? 0) - (head?.y ?? 99))).toBeLessThan(12);
    expect((last?.y ?? 0) - (button?.y ?? 0)).toBeGreaterThan(30);
    await card.getByRole('textbox').focus();
    for (let times = 0; times < 12; times += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      expect(label).not.toMatch(/^Ta bort/);
    }
    await card.getByRole('textbox').focus();
    await page.keyboard.press('Alt+Delete');
    await expect(card).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(card).toBeVisible();
  });

  test('a measure is not where Tab goes from its text, nor from a date that cannot be', async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Hantera');
    const due = page.getByLabel('Åtgärd 1: Klart senast');
    const before = await due.boundingBox();
    await page.getByLabel('Åtgärd 1: Åtgärd').focus();
    for (let times = 0; times < 6; times += 1) {
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).not.toHaveText('✕');
    }
    await due.fill('när vi hinner');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('alert')).toBeVisible();
    const after = await due.boundingBox();
    expect([after?.x, after?.width]).toEqual([before?.x, before?.width]);
  });
});

boardTest.describe('a card', () => {
  boardTest('that is split from its risk by a key is in sight, with the focus', async ({ board }) => {
    const text = start.risks[2][0] ?? '';
    await card(board, text).focus();
    await board.keyboard.press('n');
    await expect(card(board, text)).toBeFocused();
    await expect(card(board, text)).toBeInViewport();
  });

  boardTest('whose drag loses its release stays where it was', async ({ board }) => {
    const from = await card(board, start.tray[0] ?? '').boundingBox();
    const to = await nameOf(board, 1).boundingBox();
    await board.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 20);
    await board.mouse.down();
    await board.mouse.move((to?.x ?? 0) + 20, (to?.y ?? 0) + 10, { steps: 5 });
    await expect(board.locator('[data-over]').first()).toBeVisible();
    // What the page is told after another program took the release: a move without a button.
    await board.evaluate(
      ([x, y]) => {
        const move = {
          bubbles: true,
          pointerId: 1,
          isPrimary: true,
          pointerType: 'mouse',
          buttons: 0,
          clientX: x,
          clientY: y,
        };
        document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent('pointermove', move));
      },
      [(to?.x ?? 0) + 22, (to?.y ?? 0) + 12] as const,
    );
    await expect(board.locator('[data-over]')).toHaveCount(0);
    await board.mouse.up();
    await expectBoard(board, start);
  });
});
