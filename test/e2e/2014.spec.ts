import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { publishedOrder, publishedRatings } from '../helpers/published-2014.ts';
import { card, cardsOf, drag, headOf, nameOf, risk, tray } from './board.ts';
import { exampleData, expect, type Folders, goToPhase, test } from './fixtures.ts';

type ExampleThreat = {
  readonly id: string;
  readonly groupId: string;
  readonly text: string;
  readonly riskId: string | null;
};
type ExampleRisk = { readonly id: string; readonly number: number; readonly title: string };

const { risks, threats } = exampleData() as { risks: ExampleRisk[]; threats: ExampleThreat[] };
const groupIds = ['g-a', 'g-b', 'g-c', 'g-d', 'g-e'];
const scale = ['very-low', 'low', 'high', 'very-high'];
const threatsOf = (riskId: string | null) => threats.filter((threat) => threat.riskId === riskId);
const title = 'Anslutning till Mina Meddelanden';
const register = { name: /^(Riskerna|The risks)/ };

/** A new workshop with the method of 2014 and five groups. */
async function prepare(page: Page): Promise<void> {
  await page.getByLabel('Ny analys').fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Analysens faser' })).toBeVisible();
  await page.getByRole('button', { name: 'Metod' }).click();
  await page.getByRole('radio', { name: /Sambruk/ }).check();
  await page.getByRole('button', { name: /Använd den här metoden/ }).click();
  await page.getByRole('button', { name: /^Grupper / }).click();
  for (const _ of groupIds) await page.getByRole('button', { name: /Ny grupp/ }).click();
}

/** Every threat typed where its group speaks, with nothing but keys. */
async function typeThreats(page: Page, told: readonly ExampleThreat[]): Promise<void> {
  await goToPhase(page, 'Samla in');
  for (const { groupId, text } of told) {
    await page.keyboard.press(`Control+${groupIds.indexOf(groupId) + 1}`);
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText(`0 av ${told.length} hot placerade`)).toBeVisible();
}

async function nameRisk(page: Page, number: number, name: string): Promise<void> {
  await headOf(page, number).focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: `Namn på risk ${number}` }).fill(name);
  await page.keyboard.press('Enter');
  await expect(nameOf(page, number)).toContainText(name);
}

/** Drags a card to the place for a new risk, wherever on the board that is by now. */
async function dragToNewRisk(page: Page, text: string): Promise<void> {
  const place = page.getByText('Släpp här för en ny risk').first();
  await place.scrollIntoViewIfNeeded();
  await drag(page, card(page, text), place);
}

async function dragToRisk(page: Page, text: string, number: number): Promise<void> {
  await nameOf(page, number).scrollIntoViewIfNeeded();
  await drag(page, card(page, text), nameOf(page, number));
  await expectPlaced(page, text, number);
}

/** While most are unsorted the risks show their heads alone: the card is gone from the unsorted, and its risk is there. */
async function expectPlaced(page: Page, text: string, number: number): Promise<void> {
  await expect(headOf(page, number)).toBeAttached();
  await expect(cardsOf(tray(page)).and(card(page, text))).toHaveCount(0);
}

/** As in 2014: number 14 was formed and then put together with 13, and its number stays empty. */
async function formAndMergeNumber14(page: Page): Promise<void> {
  const [text = ''] = threatsOf('r-13').map((threat) => threat.text);
  await dragToNewRisk(page, text);
  await expect(risk(page, 14)).toBeAttached();
  await nameOf(page, 13).scrollIntoViewIfNeeded();
  await drag(page, nameOf(page, 14), nameOf(page, 13));
  await expect(risk(page, 14)).toHaveCount(0);
}

/** Sets every pair by Alt and a digit, going on by Enter. */
async function rateAll(page: Page): Promise<void> {
  await goToPhase(page, 'Bedöm');
  for (const [number, probability, consequence] of publishedRatings) {
    await expect(page.getByText(new RegExp(`^Risk ${number} ·`)).first()).toBeVisible();
    await page.keyboard.press(`Alt+Digit${scale.indexOf(probability) + 1}`);
    await page.keyboard.press(`Alt+Shift+Digit${scale.indexOf(consequence) + 1}`);
    await page.keyboard.press('PageDown');
  }
}

/** Number and level of each line of the register, as shown. */
async function shownRegister(page: Page): Promise<[number, string][]> {
  const lines = page.getByRole('table', register).locator('tbody tr');
  await expect(lines).toHaveCount(publishedOrder.length);
  return lines.evaluateAll((rows) =>
    rows.map((row) => {
      const cells = [...row.querySelectorAll('td, th')].map((cell) => cell.textContent ?? '');
      return [Number.parseInt(cells[0] ?? '', 10), cells.at(-1)?.slice(-1) ?? ''] as [number, string];
    }),
  );
}

const published = publishedOrder.map((number) => [
  number,
  publishedRatings.find((rating) => rating[0] === number)?.[3],
]);

test.use({ ownProcess: true });

test('the workshop of 2014, from an empty start page to the register in Excel', { tag: '@long' }, async ({
  launch,
  folders,
}) => {
  test.setTimeout(240_000);
  const app = await launch();
  const { page } = app;
  await prepare(page);
  await typeThreats(page, threats);

  await goToPhase(page, 'Gruppera');
  for (const { id, number, title } of risks) {
    const [first, ...rest] = threatsOf(id);
    await dragToNewRisk(page, first?.text ?? '');
    await expectPlaced(page, first?.text ?? '', number);
    await nameRisk(page, number, title);
    for (const { text } of rest) await dragToRisk(page, text, number);
    if (number === 13) await formAndMergeNumber14(page);
  }
  await expect(cardsOf(tray(page))).toHaveCount(threatsOf(null).length);

  await rateAll(page);
  await page.getByRole('button', { name: title }).click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await goToPhase(page, 'Risk register');
  expect(await shownRegister(page)).toEqual(published);

  expect(await exportedRegister(page, folders)).toEqual(published);

  await app.close();
  const again = await launch();
  await again.page
    .getByRole('button', { name: new RegExp(title) })
    .first()
    .click();
  await goToPhase(again.page, 'Risk register');
  expect(await shownRegister(again.page)).toEqual(published);
  await undoAcrossTheRestart(again.page);
  await again.close();
});

/** The last rating was consequence of risk 23; undo and redo it in a program that never saw it made. */
async function undoAcrossTheRestart(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
  await expect(page.getByText('22 risks, 1 not assessed')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(page.getByText('22 risks, 0 not assessed')).toBeVisible();
}

/** Number and level of each register row of the exported workbook: the level is a formula with its value stored. */
async function exportedRegister(page: Page, { documents }: Folders): Promise<[number, string][]> {
  await page.keyboard.press('Control+e');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Exporte?ra?$/ })
    .click();
  await expect(page.getByRole('dialog').getByText(/22 risk/)).toBeVisible();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(documents, 'anslutning-till-mina-meddelanden.xlsx'));
  const sheet = book.getWorksheet('Register');
  const rows: [number, string][] = [];
  sheet?.eachRow((row) => {
    const number = Array.isArray(row.values)
      ? row.values.find((value) => typeof value === 'number')
      : undefined;
    const formula = (row.values as ExcelJS.CellValue[]).find(
      (value): value is ExcelJS.CellFormulaValue =>
        typeof value === 'object' && value !== null && 'result' in value,
    );
    if (typeof number === 'number' && formula) rows.push([number, String(formula.result)]);
  });
  return rows;
}

test('the same workshop clustered and rated with nothing but the keyboard', async ({ page, folders }) => {
  test.setTimeout(180_000);
  await prepare(page);
  const inRiskOrder = risks.flatMap(({ id }) => threatsOf(id));
  await typeThreats(page, inRiskOrder);

  await goToPhase(page, 'Gruppera');
  await page.keyboard.press('ArrowDown');
  for (const { id, number } of risks) {
    const [first, ...rest] = threatsOf(id);
    // The focus goes down the column of a group; a risk has threats of several.
    await card(page, first?.text ?? '').focus();
    await page.keyboard.press('m');
    await page.keyboard.press('n');
    await expectPlaced(page, first?.text ?? '', number);
    for (const { text } of rest) {
      await card(page, text).focus();
      await page.keyboard.press('m');
      await page.keyboard.type(String(number));
      await page.keyboard.press('Enter');
      await expectPlaced(page, text, number);
    }
    if (number === 13) await formAndMergeNumber14ByKeys(page);
  }
  await expect(page.getByText('Alla hot är placerade.')).toBeVisible();
  await rateAll(page);
  await goToPhase(page, 'Riskregister');
  expect(await shownRegister(page)).toEqual(published);
  expect(await exportedRegister(page, folders)).toEqual(published);
});

async function formAndMergeNumber14ByKeys(page: Page): Promise<void> {
  const next = cardsOf(tray(page)).first();
  await card(page, threatsOf('r-13')[0]?.text ?? '').focus();
  await page.keyboard.press('m');
  await page.keyboard.press('n');
  await headOf(page, 14).focus();
  await page.keyboard.press('m');
  await page.keyboard.type('13');
  await page.keyboard.press('Enter');
  await expect(risk(page, 14)).toHaveCount(0);
  await next.focus();
}
