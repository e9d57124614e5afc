import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { presetMethod } from '../helpers/workshop.ts';
import { exampleData, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { choose, column, dialog, fetchFile, group, recorded } from './import-dialog.ts';
import { openRecord } from './record.ts';

/** The example as a group of its own has worked on with it: one wording changed, three threats and a group new. */
function groupFile(page: Page): Promise<string> {
  return page.evaluate(async (method) => {
    const answer = await window.storforum.call('workshop.read', {});
    if (!answer.ok) throw new Error(answer.error.code);
    const { workGroup, threat } = answer.value.rows;
    const changed = [...threat]
      .sort((a, b) => a.number - b.number)
      .map(({ number: _, rank: __, riskId: ___, ...own }, index) => ({
        ...own,
        ...(index === 0 && { text: 'Nya ord för det första hotet' }),
        ...(index === 1 && { detail: 'Förklarat av gruppen' }),
      }));
    const added = ['Fakturor fastnar', 'Attesten går till någon som slutat'].map((text, index) => {
      return { id: `f-${index}`, text, groupId: 'g-f', riskId: index === 0 ? 'r-f' : null };
    });
    return JSON.stringify({
      format: 'storforum-workshop',
      version: 1,
      workshop: { title: 'Grupp F' },
      method,
      groups: [...workGroup, { id: 'g-f', name: 'Ekonomi och inköp' }],
      risks: [{ id: 'r-f', title: 'Inköp stannar' }],
      threats: [...changed, ...added, { id: 'f-9', text: 'Ingen äger frågan', groupId: null }],
    });
  }, presetMethod());
}

test('a group’s file is merged once, its conflicts chosen line by line; the second time it brings nothing', async ({
  page,
}) => {
  await openRecord(page);
  const file = await groupFile(page);
  const first = exampleData().threats.toSorted(
    (a: { number: number }, b: { number: number }) => a.number - b.number,
  )[0];
  await fetchFile(page, 'grupp-f.json', file);
  await expect(dialog(page).getByRole('heading', { name: 'Importera en grupps fil' })).toBeVisible();
  await expect(dialog(page)).toContainText('3 nya hot · 50 finns redan · 2 med annan ordalydelse');
  await expect(column(page, 'Grupp F · Ekonomi och inköp (2 hot)')).toHaveValue('g-f');
  await column(page, 'Ingen grupp (1 hot)').selectOption('Grupp B · Linköping, IT');
  const conflict = dialog(page).getByRole('group', { name: 'Hot 1', exact: true });
  await expect(conflict.getByRole('radio').first()).toBeChecked();
  await expect(conflict).toContainText(first.text);
  await conflict.getByRole('radio', { name: /Nya ord för det första hotet/ }).check();
  await dialog(page)
    .getByRole('checkbox', { name: /^Ta med 1 risk/ })
    .check();
  await expectAccessible(page, 'import: conflicts');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();

  await expect(group(page, 'Ekonomi och inköp')).toContainText('2');
  await expect(group(page, 'Linköping, IT')).toContainText('12');
  await expect(recorded(page)).toContainText('Nya ord för det första hotet');
  await expect(page.getByText('50 av 55 hot placerade')).toBeVisible();

  await fetchFile(page, 'grupp-f.json', file);
  await expect(dialog(page)).toContainText('0 nya hot · 54 finns redan · 1 med annan ordalydelse');
  await expect(dialog(page).getByRole('button', { name: /^(Importera|Ändra)/ })).toBeHidden();
  await expectAccessible(page, 'import: nothing new');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await expect(page.getByText('49 av 52 hot placerade')).toBeVisible();
  await expect(group(page, 'Ekonomi och inköp')).toBeHidden();
  await expect(recorded(page)).toContainText(first.text);
  await page.keyboard.press('Control+y');
  await expect(page.getByText('50 av 55 hot placerade')).toBeVisible();
  await page.keyboard.press('Control+h');
  // Of the history's lines; the last change is told at the bottom of the window as well.
  await expect(
    page
      .getByRole('main')
      .getByText('Filen ”Grupp F” importerades: 3 nya hot, 1 ändrat hot, 1 ny risk, 1 ny grupp', {
        exact: true,
      }),
  ).toBeVisible();
});

test('a workshop file from another laptop is taken in from the workshop’s menu, in English', async ({
  page,
  folders,
}) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('New analysis').fill('Group laptop');
  await page.keyboard.press('Enter');
  await goToPhase(page, 'Collect');
  await page.keyboard.insertText('The power fails');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'All analyses' }).click();
  await expect(page.getByRole('heading', { name: 'Storforum' })).toBeVisible();
  const laptop = readFileSync(`${folders.data}/library/group-laptop.storforum`);

  await openExample(page);
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Import from file…' }).click();
  await expectAccessible(page, 'import: choice of file');
  await choose(page, 'group-laptop.storforum', laptop);
  await expect(dialog(page).getByRole('heading', { name: 'Import a group’s file' })).toBeVisible();
  await expect(dialog(page)).toContainText('1 new threat');
  await column(page, 'No group (1 threat)').selectOption({ index: 3 });
  await dialog(page)
    .getByRole('button', { name: /^Import 1 threat/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  await goToPhase(page, 'Collect');
  await expect(page.getByRole('region', { name: 'Groups' }).getByRole('button').nth(3)).toContainText('11');
  await fetchFile(page, 'group-laptop.storforum', laptop);
  await expect(dialog(page)).toContainText(
    'The file contains nothing new. All its threats are already here.',
  );
  await expect(dialog(page).getByRole('button', { name: /^Close/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
});
