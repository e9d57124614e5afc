import type { Locator, Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect, goToPhase, openExample, test } from './fixtures.ts';
import * as record from './record.ts';
import * as treat from './treat.ts';

const workshop = async (page: Page) => (await askHost(page, 'workshop.read', {})).rows;

/** Types into a field and leaves it by Escape; the text stays, and the focus goes. */
async function typeAndEscape(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Escape');
  await expect(field).not.toBeFocused();
  await expect(field).toHaveValue(text);
}

test.beforeEach(({ page }) => openExample(page));

test('Escape leaves a field of any screen and saves what was typed', async ({ page }) => {
  await goToPhase(page, 'Förbered');
  await typeAndEscape(page.getByRole('textbox', { name: 'Syfte' }), 'Att ingen håller andan.');
  await expect.poll(async () => (await workshop(page)).workshop[0]?.purpose).toBe('Att ingen håller andan.');

  await goToPhase(page, 'Bedöm');
  await typeAndEscape(page.getByRole('textbox', { name: 'Motivering' }), 'Hände i fjol.');
  await expect
    .poll(async () => (await workshop(page)).risk.map(({ rationale }) => rationale))
    .toContain('Hände i fjol.');

  await goToPhase(page, 'Hantera');
  await typeAndEscape(page.getByRole('textbox', { name: 'Anteckning' }), 'Fråga driften.');
  await expect
    .poll(async () => (await workshop(page)).risk.map(({ treatmentNote }) => treatmentNote))
    .toContain('Fråga driften.');
  await typeAndEscape(treat.field(page, 1, 'Klart senast'), '2031-05-06');
  await typeAndEscape(treat.fresh(page), 'Nästan en åtgärd');
  await expect.poll(async () => (await workshop(page)).measure.map(({ due }) => due)).toContain('2031-05-06');
  await goToPhase(page, 'Bedöm');
  await goToPhase(page, 'Hantera');
  await expect(treat.fresh(page)).toHaveValue('Nästan en åtgärd');
});

test('Escape in a dialog closes it and keeps what was typed in it', async ({ page }) => {
  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('r');
  const field = page.getByRole('dialog').getByRole('textbox').first();
  await field.fill('Börja med loggarna.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('r');
  await expect(field).toHaveValue('Börja med loggarna.');
});

test('a text that is refused is left by a second Escape, and waits in its field', async ({ page }) => {
  await goToPhase(page, 'Hantera');
  const cost = treat.field(page, 1, 'Kostnad (tkr)');
  await cost.fill('dyrt');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toContainText('heltal i tusen kronor');
  await expect(cost).toHaveValue('dyrt');
  await expect(cost).not.toBeFocused();
});

test('Ctrl+Z in a field takes back what was typed there, and never a text from elsewhere', async ({
  page,
}) => {
  await goToPhase(page, 'Hantera');
  await treat.fresh(page).click();
  await page.keyboard.type('Första åtgärden');
  await page.keyboard.press('Enter');
  await expect(treat.field(page, 4, 'Åtgärd').or(treat.fresh(page)).first()).toBeVisible();
  const before = await askHost(page, 'workshop.read', {});
  await page.keyboard.press('PageDown');
  await treat.fresh(page).click();
  await page.keyboard.type('Ny');
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Backspace');
  await expect(treat.fresh(page)).toHaveValue('');
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Control+z');
  expect((await askHost(page, 'workshop.read', {})).history.seq).toBe(before.history.seq);

  await goToPhase(page, 'Bedöm');
  const reason = page.getByRole('textbox', { name: 'Motivering' });
  const saved = await reason.inputValue();
  await reason.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('x');
  await page.keyboard.press('Control+z');
  await expect(reason).toHaveValue(saved);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(reason).toHaveValue(saved);
  expect((await askHost(page, 'workshop.read', {})).history.seq).toBe(before.history.seq);

  await goToPhase(page, 'Samla in');
  await record.typeThreat(page, 'Ett hot till');
  await expect(record.row(page, 'Ett hot till')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(record.row(page, 'Ett hot till')).toHaveCount(0);
});
