import { comeBack, expect, expectAccessible, goToPhase, test } from './fixtures.ts';
import { field, group, openEmpty, openRecord, row, rows, speaking, typeThreat } from './record.ts';

test('threats are typed for several groups by keyboard only, and are there after a reload', async ({
  page,
}) => {
  await openRecord(page);
  const told = [
    ['Control+1', 'Grupp A har ordet', 'Registratorn öppnar fel ärende', ['Alt+1']],
    ['Control+2', 'Grupp B har ordet', 'Loggarna granskas inte', ['Alt+2', 'Alt+4']],
    ['Control+5', 'Grupp E har ordet', 'Avtalet går ut utan att någon märker det', []],
  ] as const;
  for (const [key, heading, text, tags] of told) {
    await page.keyboard.press(key);
    await expect(speaking(page)).toHaveText(heading);
    await page.keyboard.insertText(text);
    for (const tag of tags) await page.keyboard.press(tag);
    await page.keyboard.press('Enter');
    await expect(row(page, text)).toBeVisible();
    await expect(field(page)).toHaveValue('');
    await expect(field(page)).toBeFocused();
  }
  await expect(page.getByText(/^Sparat/)).toBeVisible();
  await page.reload();
  await goToPhase(page, 'Samla in');
  for (const [key, heading, text] of told) {
    await page.keyboard.press(key);
    await expect(speaking(page)).toHaveText(heading);
    await expect(rows(page).getByRole('listitem').first()).toContainText(text);
  }
  await page.keyboard.press('Control+2');
  await expect(row(page, 'Loggarna granskas inte')).toContainText(/riktighet.*spårbarhet/);
});

test('properties are tagged while typing and cleared by Enter', async ({ page }) => {
  await openRecord(page);
  const traceability = page.getByRole('button', { name: 'spårbarhet', exact: true });
  await page.keyboard.insertText('Ingen vet vem som ändrade');
  await page.keyboard.press('Alt+4');
  await expect(traceability).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page, 'record: properties tagged');
  await comeBack(page);
  await page.keyboard.press('Alt+4');
  await expect(traceability).toHaveAttribute('aria-pressed', 'false');
  await traceability.click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Ingen vet vem som ändrade')).toContainText('spårbarhet');
  await expect(traceability).toHaveAttribute('aria-pressed', 'false');
});

test('AltGr is left to the letters it writes', async ({ page }) => {
  await openRecord(page);
  const isLeft = await page.evaluate(() => {
    const key = { key: '@', code: 'Digit2', modifierAltGraph: true, bubbles: true, cancelable: true };
    return document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
  });
  expect(isLeft).toBe(true);
  await expect(page.getByRole('button', { name: 'riktighet', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('groups are stepped through and chosen by hand, and the typed text goes along', async ({ page }) => {
  await openRecord(page);
  await page.keyboard.insertText('halvt sagt');
  // The plenary is always there, after the groups.
  await page.keyboard.press('Alt+ArrowUp');
  await expect(speaking(page)).toHaveText('Storforum');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(speaking(page)).toHaveText('Grupp E har ordet');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(speaking(page)).toHaveText('Grupp A har ordet');
  await group(page, 'Skatteverket').click();
  await expect(speaking(page)).toHaveText('Grupp C har ordet');
  await expect(field(page)).toHaveValue('halvt sagt');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Alt+PageDown');
  await page.keyboard.press('Alt+PageUp');
  await expect(field(page)).toHaveValue('halvt sagt');
  await expect(speaking(page)).toHaveText('Grupp C har ordet');
});

test('switching language in the middle of a text keeps it', async ({ page }) => {
  await openRecord(page);
  await page.keyboard.insertText('Driften ligger nere');
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'Anslutning till Mina Meddelanden' }).click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await expect(speaking(page)).toHaveText('Group A has the floor');
  await expect(field(page)).toHaveValue('Driften ligger nere');
  await expect(page.getByRole('button', { name: 'availability', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expectAccessible(page, 'record: properties tagged');
  await field(page).press('End');
  await page.keyboard.type(' hela helgen');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Driften ligger nere hela helgen')).toBeVisible();
});

test('without groups threats can be recorded, and a group be added on the spot', async ({ page }) => {
  await openEmpty(page);
  await expect(speaking(page)).toHaveText('Samla in hot');
  await expectAccessible(page, 'record: no groups');
  await typeThreat(page, 'Ingens hot');
  await expect(row(page, 'Ingens hot')).toBeVisible();
  await page.getByRole('button', { name: 'Lägg till grupp' }).click();
  await expect(speaking(page)).toHaveText('Grupp A har ordet');
  await page.keyboard.press('Alt+g');
  await expect(speaking(page)).toHaveText('Grupp B har ordet');
  await page.keyboard.type('Gruppens hot');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Gruppens hot')).toBeVisible();
  await expect(group(page, 'Storforum')).toContainText('1');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(speaking(page)).toHaveText('Storforum');
  await expect(row(page, 'Ingens hot')).toBeVisible();
});

test('odd texts are shown as they are or refused in one sentence, and nothing is lost', async ({ page }) => {
  await openEmpty(page);
  const texts = ['Åskan 🌩️ slår ut 👩‍💻', 'فقدان البيانات', '=HYPERLINK("http://x")', '<b>inte fet</b>'];
  for (const text of texts) await typeThreat(page, text);
  for (const text of texts) await expect(row(page, text)).toBeVisible();
  await typeThreat(page, 'Styr\u0007tecken\u0000 bort');
  await expect(row(page, 'Styrtecken bort')).toBeVisible();
  const long = 'å'.repeat(100_000);
  await field(page).fill(long);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/^Texten är för lång: 100000 tecken, högst 2000/);
  expect(await field(page).inputValue()).toBe(long);
  await expectAccessible(page, 'record: text too long');
  await field(page).fill('kortare');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('letters typed where they mean nothing go into the field', async ({ page }) => {
  await openRecord(page);
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).getByRole('button').first()).toBeFocused();
  await page.keyboard.type('Nytt hot');
  await expect(field(page)).toHaveValue('Nytt hot');
});
