import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

test('the safeguards that are there already are written by one key and shown while the room votes', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  await expect(page.getByRole('textbox', { name: 'Befintligt skydd' })).toHaveCount(0);
  await page.keyboard.press('y');
  const field = page.getByRole('textbox', { name: 'Befintligt skydd' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Reservkraft och en andra leverantör');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('Reservkraft och en andra leverantör');
  await expectAccessible(page, 'assess: safeguards');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Befintligt skydd/ })).toBeVisible();
});

test('a field that was asked for and left empty is a button again', async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  await page.getByRole('button', { name: /^Befintligt skydd/ }).click();
  await expect(page.getByRole('textbox', { name: 'Befintligt skydd' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Befintligt skydd/ })).toBeVisible();
});

test('the next review of a risk is set by one key, and stands in the register', async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Hantera');
  await page.keyboard.press('r');
  const field = page.getByRole('textbox', { name: 'Nästa översyn' });
  await expect(field).toBeFocused();
  await page.keyboard.type('2027-03-15');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('2027-03-15');
  await expectAccessible(page, 'treat: next review');
});
