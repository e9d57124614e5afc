import type { Locator, Page } from '@playwright/test';
import { exampleData, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

const people = [
  'Namn\tOrganisation\tRoll',
  'Siv Lingonsten\tNorrköpings kommun\tHandläggare',
  'Ture Granmo\tNorrköpings kommun\tVerksamhetsutvecklare',
  'Disa Rönnbäcken\tNorrköpings kommun\tJurist',
  'Egil Björkhylta\tLinköpings kommun\tSystemförvaltare',
  'Moa Tallviken\tLinköpings kommun\tIT-arkitekt',
  'Vide Ekskogen\tSkatteverket\tTjänsteansvarig',
];

async function newWorkshop(page: Page, title = 'Ny skolplattform'): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Ny analys' });
  await field.fill(title);
  await field.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Förberedelser' })).toBeVisible();
}

async function goToPart(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Förberedelser' }).getByRole('button', { name }).click();
}

async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await field.click();
  await page.keyboard.insertText(text);
}

async function withPeople(page: Page): Promise<void> {
  await newWorkshop(page);
  await goToPart(page, 'Deltagare');
  await paste(page, page.getByRole('textbox', { name: 'Deltagare' }), people.join('\n'));
  await page.keyboard.press('Enter');
  await expect(participants(page)).toHaveCount(6);
}

function participants(page: Page): Locator {
  return page.getByRole('list', { name: 'Deltagare' }).getByRole('listitem');
}

function membersOf(page: Page, group: string): Locator {
  return page.getByRole('list', { name: group }).getByRole('listitem');
}

function member(page: Page, name: string): Locator {
  return page.getByRole('region').getByRole('button', { name: new RegExp(`^${name}`) });
}

test('the facts of a workshop are committed as one leaves them, and are there when it is opened again', async ({
  launch,
}) => {
  const first = await launch();
  const { page } = first;
  await newWorkshop(page);
  await expect(page.getByLabel('Analysobjekt')).toBeFocused();
  await page.keyboard.type('Elevdokumentationen');
  await page.getByLabel('Syfte').fill('Att veta vad som kan gå fel.\nInnan det gör det.');
  await page.getByLabel('Datum').fill('2026-11-21');
  await page.getByLabel('Plats').fill('Biblioteket');
  await page.getByLabel('Analysledare').fill('Siv Lingonsten');
  await page.getByRole('button', { name: 'Engelska' }).click();
  await expectAccessible(page, 'prepare: about');
  await expect(page.getByText('21 november 2026')).toBeVisible();
  await first.close();

  const second = (await launch()).page;
  await second.getByRole('button', { name: /^Ny skolplattform/ }).press('Enter');
  await expect(second.getByLabel('Analysens namn')).toHaveValue('Ny skolplattform');
  await expect(second.getByLabel('Analysobjekt')).toHaveValue('Elevdokumentationen');
  await expect(second.getByLabel('Syfte')).toHaveValue('Att veta vad som kan gå fel.\nInnan det gör det.');
  await expect(second.getByLabel('Datum')).toHaveValue('2026-11-21');
  await expect(second.getByLabel('Plats')).toHaveValue('Biblioteket');
  await expect(second.getByLabel('Analysledare')).toHaveValue('Siv Lingonsten');
  await expect(second.getByRole('button', { name: 'Engelska' })).toHaveAttribute('aria-pressed', 'true');
});

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
  await expect(dialog).toContainText('Namnet är borta ur analysen');
  await expectAccessible(page, 'prepare: person forgotten');
  await page.keyboard.press('Escape');
  await expect(first).not.toContainText('Siv Lingonsten');
  await expect(first).toContainText('Handläggare');
  await expect(first.getByRole('button').first()).toBeFocused();
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

test('groups are made at one stroke and adjusted by drag, by keys, and by picking up', async ({ page }) => {
  await withPeople(page);
  await goToPart(page, 'Grupper');
  await page.getByRole('button', { name: 'Färre i varje grupp' }).click();
  await page.getByRole('button', { name: 'Färre i varje grupp' }).click();
  await page.getByRole('button', { name: 'Dela in i grupper' }).click();
  await expect(membersOf(page, 'Grupp A')).toHaveCount(3);
  await expect(membersOf(page, 'Grupp B')).toHaveCount(3);
  await expect(page.getByText('6 deltagare fördelade på 2 grupper')).toBeVisible();
  await expectAccessible(page, 'prepare: groups');

  const source = await member(page, 'Siv').boundingBox();
  const target = await page.getByRole('region', { name: 'Grupp B' }).boundingBox();
  if (!source || !target) throw new Error('nothing to drag');
  await page.mouse.move(source.x + 20, source.y + 10);
  await page.mouse.down();
  await page.mouse.move(source.x + 40, source.y + 30, { steps: 4 });
  await page.mouse.move(target.x + 40, target.y + 80, { steps: 8 });
  await page.mouse.up();
  await expect(membersOf(page, 'Grupp B').last()).toContainText('Siv');
  await expect(page.getByText('En deltagare flyttad till grupp B')).toBeVisible();

  await member(page, 'Siv').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(membersOf(page, 'Grupp A').last()).toContainText('Siv');
  await expect(member(page, 'Siv')).toBeFocused();
  await page.keyboard.press('b');
  await expect(membersOf(page, 'Grupp B').last()).toContainText('Siv');
  await page.keyboard.press('0');
  await expect(membersOf(page, 'Ingen grupp')).toHaveText([/Siv/]);
  await page.keyboard.press('Control+z');
  await expect(membersOf(page, 'Grupp B').last()).toContainText('Siv');
  await expect(member(page, 'Siv')).toBeFocused();

  await member(page, 'Siv').click();
  await expectAccessible(page, 'prepare: member picked up');
  await page.getByRole('button', { name: /^Flytta hit.*Grupp A$/ }).click();
  await expect(membersOf(page, 'Grupp A').last()).toContainText('Siv');
});

test('groups are added, named and removed; their people are then without one', async ({ page }) => {
  await withPeople(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+3');
  await page.keyboard.press('m');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Namn på grupp B' }).fill('Skolan');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 grupper', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Ta bort: Grupp A' }).click();
  await expect(membersOf(page, 'Ingen grupp')).toHaveCount(6);
  await page.keyboard.press('Control+z');
  await expect(membersOf(page, 'Grupp A')).toHaveCount(6);
  await expect(page.getByRole('textbox', { name: 'Namn på grupp B' })).toHaveValue('Skolan');
});

test('a method is looked at with its matrix and then chosen', async ({ page }) => {
  await newWorkshop(page);
  await goToPart(page, 'Metod');
  await page.getByRole('radio', { name: /NIST/ }).check();
  await expect(page.getByRole('table', { name: /NIST/ }).getByRole('row')).toHaveCount(6);
  await expect(page.getByText('NIST SP 800-30 Rev. 1, tabell I-2')).toBeVisible();
  await expectAccessible(page, 'prepare: method');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Analysen använder den här metoden')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /Använd den här metoden/ })).toBeVisible();
});

test('every part can be read in English and in the dark, with the example', async ({ page }) => {
  await openExample(page);
  await page.getByRole('banner').getByRole('button', { name: exampleData().workshop.title }).click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await page.getByRole('banner').getByRole('button', { name: exampleData().workshop.title }).click();
  await page.getByRole('menuitem', { name: 'Dark theme' }).click();
  await goToPhase(page, 'Prepare');
  const parts = {
    About: 'prepare: about',
    Participants: 'prepare: participants',
    Groups: 'prepare: groups',
    Method: 'prepare: method',
  } as const;
  for (const [part, state] of Object.entries(parts)) {
    await page.getByRole('navigation', { name: 'Preparations' }).getByRole('button', { name: part }).click();
    await expect(page.getByRole('heading', { name: part, level: 1 })).toBeAttached();
    await expectAccessible(page, state);
  }
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
