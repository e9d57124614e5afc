import type { Page } from '@playwright/test';
import { comeBack, expect, expectAccessible, openExample, test } from './fixtures.ts';
import {
  aside,
  assessing,
  clustering,
  collecting,
  dialog,
  inDialog,
  leave,
  type Place,
  phase,
  press,
  seqOf,
  treating,
} from './hands.ts';
import * as record from './record.ts';

const tables: Readonly<Record<string, readonly Place[]>> = {
  'while one prepares and collects': collecting,
  'on the board and one by one': clustering,
  'in assessment and treatment': [...assessing, ...treating],
  'in what lies over the screens': aside,
};

for (const [where, places] of Object.entries(tables))
  test(`Escape keeps what is typed and Ctrl+Z stays in its field ${where}`, async ({ page }) => {
    test.slow();
    await openExample(page);
    await tryPlaces(page, places);
  });

test('nothing is undone beneath a dialog, and that is said; what is typed in it is taken back there', async ({
  page,
}) => {
  await openExample(page);
  await phase(page, 'Samla in');
  await record.typeThreat(page, 'Nyckeln ligger framme');
  await expect(record.row(page, 'Nyckeln ligger framme')).toBeVisible();
  const before = await seqOf(page);
  const said = dialog(page).getByText('Inget ångras medan rutan är öppen. Stäng den först.');
  const asked: readonly (readonly string[])[] = [['Control+e'], ['F8'], ['F1'], ['Alt+k'], ['Control+o']];
  for (const keys of asked) {
    await leave(page);
    await press(page, ...keys);
    await dialog(page).waitFor();
    await expect(said).toHaveCount(0);
    await press(page, 'Control+z');
    await expect(said).toBeVisible();
    if (keys[0] === 'F1') await expectAccessible(page, 'keys: nothing undone beneath');
  }
  const note = await inDialog(page, /./, 'Control+b');
  await note.click();
  await page.keyboard.type('ett två');
  await page.keyboard.press('Control+z');
  await expect(note).not.toHaveValue('ett två');
  await expect(said).toHaveCount(0);
  await leave(page);
  expect(await seqOf(page)).toBe(before);
  await press(page, 'Control+z');
  await expect(record.row(page, 'Nyckeln ligger framme')).toHaveCount(0);
});

/** Escape keeps what is typed in each place, and Ctrl+Z in its field takes nothing else back. */
async function tryPlaces(page: Page, places: readonly Place[]): Promise<void> {
  const wrong: string[] = [];
  for (const [name, go, text] of places) {
    const typed = await go(page);
    await typed.fill(text);
    await comeBack(page);
    await page.keyboard.press('Escape');
    await comeBack(page);
    const back = await go(page);
    const found = await back.inputValue({ timeout: 3_000 }).catch(() => 'no field');
    if (found !== text) wrong.push(`${name}: Escape left ${JSON.stringify(found)}`);

    const again = await go(page);
    await again.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1');
    await page.keyboard.press('Backspace');
    const before = await seqOf(page);
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('Control+z');
    const taken = (await seqOf(page)) - before;
    if (taken !== 0) wrong.push(`${name}: Ctrl+Z took ${taken} changes of others`);
    await page.keyboard.press('Escape');
  }
  expect(wrong).toEqual([]);
}
