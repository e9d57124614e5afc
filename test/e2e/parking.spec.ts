import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { openProjector, release } from './projector-page.ts';

test('a note is parked by one key from a field of any phase, and the work goes on where it was', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Samla in');
  const words = page.getByRole('textbox').first();
  await words.focus();
  await page.keyboard.type('Halvt hot');
  await page.keyboard.press('Control+b');
  const dialog = page.getByRole('dialog', { name: 'Parkerat' });
  const note = dialog.getByRole('textbox', { name: 'Att ta upp senare' });
  await expect(note).toBeFocused();
  await page.keyboard.type('Vem äger av');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(words).toBeFocused();

  await page.keyboard.press('Control+b');
  await expect(note).toHaveValue('Vem äger av');
  await page.keyboard.press('End');
  await page.keyboard.type('talet?');
  await dialog.getByRole('combobox', { name: 'Från' }).selectOption({ index: 1 });
  await note.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('Halvt hot');
  await expect(page.getByText('Parkerat från grupp A: ”Vem äger avtalet?”')).toBeVisible();
});

test('what is parked is dealt with, reworded, removed and undone', async ({ page }) => {
  await openExample(page);
  for (const [phase, text] of [
    ['Gruppera', 'Fråga juristen'],
    ['Bedöm', 'Budgeten för nästa år'],
    ['Hantera', 'Avtalet med leverantören'],
  ] as const) {
    await goToPhase(page, phase);
    await page.keyboard.press('Control+b');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Parkerat: ”${text}”`)).toBeVisible();
  }
  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('Control+b');
  const dialog = page.getByRole('dialog', { name: 'Parkerat' });
  const notes = dialog.getByRole('listitem');
  await expect(notes).toHaveCount(3);
  await notes.first().getByRole('button', { name: 'Avklarad' }).click();
  await expect(notes.first().getByRole('button', { name: 'Avklarad' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await notes.nth(1).getByRole('textbox').fill('Budgeten för i år');
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'parked: notes');
  await notes.nth(2).getByRole('button', { name: 'Ta bort' }).click();
  await expect(notes).toHaveCount(2);
  await expect(notes.nth(1).getByRole('button', { name: 'Ta bort' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(
    page.getByRole('status').filter({ hasText: 'Ångrade: Parkerad anteckning borttagen' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Riskregister', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('Control+b');
  await expect(notes).toHaveCount(3);
  await expect(notes.nth(1).getByRole('textbox')).toHaveValue('Budgeten för i år');
  await page.keyboard.press('Escape');
});

test('what is parked is on the projector when it is released there, in English too', async ({ page }) => {
  await openExample(page);
  await page.getByRole('button', { name: /^Anslutning till/ }).click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await goToPhase(page, 'Risk register');
  const { projector } = await openProjector(page);
  await release(page, 'parked');
  await expect(projector.getByRole('heading', { name: /^Anslutning till/ })).toBeVisible();
  for (const text of ['Who owns the contract?', 'Ask the lawyer about the retention of the logs']) {
    await page.keyboard.press('Control+b');
    await expect(page.getByRole('textbox', { name: 'To take up later' })).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Parked: “${text}”`)).toBeVisible();
  }
  await expect(projector.getByRole('heading', { name: /^Anslutning till/ })).toBeVisible();
  await release(page, 'parked');
  await expect(projector.getByText('Who owns the contract?')).toBeVisible();
  await expect(projector.getByRole('heading', { name: 'Parked' })).toBeVisible();
  await expectAccessible(projector, 'projector: what is parked');
});
