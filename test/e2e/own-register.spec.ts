import type { Page } from '@playwright/test';
import type { Method } from '../../shared/domain/method/method.ts';
import { municipalRegister } from '../helpers/random/random-register.ts';
import { runElsewhere } from './ask-host.ts';
import { exampleData, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

const tableIn = (page: Page) => page.getByRole('table', { name: /^Riskerna/ });
const headsIn = (page: Page) => tableIn(page).getByRole('columnheader');

test('an organisation chooses its columns by keys: they are in use at once, asked about nothing, and the register has them', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Förbered');
  await page
    .getByRole('navigation', { name: 'Förberedelser' })
    .getByRole('button', { name: /Metod/ })
    .click();
  await page.getByRole('button', { name: /Redigera en kopia/ }).click();
  await expect(page.getByRole('button', { name: 'Register', exact: true })).toHaveCount(0);
  await page.keyboard.press('Alt+6');
  await expect(page.getByRole('group', { name: /^Kolumn / })).toHaveCount(0);
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('group', { name: /^Kolumn / })).toHaveCount(28);
  const rows = page.getByRole('group', { name: /^Kolumn / });

  await page.getByLabel('Namn på Beskrivning på svenska').fill('Risk');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('En annan kolumn heter redan ”Risk”.');
  await page.getByLabel('Namn på Beskrivning på svenska').fill('Orsak och följd');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(1)).toHaveAccessibleName('Kolumn 2, Beskrivning');
  await expect(page.getByLabel('Namn på Beskrivning på svenska')).toBeFocused();
  await page.getByLabel('Namn på Motivering på svenska').focus();
  await page.keyboard.press('Alt+Delete');
  await expect(rows).toHaveCount(27);
  await page.keyboard.press('Alt+n');
  await page.getByLabel(/dolda kolumner/).selectOption('Riskägare');
  await expect(rows.nth(27)).toHaveAccessibleName('Kolumn 28, Riskägare');
  await expectAccessible(page, 'method: columns of the register');
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(27);
  await page.keyboard.press('Control+y');
  await expect(rows).toHaveCount(28);

  await page.keyboard.press('Escape');
  await expect(page.getByText(/Nr · Orsak och följd · Risk · /)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Analysen använder den här metoden')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goToPhase(page, 'Riskregister');
  const heads = headsIn(page);
  await expect(heads.nth(1)).toHaveText('Orsak och följd');
  await expect(heads.last()).toHaveText('Riskägare');
});

test('a register of more columns than fit is scrolled sideways beside the matrix, and keeps names and details', async ({
  page,
}) => {
  await openExample(page);
  const { method } = exampleData() as { method: Method };
  await runElsewhere(page, {
    type: 'workshop.setMethod',
    method: { ...method, register: municipalRegister },
  });
  await goToPhase(page, 'Riskregister');
  await expect(headsIn(page)).toHaveText(municipalHeads);
  await expect(tableIn(page).getByText('inte bekräftad')).toHaveCount(0);
  const scroller = tableIn(page).locator('xpath=..');
  const [wide, seen] = await scroller.evaluate((each) => [each.scrollWidth, each.clientWidth]);
  expect(Number(wide)).toBeGreaterThan(Number(seen));
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await scroller.evaluate((each) => each.scrollTo({ left: 400 }));
  const name = tableIn(page).getByRole('button', { name: /Ingen beredskap/ });
  await expect(name).toBeInViewport();
  await expectAccessible(page, 'register: columns of an organisation');
  await page
    .getByRole('cell', { name: /2014-11-28/ })
    .first()
    .click();
  await expect(headsIn(page)).toHaveText(['Löpnr', 'Scenario', 'Riskvärde']);
  await page.keyboard.press('Escape');
  await expect(headsIn(page)).toHaveCount(12);
});

const municipalHeads = [
  'Löpnr',
  'Aspekt',
  'Scenario',
  'Konsekvens',
  'S',
  'K',
  'Riskvärde',
  'Ägare',
  'Åtgärder',
  'Utförare',
  'Tidpunkt',
  'Värde efter åtgärd',
];
