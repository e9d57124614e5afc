import { comeBack, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

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

/** What is reached by a key or its button, on which screen, and a text that it takes. */
const quietFields = [
  { phase: 'Bedöm', name: 'Befintligt skydd', text: 'Reservkraft' },
  { phase: 'Hantera', name: 'Nästa översyn', text: '2027-03-15' },
] as const;

for (const { phase, name, text } of quietFields)
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
  ])
    test.describe(`${name} at ${size.width} pixels`, () => {
      test.beforeEach(async ({ page }) => {
        await page.setViewportSize(size);
        await openExample(page);
        await goToPhase(page, phase);
        await comeBack(page);
      });

      test('a double click on the button, and a press on the label, lead into the field', async ({
        page,
      }) => {
        const field = page.getByRole('textbox', { name });
        await page.getByRole('button', { name: new RegExp(`^${name}`) }).dblclick();
        await expect(field).toBeFocused();
        await comeBack(page);
        await page.getByText(name, { exact: true }).click();
        await expect(field).toBeFocused();
        await page.keyboard.type('a');
        await expect(field).toHaveValue('a');
      });

      test('a field that is emptied, or undone, stays while somebody is in it', async ({ page }) => {
        const field = page.getByRole('textbox', { name });
        await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
        await field.fill(text);
        await field.press('Escape');
        await field.click();
        await field.fill('');
        await field.press('Control+Enter');
        await expect(field).toBeFocused();
        await field.press('Control+z');
        await expect(field).toHaveValue(text);
        await field.press('Control+z');
        await expect(field).toHaveValue('');
        await expect(field).toBeFocused();
        await field.press('Escape');
        await expect(page.getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
      });
    });
