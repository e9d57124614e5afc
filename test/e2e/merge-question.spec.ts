import type { Page } from '@playwright/test';
import { askHost, runElsewhere } from './ask-host.ts';
import { cardsOf, drag, headOf, nameOf, risk } from './board.ts';
import { test as base, expect, expectAccessible, goToPhase, openExample } from './fixtures.ts';

/** The example on the board: risk 1 is judged high × low, risk 2 low × low. */
const test = base.extend<{ readonly board: Page }>({
  board: async ({ page }, use) => {
    await openExample(page);
    await goToPhase(page, 'Gruppera');
    await expect(nameOf(page, 1)).toBeVisible();
    await use(page);
  },
});

const question = (page: Page) => page.getByRole('dialog', { name: 'Riskerna är bedömda olika' });

/** Marks risk 2 and puts it into risk 1, by key. */
async function mergeByKey(page: Page): Promise<void> {
  await headOf(page, 2).focus();
  for (const key of ['m', '1', 'Enter']) await page.keyboard.press(key);
}

/** What the file says of risks 1 and 2; null for one that is gone. */
async function pairs(page: Page) {
  const { rows } = await askHost(page, 'workshop.read', {});
  return [1, 2].map((number) => {
    const found = rows.risk.find((each) => each.number === number);
    return found ? [found.probability, found.consequence] : null;
  });
}

const before = [
  ['high', 'low'],
  ['low', 'low'],
];

for (const [key, says, pair] of [
  ['1', 'the lower number’s', ['high', 'low']],
  ['2', 'the other’s', ['low', 'low']],
  ['3', 'neither', [null, null]],
] as const) {
  test(`a merge of risks judged differently asks which holds: ${says}, and undo brings both back`, async ({
    board,
  }) => {
    await mergeByKey(board);
    await expect(question(board)).toContainText('Risk 2 slås ihop med risk 1.');
    await expect(question(board).getByRole('listitem')).toHaveText([
      /1Risk 1Hög × Låg/,
      /2Risk 2Låg × Låg/,
      /3Ingen av dem/,
    ]);
    expect(await pairs(board)).toEqual(before);
    await board.keyboard.press(key);
    await expect(risk(board, 2)).toHaveCount(0);
    await expect(headOf(board, 1)).toBeFocused();
    await expect.poll(() => pairs(board)).toEqual([pair, null]);
    await board.keyboard.press('Control+z');
    await expect(risk(board, 2)).toBeVisible();
    await expect.poll(() => pairs(board)).toEqual(before);
    await board.keyboard.press('Control+y');
    await expect.poll(() => pairs(board)).toEqual([pair, null]);
  });
}

test('Escape leaves both risks as they are, and the mark with them', async ({ board }) => {
  await mergeByKey(board);
  await expect(question(board)).toBeVisible();
  await expectAccessible(board, 'board: merge question');
  await board.keyboard.press('Escape');
  await expect(question(board)).toHaveCount(0);
  await expect(headOf(board, 2)).toBeFocused();
  await expect(board.getByText('Risk 2 markerad')).toBeVisible();
  expect(await pairs(board)).toEqual(before);
});

test('a risk that was dragged asks the same, and is answered by pointer', async ({ board }) => {
  await drag(board, nameOf(board, 1), nameOf(board, 2));
  await question(board)
    .getByRole('button', { name: /Låg × Låg/ })
    .click();
  await expect.poll(() => pairs(board)).toEqual([['low', 'low'], null]);
});

test('nothing is asked where one has no judgement, or both the same', async ({ board }) => {
  const { rows } = await askHost(board, 'workshop.read', {});
  const second = rows.risk.find(({ number }) => number === 2)?.id ?? '';
  await runElsewhere(board, { type: 'risk.assess', id: second, probability: null, consequence: null });
  await mergeByKey(board);
  await expect(risk(board, 2)).toHaveCount(0);
  await expect.poll(() => pairs(board)).toEqual([['high', 'low'], null]);
});

test('going back from Bedöm to Gruppera keeps every assessment, whatever is moved there', async ({
  board,
}) => {
  const rated = async () => {
    const { rows } = await askHost(board, 'workshop.read', {});
    return rows.risk.map(({ number, probability, consequence }) => [number, probability, consequence]);
  };
  const assessments = await rated();
  await goToPhase(board, 'Bedöm');
  await goToPhase(board, 'Gruppera');
  await cardsOf(risk(board, 1)).first().focus();
  for (const key of ['5', 'Enter']) await board.keyboard.press(key);
  await cardsOf(risk(board, 3)).first().focus();
  await board.keyboard.press('t');
  await expect.poll(rated).toEqual(assessments);
  await goToPhase(board, 'Bedöm');
  await expect(board.getByText('Sannolikhet Hög × konsekvens Låg').first()).toBeVisible();
});
