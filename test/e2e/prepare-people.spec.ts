import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { goToPart, newWorkshop, participants, paste, withPeople } from './prepare.ts';

test('a pasted list of participants is one change, its organisations with it', async ({ page }) => {
  await withPeople(page);
  const organisations = page.getByRole('list', { name: 'Organisationer' }).locator('bdi');
  await expect(organisations).toHaveText(['Norrköpings kommun', 'Linköpings kommun', 'Skatteverket']);
  await expect(participants(page).first()).toContainText('Siv LingonstenNorrköpings kommunHandläggare');
  await expectAccessible(page, 'prepare: participants');
  await page.keyboard.press('Control+z');
  await expect(participants(page)).toHaveCount(0);
  await expect(organisations).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(participants(page)).toHaveCount(6);
});

test('participants are added, changed and removed by keys alone', async ({ page }) => {
  await newWorkshop(page);
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Alt+n');
  for (const name of ['Siv', 'Ture', 'Disa']) {
    await page.keyboard.type(`${name}, Norrköping`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Deltagare' })).toHaveValue('');
  }
  await expect(page.getByRole('textbox', { name: 'Deltagare' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Namn', exact: true }).first()).toBeFocused();
  await page.keyboard.type(' Granmo');
  await page.keyboard.press('Enter');
  await expect(participants(page).nth(1)).toContainText('Ture Granmo');
  await expect(participants(page).nth(1).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(participants(page)).toHaveCount(2);
  await expect(participants(page).nth(1).getByRole('button').first()).toBeFocused();
  await expect(page.getByText('1 deltagare borttagen')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(participants(page)).toHaveCount(3);
  await expect(page.getByText('Ångrade: 1 deltagare borttagen')).toBeVisible();
});

test('a person is forgotten by keys, when that was asked, and the focus comes back to the row', async ({
  page,
}) => {
  await withPeople(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('F2');
  const forget = page.getByRole('button', { name: /^Glöm namnet/ });
  await forget.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Glöm Siv Lingonsten?' });
  await expect(dialog.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await expectAccessible(page, 'prepare: forget a person');
  await page.keyboard.press('Escape');
  const first = participants(page).first();
  await expect(first).toContainText('Siv Lingonsten');
  await expect(first.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('F2');
  await forget.focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Glöm namnet' }).press('Space');
  const done = page.getByRole('dialog', { name: 'Glöm namnet' });
  await expect(done).toContainText('Namnet är borta ur analysen');
  await expect(done).not.toContainText('Siv');
  await expect(done.getByRole('button', { name: 'Stäng' })).toBeFocused();
  await expectAccessible(page, 'prepare: person forgotten');
  await page.keyboard.press('Escape');
  await expect(first).not.toContainText('Siv Lingonsten');
  await expect(first).toContainText('Handläggare');
  await expect(first.getByRole('button').first()).toBeFocused();
});

test('somebody who only owns a measure or decided something is found by one key, and forgotten', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Hantera');
  await page.keyboard.press('g');
  await page.getByRole('combobox', { name: 'Riskägare' }).fill('Åsa Lind');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Riskägare för risk 10 angiven')).toBeVisible();
  await goToPhase(page, 'Förbered');
  await goToPart(page, 'Deltagare');
  await page.keyboard.press('Alt+b');
  const dialog = page.getByRole('dialog', { name: 'Namn som inte är deltagares' });
  const row = dialog.getByRole('listitem').filter({ hasText: 'Åsa Lind' });
  await expect(row).toContainText('Riskägare');
  await expectAccessible(page, 'prepare: names of others');
  await row.getByRole('button').focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Glöm Åsa Lind?' });
  await expect(question.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await question.getByRole('button', { name: 'Glöm namnet' }).press('Space');
  await expect(page.getByText('Namnet är borta ur analysen')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await expect(row).toHaveCount(0);
});

test('organisations are added, renamed and removed, and none twice', async ({ page }) => {
  await withPeople(page);
  const field = page.getByRole('textbox', { name: 'Organisationer' });
  await page.keyboard.press('Escape');
  await field.fill('skatteverket');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Det finns redan. Inget har ändrats.');
  await expect(field).toHaveValue('skatteverket');
  await field.fill('Region Östergötland');
  await field.press('Enter');
  const names = page.getByRole('list', { name: 'Organisationer' }).locator('bdi');
  await expect(names).toHaveCount(4);
  await page
    .getByRole('list', { name: 'Organisationer' })
    .getByRole('button', { name: /^Linköping/ })
    .click();
  await page.getByRole('textbox', { name: 'Organisation', exact: true }).fill('Linköping');
  await page.keyboard.press('Enter');
  await expect(participants(page).nth(3)).toContainText('Egil BjörkhyltaLinköpingSystemförvaltare');
  await page.getByRole('button', { name: 'Ta bort: Skatteverket' }).click();
  await expect(names).toHaveText(['Norrköpings kommun', 'Linköping', 'Region Östergötland']);
  await expect(participants(page).nth(5)).toContainText('Vide EkskogenTjänsteansvarig');
});

test('a half-typed line survives another part, another phase, an undo and another language', async ({
  page,
}) => {
  await withPeople(page);
  await page.keyboard.type('Love Alm');
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'Dela in i grupper' }).click();
  await page.keyboard.press('Control+z');
  await goToPhase(page, 'Riskregister');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Ny skolplattform/ })
    .click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await goToPhase(page, 'Prepare');
  await page
    .getByRole('navigation', { name: 'Preparations' })
    .getByRole('button', { name: 'Participants' })
    .click();
  await expect(page.getByRole('textbox', { name: 'Participants' })).toHaveValue('Love Alm');
});

test('a line that cannot be taken stays as typed and says why', async ({ page }) => {
  await newWorkshop(page);
  await goToPart(page, 'Deltagare');
  const field = page.getByRole('textbox', { name: 'Deltagare' });
  await field.fill('å'.repeat(201));
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Namnet på rad 1 är för långt: 201 tecken');
  await expect(field).toHaveValue('å'.repeat(201));
  await expect(participants(page)).toHaveCount(0);
});

test('names pasted surname first are shown as they will be, and none becomes an organisation', async ({
  page,
}) => {
  await newWorkshop(page);
  await goToPart(page, 'Deltagare');
  const field = page.getByRole('textbox', { name: 'Deltagare' });
  await paste(page, field, 'Lind, Karin\nBerg, Olle\nGranmo, IT');
  const preview = page.getByRole('table');
  await expect(preview.getByRole('row')).toHaveText([/^Namn/, 'Karin Lind', 'Olle Berg', 'GranmoIT']);
  await expect(page.getByText('Nya organisationer: IT')).toBeVisible();
  await expectAccessible(page, 'prepare: list pasted');
  await page.getByLabel('Kommatecknet skiljer').selectOption('namn och organisation');
  await expect(preview.getByRole('row').nth(1)).toHaveText('LindKarin');
  await page.getByLabel('Kommatecknet skiljer').selectOption('efternamn och förnamn');
  await field.press('Enter');
  await expect(participants(page)).toHaveText([/Karin Lind/, /Olle Berg/, /Granmo.*IT|IT.*Granmo/]);
  await expect(preview).toBeHidden();
  await expect(page.getByRole('list', { name: 'Organisationer' }).getByRole('listitem')).toHaveText([/^IT/]);
});
