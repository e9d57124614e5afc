import { comeBack, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

test('the next analysis is made by one key, and the room takes over or changes what was judged', async ({
  page,
}) => {
  await openExample(page);
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect(page.getByRole('textbox', { name: 'Ny analys' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+m');
  const dialog = page.getByRole('dialog', { name: /^Ny analys från/ });
  const title = dialog.getByRole('textbox', { name: 'Nytt namn' });
  await expect(title).toBeFocused();
  await expectAccessible(page, 'library: next analysis');
  await dialog.getByRole('checkbox', { name: /^Öppna risker/ }).uncheck();
  await expect(dialog.getByRole('checkbox', { name: /^Senaste bedömning/ })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /^Öppna risker/ }).check();
  await title.fill('');
  await title.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Skriv något först.');
  await title.fill('Mina meddelanden 2015');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('listitem').getByRole('button').first()).toBeFocused();
  await comeBack(page);
  await page.keyboard.press('Alt+m');
  await expect(title).toHaveValue('Mina meddelanden 2015');
  await comeBack(page);
  await title.press('Enter');
  await expect(page).toHaveTitle(/Mina meddelanden 2015 · Storforum$/);

  await goToPhase(page, 'Riskregister');
  await expect(page.getByText(/22 inte bedömda igen/)).toBeVisible();
  await goToPhase(page, 'Bedöm');
  await expect(page.getByRole('button', { name: /^Samma som förra: / })).toBeVisible();
  await expectAccessible(page, 'assess: proposal of the earlier analysis');
  await page.keyboard.press('j');
  await expect(page.getByText('Fastställt:')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Samma som förra: / })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Samma som förra: / })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+Shift+1');

  await goToPhase(page, 'Riskregister');
  await expect(page.locator('[data-since="unchanged"]')).toHaveText('= oförändrad');
  await expect(page.locator('[data-since="lower"]')).toContainText('↓ lägre, förra: ');
  await expect(page.locator('[data-arrow]')).toHaveCount(1);
  await expect(page.getByText(/1 lägre · 1 oförändrad · 20 inte bedömda igen/)).toBeVisible();
  await expectAccessible(page, 'register: compared with an earlier analysis');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Förra analysen: /)).toBeVisible();
});
