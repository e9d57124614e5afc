import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

test('a risk gets an owner by one key, and is found by the name in the register', async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Hantera');
  await page.keyboard.press('g');
  const field = page.getByRole('combobox', { name: 'Riskägare' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Åsa Lind');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('Åsa Lind');
  await expect(page.getByText('Riskägare för risk 10 angiven')).toBeVisible();
  await expectAccessible(page, 'treat: risk owner');

  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Riskägare: Åsa Lind')).toBeVisible();
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Åsa Lind', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 av 22 risker' })).toBeVisible();
  await expectAccessible(page, 'register: filtered by owner');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Inga risker matchar filtret.')).toBeVisible();
});
