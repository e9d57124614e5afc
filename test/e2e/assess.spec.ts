import { askHost, runElsewhere } from './ask-host.ts';
import { accept, atUnratedRisk, block, cell, digits, level, stored, title } from './assess.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

test.describe('assess', () => {
  test.beforeEach(async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Bedöm');
    await expect(title(page)).toBeFocused();
  });

  test('rates risk after risk by keyboard alone, and keeps counts only', async ({ page }) => {
    await expect(page.getByText('Alla risker är bedömda')).toBeVisible();
    await atUnratedRisk(page);
    await expect(page.getByRole('button', { name: 'Kvar att bedöma: 1' })).toBeVisible();

    await page.keyboard.type('3 2 3 2 3');
    await expect(digits(page, 'Sannolikhet')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(digits(page, 'Konsekvens')).toBeFocused();
    await expect(block(page, 'Sannolikhet')).toContainText('5 av 25 har röstat');
    await expect(block(page, 'Sannolikhet')).toContainText('Det saknas 20 röster.');
    await expect(block(page, 'Sannolikhet')).not.toContainText(/median|enig/);
    await expect(level(page, 'Sannolikhet', 'Hög')).toHaveAccessibleName('3 Hög');

    await page.keyboard.type('2-22');
    await page.keyboard.press('Enter');
    await expect(title(page)).toBeFocused();
    await expect(accept(page)).toHaveCount(0);
    await page.keyboard.press('r');
    await expect(digits(page, 'Sannolikhet')).toHaveValue('2 2 3 3 3');
    await expect(block(page, 'Sannolikhet')).toContainText('median Hög');
    await expect(block(page, 'Sannolikhet')).toContainText('ganska eniga (enighet 0,73)');
    await expect(block(page, 'Konsekvens')).toContainText('median Låg');
    await expect(block(page, 'Konsekvens')).toContainText('eniga (enighet 1,00)');
    await expect(block(page, 'Konsekvens')).toContainText('3 röster, 1 avstod');
    await expect(page.getByText('Inte bedömd ännu')).toBeVisible();
    await expect(cell(page, 'Sannolikhet Hög, konsekvens Låg, nivå 3')).toHaveAttribute(
      'aria-pressed',
      'false',
    );

    await page.keyboard.press('f');
    await expect(page.getByText('Fastställt:Sannolikhet Hög × konsekvens Låg')).toBeVisible();
    await expect(cell(page, 'Sannolikhet Hög, konsekvens Låg, nivå 3')).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(accept(page)).toHaveCount(0);

    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('Beslutsunderlag kan inte signeras digitalt');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Alt+Digit4');
    await expect(page.getByText('Fastställt:Sannolikhet Mycket hög × konsekvens –')).toBeVisible();
    await page.keyboard.press('Alt+Shift+Digit1');
    await expect(page.getByText('Fastställt:Sannolikhet Mycket hög × konsekvens Mycket låg')).toBeVisible();

    expect(await stored(page, 2)).toMatchObject({
      rating: ['high', 'low'],
      rounds: 1,
      counted: [
        ['low', null, 2],
        ['high', null, 3],
        [null, 'low', 3],
        [null, 'abstain', 1],
      ],
    });
    const log = JSON.stringify(await askHost(page, 'history.list', { limit: 100 }));
    expect(log).not.toMatch(/3 ?2 ?3 ?2 ?3/);
  });

  test('shows both middle levels of an even split and leaves the choice to the room', async ({ page }) => {
    await atUnratedRisk(page);
    await page.keyboard.type('333');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2 2 3 3');
    await page.keyboard.press('r');
    await expect(
      page.getByText('Konsekvens: medianen hamnar mellan Låg och Hög. Välj tillsammans.'),
    ).toBeVisible();
    await expect(block(page, 'Konsekvens')).toContainText('median Låg och Hög');
    await expect(accept(page)).toHaveCount(0);
    await page.keyboard.press('f');
    await expect(page.getByText('Inte bedömd ännu')).toBeVisible();
    await expectAccessible(page, 'assess: median between two levels');

    await page.keyboard.press('Alt+Shift+Digit3');
    await expect(level(page, 'Konsekvens', 'Hög')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText(/medianen hamnar mellan/)).toHaveCount(0);
    await expect(accept(page)).toContainText('Fastställ Hög × Hög');
    await accept(page).click();
    await expect(page.getByText('Fastställt:Sannolikhet Hög × konsekvens Hög')).toBeVisible();
    await expect(title(page)).toBeFocused();
  });

  test('refuses a sign that is no level by naming it, and keeps the row until it is mended', async ({
    page,
  }) => {
    await atUnratedRisk(page);
    await page.keyboard.type('2 2 y');
    await page.keyboard.press('Enter');
    const sentence =
      'y är ingen nivå. Skriv siffror från 1 till 4, 0 eller – för avstår, eller 9×3 för nio treor.';
    await expect(page.getByRole('alert')).toHaveText(sentence);
    await expect(digits(page, 'Sannolikhet')).toHaveValue('2 2 y');
    await expect(digits(page, 'Sannolikhet')).toBeFocused();
    await expectAccessible(page, 'assess: votes refused');

    await page.keyboard.press('PageDown');
    await expect(title(page)).toContainText('Tidsfrister');
    await expect(digits(page, 'Sannolikhet')).toBeFocused();

    await page.getByRole('button', { name: 'Anslutning till Mina Meddelanden' }).click();
    await page.getByRole('menuitem', { name: 'In English' }).click();
    await expect(page.getByRole('alert')).toContainText('y is not a level');
    await expect(page.getByRole('textbox', { name: /Probability/ })).toHaveValue('2 2 y');
    await page.getByRole('button', { name: 'Anslutning till Mina Meddelanden' }).click();
    await page.getByRole('menuitem', { name: 'På svenska' }).click();

    // The sign is selected: one key mends it.
    await digits(page, 'Sannolikhet').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(digits(page, 'Sannolikhet')).toHaveValue('2 2 3');
  });

  test('keeps a half-typed row through an answer, a change elsewhere and another screen', async ({
    page,
  }) => {
    await atUnratedRisk(page);
    await page.keyboard.type('4 4');
    await runElsewhere(page, { type: 'workshop.edit', place: 'Rådhuset' });
    await expect(digits(page, 'Sannolikhet')).toHaveValue('4 4');
    await expect(digits(page, 'Sannolikhet')).toBeFocused();
    await page.keyboard.type(' z');
    await page.keyboard.press('Alt+PageDown');
    await page.keyboard.press('Alt+PageUp');
    await expect(digits(page, 'Sannolikhet')).toHaveValue('4 4 z');
    expect((await stored(page, 2)).rounds).toBe(0);
    await digits(page, 'Sannolikhet').focus();
    await page.keyboard.press('Escape');
    await expect(digits(page, 'Sannolikhet')).toHaveValue('4 4 z');
    await expect(title(page)).toBeFocused();
    await digits(page, 'Sannolikhet').fill('4 4');
    await page.keyboard.press('Escape');
    await expect(title(page)).toBeFocused();
    await expect.poll(async () => (await stored(page, 2)).rounds).toBe(1);
  });

  test('clears a rating to unrated, and undoes and redoes it', async ({ page }) => {
    await atUnratedRisk(page);
    expect((await stored(page, 2)).rating).toEqual([null, null]);
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Fastställt:Sannolikhet Låg × konsekvens Låg')).toBeVisible();
    await expect(page.getByText('Alla risker är bedömda')).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(page.getByText('Inte bedömd ännu')).toBeVisible();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('u');
    await expect(title(page)).toContainText('Tidsfrister');
    await expect(page.getByText('Inte bedömd ännu')).toBeVisible();
  });

  test('keeps the first round when the room votes again', async ({ page }) => {
    await atUnratedRisk(page);
    await page.keyboard.type('1 2 2 3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('3 3 3');
    await page.keyboard.press('Enter');
    await page.keyboard.press('r');
    await expect(block(page, 'Sannolikhet')).toContainText('median Låg');
    await page.keyboard.press('a');
    await expect(digits(page, 'Sannolikhet')).toBeFocused();
    await expect(digits(page, 'Sannolikhet')).toHaveValue('');
    // Nothing of the former round is in sight while one runs, until the room asks for it.
    const former = page.getByRole('button', { name: 'Visa förra omröstningen' });
    await expect(block(page, 'Sannolikhet')).not.toContainText('förra omröstningen');
    await former.click();
    await expect(block(page, 'Sannolikhet')).toContainText('förra omröstningen: Låg, enighet 0,50');
    await title(page).focus();
    await page.keyboard.press('e');
    await expect(block(page, 'Sannolikhet')).not.toContainText('förra omröstningen');
    await digits(page, 'Sannolikhet').focus();
    await page.keyboard.type('3 3 3 3');
    await page.keyboard.press('r');
    await expect(block(page, 'Sannolikhet')).toContainText('median Hög');
    await expect(block(page, 'Sannolikhet')).toContainText('förra omröstningen: Låg, enighet 0,50');
    await expect(
      page.getByRole('textbox', { name: 'Motivering: varför ändrades bedömningen?' }),
    ).toBeVisible();
    await expectAccessible(page, 'assess: second round');
    expect((await stored(page, 2)).rounds).toBe(2);

    // The axis that was not voted on again keeps what was said.
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    await expect(digits(page, 'Konsekvens')).toHaveValue('3 3 3');
    await expect(accept(page)).toContainText('Fastställ Hög × Hög');

    await page.keyboard.press('Control+z');
    await expect(block(page, 'Sannolikhet')).not.toContainText('median Hög');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await stored(page, 2)).rounds).toBe(1);
    await expect(digits(page, 'Sannolikhet')).toHaveValue('1 2 2 3');
  });

  test('sets the agreed pair directly: by a level, by the matrix with arrows, by a click', async ({
    page,
  }) => {
    await level(page, 'Sannolikhet', 'Låg').click();
    await expect(page.getByText('Fastställt:Sannolikhet Låg × konsekvens Låg')).toBeVisible();
    await title(page).focus();
    await page.keyboard.press('m');
    await expect(cell(page, 'Sannolikhet Låg, konsekvens Låg, nivå 2')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(cell(page, 'Sannolikhet Hög, konsekvens Mycket hög, nivå 5')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Fastställt:Sannolikhet Hög × konsekvens Mycket hög')).toBeVisible();
    await expect(title(page)).toBeFocused();
    await cell(page, 'Sannolikhet Mycket låg, konsekvens Mycket låg, nivå 1').click();
    await expect(page.getByText('Fastställt:Sannolikhet Mycket låg × konsekvens Mycket låg')).toBeVisible();
    expect((await stored(page, 1)).rating).toEqual(['very-low', 'very-low']);
  });
});

test('on a low screen no field in use lies behind the line of what is agreed', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  const agreed = page.getByText('Fastställt', { exact: false }).first();
  for (const key of ['s', 'k', 'n', 'y']) {
    await page.keyboard.press(key);
    await expect(page.locator('textarea:focus')).toBeVisible();
    const [field, line] = [await page.locator('textarea:focus').boundingBox(), await agreed.boundingBox()];
    expect((field?.y ?? 0) + (field?.height ?? 0), key).toBeLessThanOrEqual(line?.y ?? 0);
    await page.keyboard.press('Escape');
  }
});
