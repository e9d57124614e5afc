import type { Locator } from '@playwright/test';
import { askHost, runElsewhere } from './ask-host.ts';
import { accept, digits, stored, title } from './assess.ts';
import { expect, expectAccessible, goToPhase, keepPicture, openExample, test } from './fixtures.ts';

test.describe('the risk under discussion', () => {
  test.beforeEach(async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Bedöm');
    await expect(title(page)).toBeFocused();
  });

  test('shows the threats behind a risk, goes to any risk, and notes a reason', async ({ page }) => {
    await expectAccessible(page, 'assess: risk');
    await page.keyboard.press('t');
    const threats = page.getByRole('region', { name: 'Hot i risken' });
    await expect(threats.getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page, 'assess: threats of the risk');
    await page.getByRole('button', { name: '2 hot från grupperna C och E' }).click();
    await expect(threats).toHaveCount(0);

    await page.keyboard.press('g');
    const jump = page.getByRole('combobox', { name: 'Gå till risk' });
    await expect(jump).toBeFocused();
    await jump.selectOption(await optionOf(jump, 13));
    await expect(title(page)).toHaveText(/^Otydligt vem som ansvarar/);
    await expect(title(page)).toBeFocused();

    await page.keyboard.press('n');
    const reason = page.getByRole('textbox', { name: 'Motivering' });
    await expect(reason).toBeFocused();
    await reason.fill('Tre parter, inget avtal om vem som svarar.');
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText(/^Dolda kostnader/);
    expect((await stored(page, 13)).rationale).toBe('Tre parter, inget avtal om vem som svarar.');
    // The title keeps the focus, so that nothing but this tells whose it is now.
    await expect(title(page)).toBeFocused();
    await page.keyboard.press('PageUp');
    await expect(page.getByRole('status').filter({ hasText: /^Otydligt vem som ansvarar/ })).toBeAttached();
  });

  test('stops at the last risk and says what to do when there is none', async ({ page }) => {
    const jump = page.getByRole('combobox', { name: 'Gå till risk' });
    await jump.selectOption(await optionOf(jump, 23));
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('Haveri hos tjänsteleverantören');
    await expect(page.getByRole('button', { name: 'Nästa risk' })).toBeDisabled();

    await askHost(page, 'library.create', { title: 'Tomt', language: 'sv' });
    await page.reload();
    await goToPhase(page, 'Bedöm');
    await expect(title(page)).toHaveText(/^Det finns inga risker att bedöma ännu/);
    await expectAccessible(page, 'assess: no risks');
    await page.getByRole('button', { name: 'Gå till Gruppera' }).click();
    await expect(page.getByRole('button', { name: 'Gruppera', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  test('tells of votes given before two risks became one, and asks for new ones', async ({ page }) => {
    await runElsewhere(page, { type: 'risk.merge', id: 'r-3', intoId: 'r-1' });
    await expect(
      page.getByText('Omröstning om risk 1, före sammanslagningen: Sannolikhet: median '),
    ).toBeVisible();
    await expect(
      page.getByText('Omröstning om risk 3, före sammanslagningen: Sannolikhet: median '),
    ).toBeVisible();
    await expect(digits(page, 'Sannolikhet')).toHaveValue('');
    await expect(accept(page)).toHaveCount(0);
    await keepPicture(page, 'assess: votes of merged risks');
  });
});

/** The value of the option that begins with a risk's number. */
async function optionOf(jump: Locator, number: number): Promise<string> {
  const options = jump.locator('option').filter({ hasText: new RegExp(`^${number} `) });
  return (await options.getAttribute('value')) ?? '';
}
