import type { Page } from '@playwright/test';
import { story } from '../unit/shared/history/story/index.ts';
import { runElsewhere } from './ask-host.ts';
import { comeBack, expect, goToPhase, openExample, test } from './fixtures.ts';
import { field, typeThreat } from './record.ts';

/** The live regions of the window: one for the changes, one for what the screen tells besides. */
const regions = 'footer [role=status][aria-atomic=false]';

/** Begins to note what the live regions of the window tell, in its order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate((selector) => {
    const own = globalThis as unknown as { heard: string[] };
    own.heard = [];
    const regions = document.querySelectorAll(selector);
    if (regions.length !== 2) throw new Error(`${regions.length} live regions`);
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        // What lies beneath a dialog is hidden from whoever hears the screen.
        if ((target as Element).closest('[aria-hidden=true], [inert]')) continue;
        for (const node of addedNodes) own.heard.push(node.textContent ?? '');
      }
    });
    for (const region of regions) observer.observe(region, { childList: true });
  }, regions);
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** Waits for sentences that shall be heard, in whatever order. */
const hearer = (heard: () => Promise<string[]>) => async (sentence: string) => {
  await expect.poll(heard, { message: sentence }).toContain(sentence);
};

/** What the history says was done, the newest first, without the times. */
const shownChanges = (page: Page) =>
  page.getByRole('main').locator('button[data-seq] span > bdi').allTextContents();

test('whoever hears a whole workshop hears of every change, every undo, and of what is found and folded', async ({
  page,
}) => {
  test.slow();
  await page.getByLabel('Ny analys').fill('Passersystemet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Förberedelser' })).toBeVisible();
  const heard = await listen(page);
  const hears = hearer(heard);
  const backAndForth = async (sentence: string) => {
    await page.keyboard.press('Control+z');
    await hears(`Ångrade: ${sentence}`);
    await page.keyboard.press('Control+y');
    await hears(`Gjorde om: ${sentence}`);
  };
  await page.getByLabel('Plats').fill('Rådhuset');
  await page.keyboard.press('Enter');
  await hears('Uppgifter om analysen ändrade: plats');
  await backAndForth('Uppgifter om analysen ändrade: plats');

  await goToPhase(page, 'Samla in');
  await expect(field(page)).toBeFocused();
  await typeThreat(page, 'Nyckeln försvinner');
  await hears('Hot 1 tillagt: ”Nyckeln försvinner”');
  await typeThreat(page, 'Dörren står öppen');
  await hears('Hot 2 tillagt: ”Dörren står öppen”');
  await page.keyboard.press('Alt+1');
  await hears('Egenskaper som hotet påverkar: konfidentialitet');
  await page.keyboard.press('Alt+1');
  await hears('Egenskaper som hotet påverkar: inget valt');
  await page.keyboard.press('Alt+6');
  await hears('Hotets ursprung: misstag');
  await page.keyboard.press('Alt+6');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+1');
  await hears('Hot 2 påverkar nu konfidentialitet');
  await backAndForth('Hot 2 påverkar nu konfidentialitet');

  await goToPhase(page, 'Gruppera');
  await page.locator('[data-item=threat]').filter({ hasText: 'Nyckeln' }).focus();
  await comeBack(page);
  await page.keyboard.press('n');
  await hears('Risk 1 skapad av hot 1');
  await backAndForth('Risk 1 skapad av hot 1');
  await page.locator('[data-item=risk]').focus();
  await page.keyboard.press('f');
  await hears('Risk 1 är ihopfälld.');
  await page.keyboard.press('f');
  await hears('Risk 1 är utfälld.');
  await page.locator('[data-item=threat]').filter({ hasText: 'Dörren' }).focus();
  await page.keyboard.press('m');
  await hears('Markerat. 1 hot är markerat.');
  await page.keyboard.press('Escape');
  await hears('Inget är markerat.');
  await page.keyboard.press('/');
  await page.keyboard.type('dörr');
  await hears('1 träff');
  await page.keyboard.press('Enter');
  await hears('1 av 1: hot 2, Dörren står öppen');
  await page.keyboard.press('Escape');

  await goToPhase(page, 'Bedöm');
  await page.getByRole('textbox', { name: /Sannolikhet/ }).fill('3 3 3');
  await page.keyboard.press('Enter');
  await hears('3 röster räknade för risk 1, sannolikhet');
  await page.getByRole('textbox', { name: /Konsekvens/ }).fill('2 2 2');
  await page.keyboard.press('Enter');
  await hears('3 röster räknade för risk 1, konsekvens');
  await page.getByRole('button', { name: /Visa rösterna/ }).click();
  await hears('Rösterna för risk 1 visade');
  await expect
    .poll(heard)
    .toContainEqual(expect.stringMatching(/^Sannolikhet: median Hög, eniga .*, 3 röster$/));
  await comeBack(page);
  await page
    .getByRole('button', { name: /^Fastställ/ })
    .first()
    .click();
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^Risk 1 bedömd: Hög × /));
  await backAndForth((await heard()).findLast((sentence) => sentence.startsWith('Risk 1 bedömd')) ?? '');

  await goToPhase(page, 'Hantera');
  await page.getByRole('button', { name: /^Förebygga/ }).click();
  await hears('Strategi för risk 1: förebygga');
  await backAndForth('Strategi för risk 1: förebygga');
  await page.getByRole('textbox', { name: /^Ny åtgärd/ }).fill('Byt lås');
  await page.keyboard.press('Enter');
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^Åtgärd .*Byt lås/));
  await page.getByRole('textbox', { name: /^Ny åtgärd/ }).press('Escape');
  await backAndForth((await heard()).findLast((sentence) => sentence.startsWith('Åtgärd')) ?? '');
  await goToPhase(page, 'Riskregister');
  await page.getByRole('button', { name: 'Filtrera' }).click();
  await page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: /Sök|ord/i }))
    .first()
    .fill('finns inte');
  await expect(page.getByRole('main').getByRole('status')).toContainText('0 av 1 risk,');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await comeBack(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Exportera' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Klart: 1 risk och 2 hot/);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+h');
  await expect(page.getByRole('heading', { name: 'Historik' })).toBeVisible();
  const changes = async () => (await shownChanges(page)).filter((line) => !/skapad$|^Analysen/.test(line));
  await expect.poll(async () => (await changes()).length).toBeGreaterThan(9);
  const sentences = await heard();
  expect(
    (await changes()).filter((line) => !sentences.some((sentence) => sentence.startsWith(line))),
  ).toEqual([]);
});

/** What only the ballot box may say; `rounds.spec` and `ballot.spec` vote. */
const byTheBallotBox: readonly string[] = ['round.open', 'round.close', 'round.void'];
/** The story tells measures as they are at its end. */
const withoutMeasure = (sentence: string) => sentence.replace(/^(Åtgärd|Uppföljning).*/, '$1');

test('no kind of change is silent, whoever makes it, and whatever lies over the screen', async ({ page }) => {
  test.slow();
  await page.getByLabel('Ny analys').fill('Anslutning');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Förberedelser' })).toBeVisible();
  const heard = await listen(page);
  const withHand = story.slice(1).filter(([{ type }]) => !byTheBallotBox.includes(type));
  for (const [at, [command]] of withHand.entries()) {
    // Half of them beneath a dialog.
    if (at === Math.floor(withHand.length / 2)) await page.keyboard.press('F1');
    await runElsewhere(page, command);
    await expect.poll(heard, { message: command.type }).toHaveLength(at + 1);
  }
  expect((await heard()).map(withoutMeasure)).toEqual(
    withHand.map(([, sentence]) => withoutMeasure(sentence)),
  );
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('what a screen tells besides stands apart from the last change, which is not spoken once more with it', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Samla in');
  await typeThreat(page, 'Nyckeln försvinner');
  await goToPhase(page, 'Gruppera');
  await page.getByRole('treeitem', { name: /^Risk 1:/ }).focus();
  await page.keyboard.press('Space');
  const [changes, besides] = [page.locator(regions).first(), page.locator(regions).last()];
  await expect(besides).toContainText('Risk 1 är markerad.');
  await expect(besides).not.toContainText('Nyckeln');
  await expect(changes).toContainText('Nyckeln försvinner');
  await expect(changes).not.toContainText('markerad');
});
