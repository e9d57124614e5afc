import type { Page } from '@playwright/test';
import { comeBack, expect, expectAccessible, goToPhase, test } from './fixtures.ts';
import { field, openEmpty, openRecord, row, rows } from './record.ts';

const hint = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text });

test('a second key opens cause and consequence, and Enter records the whole sentence', async ({ page }) => {
  await openRecord(page);
  await page.keyboard.insertText('Tjänsten stannar');
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByLabel('På grund av', { exact: true })).toBeFocused();
  await page.keyboard.insertText('åska över datorhallen');
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByLabel('Leder till', { exact: true })).toBeFocused();
  await page.keyboard.insertText('att ingen får sitt beslut');
  await page.keyboard.press('Alt+3');
  await page.keyboard.press('Alt+8');
  await expectAccessible(page, 'record: cause and consequence');
  await page.keyboard.press('Enter');
  const told = row(page, 'Tjänsten stannar');
  await expect(told).toContainText('på grund av åska över datorhallen');
  await expect(told).toContainText('leder till att ingen får sitt beslut');
  await expect(told).toContainText('natur');
  await expect(field(page)).toBeFocused();
  await expect(page.getByLabel('På grund av', { exact: true })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('På grund av', { exact: true })).toHaveCount(0);
});

test('a cause without an event is not recorded and not lost', async ({ page }) => {
  await openRecord(page);
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.insertText('åska');
  await page.keyboard.press('Enter');
  await expect(page.locator('main').getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('På grund av', { exact: true })).toHaveValue('åska');
});

test('cause, consequence and origin of a recorded threat are changed in its place', async ({ page }) => {
  await openRecord(page);
  await page.keyboard.insertText('Tjänsten stannar');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+8');
  await expect(row(page, 'Tjänsten stannar')).toContainText('natur');
  await comeBack(page);
  await page.keyboard.press('Alt+8');
  await expect(row(page, 'Tjänsten stannar')).not.toContainText('natur');
  await page.keyboard.press('F2');
  await rows(page).getByLabel('På grund av').fill('åska');
  await rows(page).getByRole('button', { name: 'teknik', exact: true }).click();
  await expectAccessible(page, 'record: cause being changed');
  await rows(page).getByLabel('På grund av').press('Enter');
  await expect(row(page, 'Tjänsten stannar')).toContainText('på grund av åska');
  await expect(row(page, 'Tjänsten stannar')).toContainText('teknik');
});

test('a text that names no event is asked about once the typing rests, and recorded all the same', async ({
  page,
}) => {
  await openRecord(page);
  await page.clock.install();
  await page.keyboard.type('Dålig kompetens');
  await page.clock.runFor(400);
  await expect(hint(page, /ett tillstånd/)).toHaveCount(0);
  await page.clock.runFor(1_500);
  await expect(hint(page, /ett tillstånd/)).toBeVisible();
  await expectAccessible(page, 'record: text names no event');
  await page.keyboard.type(' gör att brev skickas fel');
  await expect(hint(page, /ett tillstånd/)).toHaveCount(0);
  await field(page).fill('Hackare');
  await page.clock.runFor(1_500);
  await expect(hint(page, /en aktör/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Hackare')).toBeVisible();
  await expect(hint(page, /en aktör/)).toHaveCount(0);
});

test('a timer is set, paused, made longer and rings out, also while another phase is shown', async ({
  page,
}) => {
  await openRecord(page);
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 10_000);
  const face = page.getByRole('timer');
  await page.keyboard.press('Alt+t');
  await expect(page.getByLabel('Minuter')).toBeFocused();
  await expect(page.getByLabel('Minuter')).toHaveValue('20');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Ange ett helt antal minuter, 1 till 240.');
  await page.getByLabel('Minuter').fill('2');
  await comeBack(page);
  await page.keyboard.press('Enter');
  await expect(face).toHaveText('2:00');
  await expect(field(page)).toBeFocused();
  await page.clock.runFor(30_000);
  await expect(face).toHaveText('1:30');
  await page.keyboard.press('Alt+t');
  await page.clock.runFor(60_000);
  await expect(face).toHaveText('1:30');
  await page.keyboard.press('Alt+t');
  await page.keyboard.press('Alt+m');
  await expect(face).toHaveText('2:30');
  await goToPhase(page, 'Gruppera');
  const above = page.getByRole('button', { name: /^Tid kvar/ });
  await expect(above).toHaveText('2:30');
  await page.clock.fastForward(120_000);
  await expect(above).toHaveText('0:30');
  await page.keyboard.press('Alt+t');
  await page.clock.runFor(60_000);
  await expect(above).toHaveText('0:30');
  await page.keyboard.press('Alt+t');
  await above.click();
  await expect(face).toHaveText('0:30');
  await page.getByRole('button', { name: 'Ljud: på' }).click();
  await expect(page.getByRole('button', { name: 'Ljud: av' })).toBeVisible();
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('button', { name: 'Ljud: på' })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.clock.runFor(31_000);
  await expect(face).toHaveText('0:00');
  await expect(page.getByRole('status').filter({ hasText: 'Tiden är slut' })).toBeVisible();
  await page.keyboard.press('Alt+Shift+t');
  await expect(face).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ställ en timer' })).toBeVisible();
});

test('a timer goes on when the window is loaded again, and its sound stays as it was chosen', async ({
  page,
}) => {
  await openRecord(page);
  await page.keyboard.press('Alt+t');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('button', { name: 'Ljud: av' })).toBeVisible();
  await page.keyboard.press('Alt+t');
  const left = await page.getByRole('timer').textContent();
  await page.reload();
  await goToPhase(page, 'Bedöm');
  const above = page.getByRole('button', { name: /^Tid kvar/ });
  await expect(above).toHaveText(left ?? '');
  await expectAccessible(page, 'assess: time left');
  await above.click();
  await expect(page.getByRole('button', { name: 'Fortsätt' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ljud: av' })).toBeVisible();
});

test('a timer is fit for all while it is chosen, runs, is paused and has ended', async ({ page }) => {
  await openRecord(page);
  await page.clock.install();
  await page.keyboard.press('Alt+t');
  await expectAccessible(page, 'timer: choice');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer')).toBeVisible();
  await expectAccessible(page, 'timer: runs');
  await page.getByRole('button', { name: 'Paus' }).click();
  await expect(page.getByRole('button', { name: 'Fortsätt' })).toBeVisible();
  await expectAccessible(page, 'timer: paused');
  await comeBack(page);
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.clock.fastForward('20:01');
  await expect(page.getByRole('timer')).toHaveText('0:00');
  await expectAccessible(page, 'timer: ended');
});

test('a group that has run dry is asked, and what it answers is tagged as the card is', async ({ page }) => {
  await openEmpty(page);
  await page.keyboard.press('Alt+k');
  const card = page.getByRole('dialog');
  await expect(card).toContainText('avsikt × konfidentialitet');
  await expect(card).toContainText('Ingen grupp har tagit upp det här ännu.');
  await expectAccessible(page, 'record: question to a group');
  await page.keyboard.press('ArrowLeft');
  await expect(card).toContainText('administration × spårbarhet');
  await expect(card).toContainText('20 / 20');
  for (let turn = 0; turn < 5; turn += 1) await page.keyboard.press('ArrowRight');
  await expect(card).toContainText('misstag × konfidentialitet');
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText('Nästa person är kvar i ärendet');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Nästa person')).toContainText('misstag');
  await expect(row(page, 'Nästa person')).toContainText('konfidentialitet');
  await page.keyboard.press('Alt+k');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('what nobody has touched is shown, and the whole grid by a key', async ({ page }) => {
  await openRecord(page);
  const untouched = page.getByRole('region', { name: 'Ingen har nämnt ännu' });
  const chip = untouched.getByRole('button', { name: /^natur × konfidentialitet$/ });
  await chip.click();
  await expect(page.getByRole('dialog')).toContainText('natur × konfidentialitet');
  await page.getByRole('dialog').getByRole('button', { name: 'Skriv ett hot' }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText('Skärmar står på vid utrymningen');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Skärmar står på')).toContainText('natur');
  await expect(chip).toHaveCount(0);
  await page.keyboard.press('Alt+o');
  const grid = page.getByRole('table');
  const square = grid.getByRole('button', { name: /^natur × konfidentialitet: 1 hot/ });
  await expect(square).toContainText('Grupp A');
  await expectAccessible(page, 'record: grid of what is left');
  await square.click();
  await expect(page.getByRole('dialog')).toContainText('1 hot hittills · 1 från grupp A');
});

test('ten groups are switched between by their keys', async ({ page }) => {
  await openEmpty(page);
  for (let index = 0; index < 10; index += 1) {
    await page.keyboard.press('Alt+g');
    await comeBack(page);
  }
  for (const [key, sign] of [
    ['1', 'A'],
    ['9', 'I'],
    ['0', 'J'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Grupp ${sign} har ordet`);
  }
  await expect(page.getByRole('button', { name: 'Lägg till grupp' })).toHaveCount(0);
  await expectAccessible(page, 'record: ten groups');
});
