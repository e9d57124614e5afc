import { comeBack, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

test('a risk gets an owner by one key, and is found by the name in the register', async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Hantera');
  await page.keyboard.press('g');
  const field = page.getByRole('combobox', { name: 'Riskägare' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Åsa Lind');
  await page.keyboard.press('ArrowUp');
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

test('what is no risk is said so by one key, and stands apart until it is opened again', async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('b');
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Risk 10: status' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.type('Stödet finns redan, 2 personer svarar');
  await expect(dialog.getByText('Det här är inte en risk.')).toBeVisible();
  const reason = dialog.getByRole('textbox', { name: 'Skäl för status' });
  await expect(reason).toHaveValue('Stödet finns redan, 2 personer svarar');
  await reason.press('Control+Enter');
  await expectAccessible(page, 'assess: status of a risk');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Stödet finns redan, 2 personer svarar')).toBeVisible();
  await expect(page.getByText('21 risker')).toBeVisible();
  await expectAccessible(page, 'assess: risk that is none');

  // The dialog has only just gone: a press that comes with it is passed over.
  await comeBack(page);
  await goToPhase(page, 'Riskregister');
  await expect(
    page.getByRole('status').filter({ hasText: '21 risker, 0 inte bedömda, 1 avskriven' }),
  ).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: /^10/ })).toContainText(
    'Stödet finns redan, 2 personer svarar',
  );
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'register: risks set aside');
  await expect(page.getByRole('button', { name: /^(Visa|Välj|Markera) risk 10/ })).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('status').filter({ hasText: /^22 risker, 0 inte bedömda$/ })).toBeVisible();
});

test('a closed risk keeps its level and its day, and is not voted on', async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  await page.keyboard.press('x');
  await page.keyboard.press('2');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Status från' })).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(dialog.getByText('Ange skälet.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Status från' }).fill('2026-05-01');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Avslutad 2026-05-01: skäl saknas')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Röster/ })).toHaveCount(0);
  await page.keyboard.press('x');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Avslutad 2026-05-01')).toHaveCount(0);
});

test('how certain the participants are is said beside the level by one key', async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  const field = page.getByRole('combobox', { name: 'Säkerhet', exact: true });
  await expect(field).toHaveCount(0);
  await page.keyboard.press('h');
  await field.selectOption({ label: 'Medel' });
  await expect(page.getByText('Säkerhet i bedömningen av risk 1: medel')).toBeVisible();
  await expectAccessible(page, 'assess: certainty');
  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Säkerhet i bedömningen: medel')).toBeVisible();
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Medel', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 av 22 risker' })).toBeVisible();
});
