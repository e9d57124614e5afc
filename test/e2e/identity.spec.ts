import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

test('what is typed at once after its key is in the first field, and names to choose among are seen whole', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Förbered');
  await page.keyboard.press('Alt+i');
  await page.keyboard.type('KS 2026/112');
  const dialog = page.getByRole('dialog', { name: 'Ärende, klassning och beslut' });
  await expect(dialog.getByRole('textbox', { name: 'Diarienummer' })).toHaveValue('KS 2026/112');
  const decidedBy = dialog.getByRole('combobox', { name: 'Beslutad av' });
  const names = dialog.getByRole('listbox', { name: 'Namn som finns' }).getByRole('option');
  for (const height of [1080, 768]) {
    await page.setViewportSize({ width: 1366, height });
    await decidedBy.fill('Egil');
    await expect(names.first()).toBeInViewport({ ratio: 1 });
    await expect(names.last()).toBeInViewport({ ratio: 1 });
    await expectAccessible(page, 'prepare: identity, names to choose among');
  }
  await names.first().click();
  await expect(decidedBy).toHaveValue('Egil Björkhylta');
});

test('the case, its classes and its decision are one key away in Prepare, and stay where they were typed', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Förbered');
  await page.keyboard.press('Alt+i');
  const dialog = page.getByRole('dialog', { name: 'Ärende, klassning och beslut' });
  await expect(dialog.getByRole('textbox', { name: 'Diarienummer' })).toBeFocused();
  await expectAccessible(page, 'prepare: identity, nothing known');
  await page.keyboard.type('KS 2026/112');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Intern');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mina meddelanden');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Dataskyddsförordningen, artikel 32');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('combobox', { name: 'Konfidentialitet' })).toBeFocused();
  await page.keyboard.press('3');
  await dialog.getByRole('combobox', { name: 'Spårbarhet' }).selectOption('2');
  await dialog.getByRole('combobox', { name: 'Beslutad av' }).fill('Siv Lingonsten');
  await dialog.getByRole('textbox', { name: 'Beslutad den' }).fill('2026-06-16');
  await dialog.getByRole('textbox', { name: 'Nästa översyn av analysen' }).fill('2027-06-01');
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'prepare: identity, filled');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Intern · KS 2026/112 · K 3, S 2')).toBeVisible();

  await page.keyboard.press('Alt+i');
  await dialog.getByRole('textbox', { name: 'Diarienummer' }).fill('KS 2026/113');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Intern · KS 2026/113 · K 3, S 2')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Intern · KS 2026/112 · K 3, S 2')).toBeVisible();
});
