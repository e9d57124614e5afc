import { expect, goToPhase, openExample, test } from './fixtures.ts';
import { heard } from './heard.ts';
import { walkScreens } from './walk-screens.ts';

test('the main screens read as they are meant to be heard', async ({ page }) => {
  await openExample(page);
  const main = page.getByRole('main');

  await goToPhase(page, 'Förbered');
  await expect(page).toHaveTitle(/^Förbered · .* · Storforum$/);
  await expect(main).toMatchAriaSnapshot(`
    - navigation "Förberedelser":
      - button /Om analysen/
      - button /Deltagare/
      - button /Grupper/
      - button /Metod/
    - region "Om analysen":
      - heading "Om analysen" [level=1]
  `);

  await goToPhase(page, 'Samla in');
  await expect(main).toMatchAriaSnapshot(`
    - heading "Grupp A har ordet" [level=1]
    - textbox "Hot från grupp A"
    - group "Egenskaper som hotet påverkar":
      - button "konfidentialitet"
      - button "riktighet"
      - button "tillgänglighet"
      - button "spårbarhet"
    - heading "11 hot" [level=2]
    - list "Insamlade hot":
      - listitem:
        - button /^Hot 11 Handläggaren klickar på fel namn .* misstag konfidentialitet$/
  `);

  await goToPhase(page, 'Bedöm');
  await expect(main).toMatchAriaSnapshot(`
    - combobox "Risk 1 · 1 av 22, Gå till risk"
    - heading "Spretiga lösningar och egna sidor gör att tjänsten används mindre" [level=1]
    - region "Sannolikhet":
      - paragraph: median Hög
      - listbox "Sannolikhet":
        - option "1 Mycket låg"
        - option "2 Låg 2 röster"
        - option "3 Hög 8 röster" [selected]
        - option "4 Mycket hög"
    - figure "Sannolikhet Konsekvens"
  `);
  const chosen = page.getByRole('button', { name: 'Sannolikhet Hög, konsekvens Låg, nivå 3' });
  await expect(chosen).toMatchAriaSnapshot(`
    - button "Sannolikhet Hög, konsekvens Låg, nivå 3" [pressed]
  `);

  await goToPhase(page, 'Hantera');
  await expect(main).toMatchAriaSnapshot(`
    - heading "1 Spretiga lösningar och egna sidor gör att tjänsten används mindre" [level=1]
    - group "Strategi":
      - button /Förebygga/ [pressed]
      - button /Begränsa/
      - button /Dela/
      - button /Undvika/
      - button /Acceptera/
  `);

  await goToPhase(page, 'Riskregister');
  const cells = await page
    .getByRole('table', { name: 'Matrisen med riskernas nummer' })
    .getByRole('cell')
    .locator('.visually-hidden')
    .allTextContents();
  expect(cells).toHaveLength(16);
  expect(cells).toEqual(
    expect.arrayContaining([
      'Sannolikhet Låg, konsekvens Låg, nivå 2: riskerna 2, 7',
      'Sannolikhet Låg, konsekvens Hög, nivå 3: tom',
    ]),
  );
});

test('every screen and dialog reads as it is meant to be heard', async ({ page }) => {
  await openExample(page);
  const stops: string[] = [];
  await walkScreens(page, 'sv', async (stop) => {
    stops.push(stop);
    const snapshot = heard[stop];
    if (snapshot === undefined) return;
    const dialog = page.getByRole('dialog');
    const at = (await dialog.count()) > 0 ? dialog.last() : page.getByRole('main');
    await expect.soft(at, stop).toMatchAriaSnapshot(snapshot);
  });
  expect(Object.keys(heard).toSorted()).toEqual(stops.toSorted());
});

test('the board is heard in English where that is the language', async ({ page }) => {
  await page.keyboard.press('Alt+l');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await openExample(page);
  await goToPhase(page, 'Cluster');
  await expect(page).toHaveTitle(/^Cluster · .* · Storforum$/);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Cluster the threats into risks" [level=1]
    - tree "The board":
      - group "Unsorted":
        - treeitem /^Unsorted, 3 threats$/ [expanded] [level=1]
      - group "Risks":
        - 'treeitem /^Risk 1: .*, 2 threats, From groups? C, E$/ [expanded] [level=1]'
  `);
});
