import type { Locator, Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { field } from './record.ts';

/** Without a blank, which takes longest to lay out: unhindered it holds the window for minutes. */
const endless = 'å'.repeat(2_000_000);
const sentence = /^Texten är för lång: 20\d+ tecken, högst \d+ kan klistras in här\. Inget har klistrats in/;

/** Puts a text on the browser's own clipboard. */
async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', copied);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', put, { once: true, capture: true });
  }, text);
  await page.keyboard.press('Control+c');
}

/** What came into any field of the page since this was last asked, by the length each then had. */
async function takenIn(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const heard = window as unknown as { lengthsTaken?: number[] };
    if (heard.lengthsTaken) return heard.lengthsTaken.splice(0);
    const lengths: number[] = [];
    heard.lengthsTaken = lengths;
    const note = ({ target }: Event) => lengths.push((target as HTMLInputElement).value.length);
    window.addEventListener('input', note, { capture: true });
    return [];
  });
}

/** Pastes what is on the clipboard into a field, where it is said at once and nothing comes in. */
async function expectRefused(page: Page, into: Locator): Promise<void> {
  await into.focus();
  const before = await into.inputValue();
  await takenIn(page);
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  // Not even for a moment: what is laid out and then taken away has held the window already.
  expect(await takenIn(page)).toEqual([]);
  expect(await into.inputValue()).toBe(before);
}

test.beforeEach(({ page }) => openExample(page));

test('two million letters pasted are refused in every field before they are laid out', async ({ page }) => {
  await copy(page, endless);
  await goToPhase(page, 'Förbered');
  await expectRefused(page, page.getByRole('textbox', { name: 'Analysens namn' }));
  await expectAccessible(page, 'prepare: paste refused');
  await expectRefused(page, page.getByRole('textbox', { name: 'Syfte' }));
  await page.keyboard.press('End');
  await page.keyboard.type('.');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await takenIn(page), 'what is typed is noted as coming in').toHaveLength(1);

  await goToPhase(page, 'Samla in');
  await expectRefused(page, field(page));
  await goToPhase(page, 'Gruppera');
  await page.keyboard.press('/');
  await expectRefused(page, page.locator('#find'));
  await goToPhase(page, 'Bedöm');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectRefused(page, page.getByRole('textbox', { name: 'Motivering' }));
  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('r');
  await expectRefused(page, page.getByRole('dialog').getByRole('textbox').first());
  await expectAccessible(page, 'report: paste refused');
});

test('a list with an endless line is refused whole, and one a little too long stands to be shortened', async ({
  page,
}) => {
  await goToPhase(page, 'Samla in');
  await copy(page, `Åska\n${endless}\nBrand`);
  await expectRefused(page, field(page));
  await expect(page.getByText(/rader klistrades in/)).toHaveCount(0);
  await copy(page, `${'å'.repeat(2_000)} hit`);
  await page.keyboard.press('Control+v');
  await expect(field(page)).toHaveValue(/ hit$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/^Texten är för lång: 2004 tecken, högst 2000/);
  for (const _ of ' hit') await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('');
  const { rows } = await askHost(page, 'workshop.read', {});
  expect(rows.threat.some(({ text }) => text.length === 2_000)).toBe(true);
});
