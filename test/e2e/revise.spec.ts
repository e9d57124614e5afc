import type { Page } from '@playwright/test';
import { exampleSource } from '../helpers/example-snapshot.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { edited, exported, fetchFile } from './revise.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Ändringar i arbetsboken' });
const line = (page: Page, name: string | RegExp) => dialog(page).getByRole('checkbox', { name });
const named = (page: Page, title: string) => page.getByRole('rowheader', { name: title, exact: true });

const titles = exampleSource('sv').snapshot.rows.risk.map(({ number, title }) => ({ number, title }));

test('what an analyst changed in Excel comes back line by line, and is one change to undo', async ({
  page,
  folders,
}) => {
  await openExample(page);
  await goToPhase(page, 'Riskregister');
  const workbook = await exported(page, folders.documents);
  const [first, second] = titles.filter(({ title }) => title !== '');
  if (!first || !second) throw new Error('the example has named risks');

  await test.step('a file nobody has changed says so', async () => {
    await fetchFile(page, workbook);
    await expect(dialog(page).getByText('Inget i filen skiljer sig från analysen.')).toBeVisible();
    await expect(dialog(page)).toMatchAriaSnapshot(`
      - dialog "Ändringar i arbetsboken":
        - paragraph: Inget i filen skiljer sig från analysen.
        - button "Stäng Esc"
    `);
    await expectAccessible(page, 'revise: nothing differs');
    await page.keyboard.press('Escape');
  });

  await test.step('each line is taken or left, by keys', async () => {
    await fetchFile(
      page,
      await edited(workbook, { [first.title]: 'Ett nytt namn', [second.title]: 'Ett annat namn' }),
    );
    await expect(
      dialog(page)
        .getByText(/2 ändringar/)
        .first(),
    ).toBeVisible();
    await expect(dialog(page).getByRole('button', { name: /^Importera 2 ändringar/ })).toBeFocused();
    await expect(dialog(page)).toMatchAriaSnapshot(`
      - dialog "Ändringar i arbetsboken":
        - table "Ändringar att importera, och det som inte kan importeras":
          - rowgroup:
            - row:
              - columnheader
              - columnheader
              - columnheader
              - columnheader
          - rowgroup:
            - row:
              - rowheader:
                - checkbox /^Risk ${first.number}, namn. / [checked]
              - cell "namn"
              - cell "${first.title}"
              - cell "Ett nytt namn"
    `);
    await expectAccessible(page, 'revise: changes');
    await page.keyboard.press('n');
    await expect(dialog(page).getByRole('button', { name: /^Importera 0 ändringar/ })).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(dialog(page).getByRole('checkbox').first()).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(dialog(page).getByRole('button', { name: /^Importera 2 ändringar/ })).toBeVisible();
    await line(page, new RegExp(`^Risk ${second.number}, `)).uncheck();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(named(page, 'Ett nytt namn')).toBeVisible();
    await expect(named(page, second.title)).toBeVisible();
  });

  await test.step('two hands on the same cell are shown, and left unless chosen', async () => {
    await fetchFile(page, await edited(workbook, { [first.title]: 'Ett tredje namn' }));
    await expect(dialog(page).getByText('1 som också har ändrats här')).toBeVisible();
    await expect(line(page, new RegExp(`^Risk ${first.number}, namn`))).not.toBeChecked();
    await expect(
      dialog(page).getByText(`Ändrat här efter exporten. Före ändringen: ${first.title}`),
    ).toBeVisible();
    await expectAccessible(page, 'revise: conflict');
    await page.keyboard.press('Escape');
  });

  await test.step('one undo takes all of it back', async () => {
    await page.keyboard.press('Control+z');
    await expect(named(page, first.title)).toBeVisible();
  });
});
