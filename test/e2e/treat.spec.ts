import type { Locator, Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { field, fresh, list, residual, risk, stored, title } from './treat.ts';

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
      .getByRole('option')
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
    await expect(risk(page, 10)).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page, 'treat: risk');
  });

  test('shows another risk from its name on, however far down one was', async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.keyboard.press('r');
    await expect(title(page)).not.toBeInViewport();
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText(/^12 /);
    await expect(title(page)).toBeInViewport({ ratio: 1 });
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
    await expect(page.getByRole('button', { name: /^Dela/ })).toHaveAttribute('aria-pressed', 'true');

    await page.keyboard.press('a');
    await page.keyboard.type('Teckna avtal om anslutning');
    await page.keyboard.press('Enter');
    await expect(fresh(page)).toBeFocused();
    await expect(fresh(page)).toHaveValue('');
    await page.keyboard.type('Följ upp varje kvartal');
    await page.keyboard.press('Enter');
    await expect(field(page, 3, 'Åtgärd')).toHaveValue('Följ upp varje kvartal');

    await tabTo(page, field(page, 3, 'Status'), 'Shift+Tab');
    await page.keyboard.press('p');
    await tabTo(page, field(page, 3, 'Ansvarig'), 'Shift+Tab');
    await page.keyboard.type('Astrid Lind');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await tabTo(page, field(page, 2, 'Ansvarig'), 'Shift+Tab');
    await page.keyboard.type('Astrid Lind');
    await page.keyboard.press('Enter');
    await tabTo(page, field(page, 2, 'Typ'), 'Shift+Tab');
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

  test('takes the residual pair from the matrix, says when it is higher, and clears it', async ({ page }) => {
    await page.keyboard.press('End');
    await risk(page, 23).click();
    await expect(residual(page)).toContainText('före○Nivå 1→efterinte bedömd');
    await page.keyboard.press('m');
    const cell = (name: string) => residual(page).getByRole('button', { name });
    await expect(cell('Sannolikhet Mycket låg, konsekvens Mycket låg, nivå 1')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(cell('Sannolikhet Hög, konsekvens Låg, nivå 3')).toHaveAttribute('aria-pressed', 'true');
    await expect(residual(page).getByRole('status')).toHaveText(
      'Den kvarstående risken är högre än risken före åtgärder.',
    );
    await expectAccessible(page, 'treat: residual risk is higher');
    await cell('Sannolikhet Mycket låg, konsekvens Mycket låg, nivå 1').click();
    await expect(residual(page).getByRole('status')).toHaveText('');
    await page.keyboard.press('Delete');
    await expect(residual(page)).toContainText('efterinte bedömd');
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
    await expectAccessible(page, 'treat: no risks');
  });

  test('asks why a risk is accepted and by whom, and reminds that it may be forbidden', async ({ page }) => {
    await risk(page, 20).click();
    const accepted = page.getByRole('region', { name: /^Beslut att acceptera risken/ });
    await expect(accepted).toContainText('kan förbjuda att en risk accepteras');
    await expect(accepted.getByRole('status')).toHaveText('Ange skäl och vem som har beslutat.');
    await page.keyboard.press('b');
    await page.keyboard.type('Bevakas varje år');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Kommunstyrelsen');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20140605');
    await page.keyboard.press('Enter');
    await expect(accepted.getByRole('status')).toHaveText('');
    await expectAccessible(page, 'treat: accepted');
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
});
