import type { Locator, Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

const list = (page: Page): Locator => page.getByRole('navigation', { name: 'Risker i registrets ordning' });
const risk = (page: Page, number: number): Locator =>
  list(page).getByRole('button', { name: new RegExp(`^${number} `) });
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const field = (page: Page, number: number, name: string): Locator =>
  page.getByLabel(`Åtgärd ${number}: ${name}`);
const fresh = (page: Page): Locator => page.getByRole('textbox', { name: /^Ny åtgärd/ });
const residual = (page: Page): Locator => page.getByRole('region', { name: 'Kvarstående risk' });

async function stored(page: Page, number: number) {
  const { rows, personNames } = await askHost(page, 'workshop.read', {});
  const row = rows.risk.find((each) => each.number === number);
  const names = new Map(personNames.map(({ id, text }) => [id, text]));
  const measures = rows.measureRisk
    .filter((link) => link.riskId === row?.id)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .flatMap((link) => rows.measure.filter((measure) => measure.id === link.measureId))
    .map(({ text, kind, ownerId, due, status }) => ({
      text,
      kind,
      owner: names.get(ownerId ?? '') ?? null,
      due,
      status,
    }));
  return {
    strategies: row?.strategies,
    note: row?.treatmentNote,
    residual: [row?.residualProbability, row?.residualConsequence],
    measures,
  };
}

/** Goes with Tab, or back with Shift+Tab, until something has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

test.describe('treat', () => {
  test.beforeEach(async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Hantera');
  });

  test('lists the risks in register order and goes along them by arrows and pages', async ({ page }) => {
    const numbers = await list(page)
      .getByRole('button')
      .evaluateAll((items) => items.map((item) => Number(item.textContent?.match(/^\d+/)?.[0])));
    expect(numbers.slice(0, 11)).toEqual([10, 12, 13, 16, 8, 9, 11, 15, 17, 18, 1]);
    expect(numbers).toHaveLength(22);
    await expect(risk(page, 10)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(risk(page, 12)).toBeFocused();
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText(/^13 Otydligt vem/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(risk(page, 10)).toHaveAttribute('aria-current', 'true');
    await expectAccessible(page);
  });

  test('treats a risk by keyboard alone', async ({ page }) => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(title(page)).toHaveText(/^9 Privata utförare/);
    const before = await stored(page, 9);
    expect(before.measures).toHaveLength(1);

    await page.keyboard.press('3');
    await page.keyboard.press('5');
    await expect(page.getByRole('button', { name: /^dela eller överföra/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await page.keyboard.press('a');
    await page.keyboard.type('Teckna avtal om anslutning');
    await page.keyboard.press('Enter');
    await expect(fresh(page)).toBeFocused();
    await expect(fresh(page)).toHaveValue('');
    await page.keyboard.type('Följ upp varje kvartal');
    await page.keyboard.press('Enter');
    await expect(field(page, 3, 'Åtgärd')).toHaveValue('Följ upp varje kvartal');

    await tabTo(page, field(page, 3, 'Läge'), 'Shift+Tab');
    await page.keyboard.press('p');
    await tabTo(page, field(page, 3, 'Ansvarig'), 'Shift+Tab');
    await page.keyboard.type('Astrid Lind');
    await tabTo(page, field(page, 2, 'Ansvarig'), 'Shift+Tab');
    await page.keyboard.type('Astrid Lind');
    await page.keyboard.press('Enter');
    await tabTo(page, field(page, 2, 'Slag'), 'Shift+Tab');
    await page.keyboard.press('d');

    await page.keyboard.press('Escape');
    await expect(risk(page, 9)).toBeFocused();
    await page.keyboard.press('n');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Avtalet först.');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.keyboard.press('2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    await page.keyboard.press('2');
    await expect(residual(page)).toContainText('före◕Nivå 4→efter◔Nivå 2');

    await expect
      .poll(() => stored(page, 9))
      .toEqual({
        strategies: expect.arrayContaining(['transfer', 'accept']),
        note: 'Avtalet först.',
        residual: ['low', 'low'],
        measures: [
          before.measures[0],
          {
            text: 'Teckna avtal om anslutning',
            kind: 'transfer',
            owner: 'Astrid Lind',
            due: null,
            status: 'planned',
          },
          {
            text: 'Följ upp varje kvartal',
            kind: expect.any(String),
            owner: 'Astrid Lind',
            due: null,
            status: 'ongoing',
          },
        ],
      });
    const { personNames } = await askHost(page, 'workshop.read', {});
    expect(personNames.filter(({ text }) => text === 'Astrid Lind')).toHaveLength(1);
  });

  test('edits a measure where it stands, refuses one without words, and takes a date', async ({ page }) => {
    await field(page, 1, 'Åtgärd').fill('');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Skriv något först.');
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText(/^10 /);
    await expect(field(page, 1, 'Åtgärd')).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await field(page, 1, 'Åtgärd').fill('Bestäm vem som svarar');
    await page.keyboard.press('Enter');
    await field(page, 1, 'Klar senast').fill('2015-02-28');
    await page.keyboard.press('Tab');
    await field(page, 2, 'Klar senast').fill('');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await stored(page, 10)).measures.map(({ text, due }) => [text, due]).slice(0, 2))
      .toEqual([
        ['Bestäm vem som svarar', '2015-02-28'],
        ['Utbilda all personal på enheten innan första utskicket', null],
      ]);

    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Skriv något först.');
    await page.keyboard.type('Halvfärdig');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    await expect(fresh(page)).toHaveValue('Halvfärdig');
  });

  test('removes a measure by key, keeps the focus among the rest, and undoes it', async ({ page }) => {
    const texts = (await stored(page, 10)).measures.map(({ text }) => text);
    await field(page, 2, 'Åtgärd').focus();
    await page.keyboard.press('Alt+Delete');
    await expect(field(page, 2, 'Åtgärd')).toHaveValue(texts[2] ?? '');
    await expect(page.getByRole('button', { name: 'Ta bort åtgärd 2' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Ta bort åtgärd 1' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(fresh(page)).toBeFocused();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(field(page, 3, 'Åtgärd')).toHaveValue(texts[2] ?? '');
    expect((await stored(page, 10)).measures.map(({ text }) => text)).toEqual(texts);
  });

  test('takes the residual pair from the matrix, says when it is higher, and clears it', async ({ page }) => {
    await page.keyboard.press('End');
    await risk(page, 23).click();
    await expect(residual(page)).toContainText('före○Nivå 1→efterobedömd');
    await page.keyboard.press('m');
    const cell = (name: string) => residual(page).getByRole('button', { name });
    await expect(cell('Mycket låg × Mycket låg: Nivå 1')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(cell('Hög × Låg: Nivå 3')).toHaveAttribute('aria-pressed', 'true');
    await expect(residual(page).getByRole('status')).toHaveText('Kvarstående nivå är högre än nivån före.');
    await expectAccessible(page);
    await cell('Mycket låg × Mycket låg: Nivå 1').click();
    await expect(residual(page).getByRole('status')).toHaveText('');
    await page.keyboard.press('Delete');
    await expect(residual(page)).toContainText('efterobedömd');
    await expect.poll(async () => (await stored(page, 23)).residual).toEqual([null, null]);
  });

  test('keeps the risk under discussion between the screens, and says what to do when there is none', async ({
    page,
  }) => {
    await risk(page, 15).click();
    await goToPhase(page, 'Bedöm');
    await expect(title(page)).toHaveText(/^Dolda kostnader/);
    await page.keyboard.press('PageUp');
    await goToPhase(page, 'Hantera');
    await expect(title(page)).toHaveText(/^13 /);

    await askHost(page, 'library.create', { title: 'Tomt', language: 'sv' });
    await page.reload();
    await goToPhase(page, 'Hantera');
    await expect(title(page)).toHaveText(/^Det finns inga risker att hantera ännu/);
    await expectAccessible(page);
  });

  test('asks why a risk is accepted and by whom, and reminds that it may be forbidden', async ({ page }) => {
    await risk(page, 20).click();
    const accepted = page.getByRole('region', { name: /^Beslut att acceptera risken/ });
    await expect(accepted).toContainText('kan förbjuda att en risk accepteras');
    await expect(accepted.getByRole('status')).toHaveText('Skäl och vem som har beslutat behövs.');
    await page.keyboard.press('b');
    await page.keyboard.type('Bevakas varje år');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Kommunstyrelsen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20140605');
    await page.keyboard.press('Enter');
    await expect(accepted.getByRole('status')).toHaveText('');
    await expectAccessible(page);
    await expect
      .poll(async () => {
        const { rows, personNames } = await askHost(page, 'workshop.read', {});
        const row = rows.risk.find(({ number }) => number === 20);
        const by = personNames.find(({ id }) => id === row?.acceptedById)?.text;
        return [row?.acceptedReason, by, row?.acceptedOn];
      })
      .toEqual(['Bevakas varje år', 'Kommunstyrelsen', '2014-06-05']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('5');
    await expect(accepted).toHaveCount(0);
  });

  test('lets a measure serve several risks, takes it from one of them, and its rough cost', async ({
    page,
  }) => {
    await field(page, 1, 'Åtgärd').focus();
    await page.keyboard.press('Alt+Insert');
    const dialog = page.getByRole('dialog', { name: 'Vilka risker gäller åtgärden?' });
    await dialog.getByLabel('Sök bland riskerna').fill('loggar');
    await dialog.getByRole('checkbox', { name: /^12/ }).check();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByText('även risk 12')).toBeVisible();
    await field(page, 1, 'tkr').fill('dyrt');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('heltal i tusen kronor');
    await field(page, 1, 'tkr').fill('1 200');
    await page.keyboard.press('Enter');
    const text = await field(page, 1, 'Åtgärd').inputValue();
    await page.getByRole('button', { name: 'Ta bort åtgärd 1 från risk 10' }).click();
    await expect(field(page, 1, 'Åtgärd')).not.toHaveValue(text);
    await risk(page, 12).click();
    await expect(field(page, 5, 'Åtgärd')).toHaveValue(text);
    await expect(field(page, 5, 'tkr')).toHaveValue('1200');
  });

  test('shows the measures by owner and by date, and all risks before and after in the matrix', async ({
    page,
  }) => {
    await page.keyboard.press('v');
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 2, name });
    await expect(heading('Ingen ansvarig 1')).toBeVisible();
    await expect(heading('Avtalsförvaltare 2')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Lägga in kostnaden/ })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('v');
    await expect(heading('Försenade 17')).toBeVisible();
    await expect(heading('Klara 6')).toBeVisible();
    const first = page.getByRole('row', { name: /^Utbilda all personal/ });
    await expect(first).toContainText('2014-10-10 försenad');
    await first.getByRole('combobox').selectOption('klar');
    await expect(heading('Försenade 16')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Klassa processens/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: /^Prova felfallen/ })).toBeFocused();
    await page.keyboard.press('v');
    await expect(title(page)).toHaveText('Risken före och efter hantering');
    await expect(page.locator('[data-arrow]')).toHaveCount(11);
    await expect(page.getByRole('table', { name: 'Antal risker per nivå' })).toContainText('Nivå 540');
    await page.keyboard.press('ArrowDown');
    await expectAccessible(page);
    await page.keyboard.press('v');
    await expect(title(page)).toHaveText(/^12 /);
    await page.getByRole('button', { name: 'Datum', exact: true }).click();
    await page.getByRole('button', { name: /^Spärra digitalt/ }).click();
    await expect(title(page)).toHaveText(/^8 /);
  });
});
