import type { Page } from '@playwright/test';
import { settleTime } from '../../renderer/presses/press-guard.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { describedMethod } from '../helpers/described-method.ts';
import { runElsewhere } from './ask-host.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

/** Opens a round on paper about the risk under discussion, with three voters. */
async function openPaperRound(page: Page, ...before: readonly Command[]): Promise<void> {
  await openExample(page);
  await runElsewhere(page, ...before);
  await goToPhase(page, 'Bedöm');
  await page.getByRole('combobox', { name: /Röstsätt/ }).selectOption('paper');
  await page.getByRole('button', { name: 'Starta omröstning på papper…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Omröstning på papper' });
  await dialog.getByRole('button', { name: 'bara den här risken' }).click();
  await dialog.getByLabel('Hur många ska rösta?').fill('3');
  await expectAccessible(page, 'paper: start of a round');
  await dialog.getByRole('button', { name: 'Starta omröstningen' }).click();
  await expect(page.getByRole('heading', { name: 'Omröstning på papper' })).toBeVisible();
}

const cellOf = (page: Page, axis: string) =>
  page.getByRole('table', { name: 'Röstsedel' }).getByRole('button', { name: axis });

test('ballots on paper are typed in by digits alone, counted, and closed without a trace of any', async ({
  page,
}) => {
  await openPaperRound(page);
  await expect(page.getByRole('button', { name: /^Risk \d+, Sannolikhet: tomt/ })).toBeFocused();
  await expectAccessible(page, 'paper: ballot typed in');
  await page.keyboard.type('34');
  await expect(cellOf(page, 'Konsekvens')).toHaveText('4');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 av 3 röstsedlar är inmatad.')).toBeVisible();
  await expect(cellOf(page, 'Konsekvens')).toHaveText('');

  await page.keyboard.type('39');
  await expect(page.getByText('9 är ingen nivå. Skriv 1 till 4, eller 0 för avstår.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/saknar ett svar/)).toBeVisible();
  await page.keyboard.type('1');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 av 3 röstsedlar är inmatade.')).toBeVisible();
  await expect(cellOf(page, 'Sannolikhet')).toHaveText('');

  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Avbryt utan resultat' }).click();
  await expect(page.getByRole('button', { name: 'Ja, ta bort 3 inmatade röstsedlar' })).toBeFocused();
  await expect(page.getByText('3 av 3 röstsedlar är inmatade.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Mata in röstsedlar' }).click();
  await expect(page.getByText('3 av 3 röstsedlar är inmatade.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('3 av 3 röstsedlar.')).toBeVisible();
  await page.keyboard.press('Control+h');
  await expect(page.getByText(/3 röstsedlar|3 sedlar/).first()).toBeVisible();
});

test('how many are present, and the way to vote, stay as they were said last, whatever risk is shown', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  const way = page.getByRole('combobox', { name: /Röstsätt/ });
  await way.selectOption('paper');
  await page.getByLabel('Antal närvarande').fill('9');
  await page.getByRole('button', { name: 'Starta omröstning på papper…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Omröstning på papper' });
  await expect(dialog.getByLabel('Hur många ska rösta?')).toHaveValue('9');
  await expect(dialog.getByRole('button', { name: 'bara den här risken' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await dialog.getByLabel('Hur många ska rösta?').fill('8');
  await dialog.getByRole('button', { name: 'Starta omröstningen' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(way).toHaveValue('paper');
  await expect(page.getByLabel('Antal närvarande')).toHaveValue('8');
});

test('ballots that are missing, half typed or too few are asked about before they are counted', async ({
  page,
}) => {
  await page.clock.install();
  await openPaperRound(page);
  await page.keyboard.type('34');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('dialog', { name: 'Räkna och avsluta?' });
  await expect(question).toContainText('1 av 3 röstsedlar är inmatade. 2 saknas.');
  await expect(question).toContainText('inte ifylld och räknas inte');
  await expect(question).toContainText('minst tre röstsedlar');
  await expect(question.getByRole('button', { name: 'Mata in fler' })).toBeFocused();
  await expectAccessible(page, 'paper: ballots missing');
  await page.clock.runFor(settleTime);
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByText('1 av 3 röstsedlar är inmatad.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await question.getByRole('button', { name: 'Räkna ändå' }).click();
  await expect(page.getByText('1 röstsedel lämnades in. Det krävs minst 3 för ett resultat.')).toBeVisible();
});

test('printed ballots are one for each voter, on A4, alike, name nobody, and say what is judged', async ({
  page,
}) => {
  await openPaperRound(page, { type: 'workshop.setMethod', method: describedMethod(), isRewording: true });
  const sheets = page.locator('[data-print]');
  await expect(sheets.getByRole('heading', { name: 'Röstsedel', includeHidden: true })).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(sheets).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  const texts = await sheets.locator('section').allTextContents();
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('Värsta trovärdiga konsekvens · tidshorisont 5 år · befintligt skydd inräknat');
  expect(texts[0]).toContain('4 Mycket högOftare än en gång om året');
  expect(texts[0]).toContain('4 Mycket högHotar uppdraget');
  const { height, width } = (await sheets.boundingBox()) ?? { height: 0, width: 0 };
  expect(width).toBeGreaterThan(0);
  // Three ballots about one risk fit on one page (297 mm at 96 to the inch).
  expect(height).toBeLessThan(1_123);
});
