import type { Locator, Page } from '@playwright/test';
import { withoutSoftHyphens } from '../../shared/domain/text/signs.ts';
import { askHost, runElsewhere } from './ask-host.ts';
import { comeBack, exampleData, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { expectedRows } from './register.ts';
import { risk as riskOnTreat } from './treat.ts';

const rowsOf = (page: Page): Locator => page.getByRole('table', { name: /^Riskerna/ }).locator('tbody tr');
const row = (page: Page, number: number): Locator =>
  rowsOf(page).filter({ has: page.getByRole('cell', { name: String(number), exact: true }).first() });
const nameOf = (line: Locator): Locator => line.getByRole('rowheader').getByRole('button');
const counts = (page: Page): Locator =>
  page.getByRole('region', { name: /Matrisen|Detaljer/ }).getByRole('status');

test.describe('the register', () => {
  test.beforeEach(async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Riskregister');
  });

  test('has the 22 risks of the example in order, each once in the matrix', async ({ page }) => {
    const expected = expectedRows();
    await expect(rowsOf(page)).toHaveCount(22);
    const shown = await rowsOf(page).evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('td, th')].map((cell) => cell.textContent?.trim() ?? '')),
    );
    expect(
      shown.map((cells) => [cells[0], withoutSoftHyphens(cells[1] ?? ''), cells.at(-1)?.slice(-1)]),
    ).toEqual(expected.map(({ number, title, level }) => [String(number), title, String(level)]));
    await expect(counts(page)).toHaveText('22 risker, 0 inte bedömda');
    const numbers = await page
      .getByRole('table', { name: 'Matrisen' })
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => Number(button.textContent)));
    expect(numbers.sort((a, b) => a - b)).toEqual(expected.map(({ number }) => number).sort((a, b) => a - b));
    await expectAccessible(page, 'register: risks');
  });

  test('finds risks by words, level, property and group, and says how many', async ({ page }) => {
    await page.keyboard.press('f');
    await page.keyboard.type('logg');
    await expect(page.getByRole('textbox', { name: 'Sökord' })).toHaveValue('logg');
    await expect(counts(page)).toHaveText(/^\d av 22 risker, 0 inte bedömda$/);
    await expect(row(page, 12)).toBeVisible();
    await expect(row(page, 10)).toHaveCount(0);
    await page.getByRole('button', { name: 'Spårbarhet', exact: true }).click();
    await page.getByRole('button', { name: 'Nivå 5', exact: true }).click();
    await expect(counts(page)).toHaveText('1 av 22 risker, 0 inte bedömda');
    await expectAccessible(page, 'register: filtered');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('search')).toHaveCount(0);
    const chips = page.getByRole('list', { name: 'Aktiva filter' });
    await expect(chips.getByRole('listitem')).toHaveText([
      '”logg” ×',
      'Nivå 5 ×',
      'Spårbarhet ×',
      'Rensa alla filter',
    ]);
    await expectAccessible(page, 'register: filtered');
    await page.getByRole('button', { name: 'Ta bort filtret Spårbarhet' }).click();
    await comeBack(page);
    await page.getByRole('button', { name: 'Rensa alla filter' }).click();
    await expect(counts(page)).toHaveText('22 risker, 0 inte bedömda');
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Grupp E' }).click();
    const ofGroupE = await rowsOf(page).count();
    expect(ofGroupE).toBeGreaterThan(0);
    expect(ofGroupE).toBeLessThan(22);
    await page.getByRole('textbox', { name: 'Sökord' }).fill('finns inte någonstans');
    await expect(page.getByText('Inga risker matchar filtret.')).toBeVisible();
    await expectAccessible(page, 'register: no match');
  });

  test('keeps the filter and the place while one visits other phases', async ({ page }) => {
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Nivå 4', exact: true }).click();
    await nameOf(row(page, 9)).click();
    await goToPhase(page, 'Samla in');
    await goToPhase(page, 'Riskregister');
    await expect(page.getByRole('heading', { name: 'Privata utförare kan inte anslutas' })).toBeVisible();
    await expect(rowsOf(page)).toHaveCount(expectedRows().filter(({ level }) => level === 4).length);
  });

  test('is walked by keys: along the rows, into the details, on to a phase and back', async ({ page }) => {
    const [first, second] = expectedRows();
    await page.keyboard.press('ArrowDown');
    await expect(nameOf(row(page, second?.number ?? 0))).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect(nameOf(row(page, first?.number ?? 0))).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: first?.title ?? '' })).toBeVisible();
    await expect(nameOf(row(page, first?.number ?? 0))).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('heading', { level: 2, name: second?.title ?? '' })).toBeVisible();
    await page.keyboard.press('b');
    await expect(page.getByRole('button', { name: 'Bedöm', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page.getByRole('main')).toContainText(second?.title ?? '');
    await goToPhase(page, 'Riskregister');
    await expect(page.getByRole('heading', { level: 2, name: second?.title ?? '' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(nameOf(row(page, second?.number ?? 0))).toBeFocused();
    await expect(page.getByRole('table', { name: 'Matrisen' })).toBeVisible();
  });

  test('tells all that is known of a risk', async ({ page }) => {
    await nameOf(row(page, 13)).click();
    const details = page.getByRole('article', { name: 'Detaljer om risk 13' });
    await expect(details.getByText('Risk 13 · 3 av 22')).toBeVisible();
    await expect(details.getByRole('heading', { name: '4 hot' })).toBeVisible();
    await expect(details.getByRole('listitem').filter({ hasText: 'Grupp A' }).first()).toContainText(
      'Hot 10',
    );
    await expect(details.getByText('Sannolikhet Mycket hög × konsekvens Mycket hög')).toBeVisible();
    await expect(details.getByText('Sannolikhet, 14 röster')).toBeVisible();
    await expect(details.getByText('Mycket låg 0 · Låg 0 · Hög 3 · Mycket hög 11')).toBeVisible();
    await expect(details.getByText('median Mycket hög, enighet 0,86')).toBeVisible();
    await expect(details.getByRole('heading', { name: 'Hantering' })).toBeVisible();
    await expectAccessible(page, 'register: details of a risk');
  });

  test('selects the row of a number in the matrix', async ({ page }) => {
    await page.getByRole('button', { name: /^Risk 20:/ }).click();
    await expect(nameOf(row(page, 20))).toBeFocused();
    await expect(nameOf(row(page, 20))).toBeInViewport();
  });

  test('shows the whole row of the risk that one comes from', async ({ page }) => {
    await nameOf(row(page, expectedRows()[0]?.number ?? 0)).click();
    for (const { number } of expectedRows().slice(7, 13)) {
      await goToPhase(page, 'Hantera');
      await riskOnTreat(page, number).click();
      await goToPhase(page, 'Riskregister');
      await expect(nameOf(row(page, number))).toBeFocused();
      await expect(row(page, number)).toBeInViewport({ ratio: 0.99 });
      await goToPhase(page, 'Hantera');
      await riskOnTreat(page, expectedRows()[0]?.number ?? 0).click();
      await goToPhase(page, 'Riskregister');
    }
  });

  test('leaves room for the names of the risks when everything is larger', async ({ page }) => {
    await page.keyboard.press('Control++');
    await page.keyboard.press('Control++');
    await page.keyboard.press('Control++');
    const first = nameOf(rowsOf(page).first());
    await expect(async () => {
      const size = await first.evaluate(
        (name) => name.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(name).fontSize),
      );
      expect(size).toBeGreaterThan(10);
    }).toPass({ timeout: 5_000 });
  });

  test('puts what is no longer rated last and counts it apart', async ({ page }) => {
    const { rows } = await askHost(page, 'workshop.read', {});
    const id = rows.risk.find(({ number }) => number === 10)?.id ?? '';
    await runElsewhere(page, { type: 'risk.assess', id, probability: 'high', consequence: null });
    await expect(rowsOf(page).last()).toContainText('inte bedömd');
    await expect(rowsOf(page).last()).toContainText('Ingen beredskap för supportfrågor');
    await expect(counts(page)).toHaveText('22 risker, 1 inte bedömd');
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'inte bedömd', exact: true }).click();
    await expect(rowsOf(page)).toHaveCount(1);
  });

  test('speaks English when asked to, with what was looked at still there', async ({ page }) => {
    await nameOf(row(page, 13)).click();
    await page.getByRole('button', { name: 'Anslutning till Mina Meddelanden' }).click();
    await page.getByRole('menuitem', { name: 'In English' }).click();
    await expect(page.getByText('22 risks, 0 not assessed')).toBeVisible();
    await expect(page.getByRole('article', { name: 'Details of risk 13' })).toContainText(
      'Probability Very high × consequence Very high',
    );
    await page.keyboard.press('a');
    await expect(page.getByRole('button', { name: 'Assess', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });
});

test('a register of 2,000 risks keeps few rows in the page, and every row in reach', async ({ page }) => {
  const risks = Array.from({ length: 2_000 }, (_, index) => ({
    id: `r-${index}`,
    title: `Risk nummer ${index + 1} i ett långt register`,
    probability: ['very-low', 'low', 'high', 'very-high'][index % 4],
    consequence: ['very-low', 'low', 'high', 'very-high'][Math.floor(index / 4) % 4],
  }));
  const { workshop, method } = exampleData();
  const content = { format: 'storforum-workshop', version: 1, workshop, method, risks };
  await askHost(page, 'library.add', {
    name: 'many.json',
    content: Buffer.from(JSON.stringify(content)).toString('base64'),
  });
  await page.reload();
  await goToPhase(page, 'Riskregister');
  await expect(page.getByText('2000 risker, 0 inte bedömda')).toBeVisible();
  const table = page.getByRole('table', { name: /^Riskerna/ });
  await expect(table).toHaveAttribute('aria-rowcount', '2001');
  expect(await rowsOf(page).count()).toBeLessThan(100);
  await page.keyboard.press('End');
  await expect(table.getByRole('button').last()).toBeFocused();
  await expect(table.getByRole('button').last()).toBeInViewport();
  await page.keyboard.press('f');
  await page.keyboard.type('nummer 1777');
  await expect(page.getByText('1 av 2000 risker, 0 inte bedömda')).toBeVisible();
  await page.getByRole('button', { name: 'Rensa alla filter' }).click();
  await page
    .getByRole('button', { name: /^\+\d+ risker i rutan Sannolikhet Hög × konsekvens Låg, visa alla$/ })
    .click();
  await expect(page.getByText('125 av 2000 risker, 0 inte bedömda')).toBeVisible();
  await expectAccessible(page, 'register: two thousand risks');
});
