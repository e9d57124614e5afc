import { exampleData, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { goToPart, member, membersOf, newWorkshop, withPeople } from './prepare.ts';

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
