import type { Page, Route } from '@playwright/test';
import { askHost } from './ask-host.ts';
import {
  beginBallot,
  expectCurtain,
  fetchAsPage,
  fillByKeys,
  handOver,
  handOverButton,
  startButton,
} from './ballot.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

// In Electron the voters' place is a view of its own, which the contract tests look at.
test.skip(({ host }) => host === 'electron', 'the voters’ document of a browser');

const again = (page: Page) => page.getByRole('alert').filter({ hasText: 'Sidan har laddats om.' });
const isCall = (route: Route, name: string) => route.request().postData()?.includes(`"${name}"`) ?? false;

/** Changes what the host answers to one call. */
async function answered(page: Page, name: string, change: (value: object) => object): Promise<void> {
  await page.route('**/call', async (route) => {
    if (!isCall(route, name)) return route.fallback();
    const response = await fetchAsPage(route);
    const result = await response.json();
    await route.fulfill({ response, json: { ...result, value: change(result.value) } });
  });
}

/** Loses the answers to a ballot on their way, and counts how often the host has given one. */
async function loseAnswers(page: Page, most = Number.POSITIVE_INFINITY) {
  const lost = { times: 0 };
  let sent = 0;
  await page.route('**/call', async (route) => {
    if (!isCall(route, 'ballot.cast') || sent >= most) return route.fallback();
    sent += 1;
    expect(await (await fetchAsPage(route)).json()).toEqual({ ok: true, value: null });
    lost.times += 1;
    return route.abort();
  });
  return lost;
}

test('a ballot that is loaded again in the middle is empty, and is told not to be counted', async ({
  page,
}) => {
  await openExample(page);
  await beginBallot(page, { risks: 1 });
  await expect(again(page)).toHaveCount(0);
  await fillByKeys(page, '12');
  await page.reload();
  await expectCurtain(page);
  await expect(again(page)).toContainText('har inte räknats');
  await expectAccessible(page, 'ballot: not counted');
  await expect(page.getByText('Röstsedel 1 av 12')).toBeVisible();
  await startButton(page).click();
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await handOver(page);
  await expect(again(page)).toHaveCount(0);
  await expect(page.getByText('Den förra röstsedeln är räknad och kan inte öppnas.')).toBeVisible();
  await expect(page.getByText('Röstsedel 2 av 12')).toBeVisible();
});

test('a page loaded again before its answer came shows that the ballot is counted', async ({ page }) => {
  await openExample(page);
  await beginBallot(page, { risks: 1 });
  await fillByKeys(page, '12');
  const lost = await loseAnswers(page, 1);
  await page.evaluate(() => {
    // Nothing is asked again from this document: it is as if its process had gone.
    window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
  });
  await handOverButton(page).click();
  await expect.poll(() => lost.times).toBe(1);
  await page.reload();
  await expectCurtain(page);
  await expect(page.getByText('Den förra röstsedeln är räknad och kan inte öppnas.')).toBeVisible();
  await expect(again(page)).toHaveCount(0);
  await expect(page.getByText('Röstsedel 2 av 12')).toBeVisible();
});

test('a ballot without any answer is not said to be uncounted, and sent once more it counts once', async ({
  page,
}) => {
  await openExample(page);
  await beginBallot(page, { risks: 1 });
  await fillByKeys(page, '12');
  const lost = await loseAnswers(page, 4);
  await handOverButton(page).click();
  await expect(page.getByRole('status')).toContainText('osäkert om röstsedeln har räknats');
  await expectAccessible(page, 'ballot: unknown whether counted');
  expect(lost.times).toBe(4);
  for (const name of ['Ändra risk 1', 'Tillbaka till röstsedeln'])
    await expect(page.getByRole('button', { name })).toBeDisabled();
  await handOver(page);
  await expect(page.getByText('Röstsedel 2 av 12')).toBeVisible();
});

test('a ballot thrown away is not told as counted', async ({ page }) => {
  await page.clock.install();
  await openExample(page);
  await beginBallot(page, { risks: 1 });
  await fillByKeys(page, '12');
  await handOver(page);
  await startButton(page).click();
  await page.clock.runFor(31_000);
  await page.getByRole('button', { name: 'Ta bort röstsedeln' }).click();
  await expect(page.getByText('Den förra röstsedeln togs bort och räknas inte.')).toBeVisible();
  await expect(page.getByText('Röstsedel 2 av 12')).toBeVisible();
});

test.describe('where the host puts the next document in place', () => {
  test('the facilitator’s page empties itself and goes nowhere', async ({ page }) => {
    await answered(page, 'app.start', (start) => ({ ...start, pageNavigates: false }));
    await page.reload();
    await openExample(page);
    await goToPhase(page, 'Bedöm');
    await page.keyboard.press('v');
    await page.getByRole('combobox', { name: /^Röstsätt/ }).selectOption('secret');
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog', { name: 'Sluten omröstning' });
    await dialog.getByLabel('Hur många ska rösta?').fill('3');
    await dialog.getByRole('checkbox').check();
    const gone = navigations(page);
    await dialog.getByRole('button', { name: 'Lämna över till första personen' }).click();
    await expect(page.locator('body > *')).toHaveCount(0);
    expect([gone(), new URL(page.url()).pathname]).toEqual([[], '/']);
  });

  test('a voter’s page empties itself and goes nowhere', async ({ page }) => {
    await answered(page, 'ballot.read', (sheet) => ({ ...sheet, pageNavigates: false }));
    await openExample(page);
    await beginBallot(page, { risks: 1 });
    await fillByKeys(page, '12');
    const gone = navigations(page);
    await handOverButton(page).click();
    await expect(page.locator('#root > *')).toHaveCount(0);
    expect(gone()).toEqual([]);
  });
});

/** What the page's own frame asked for from now on. */
function navigations(page: Page): () => string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) asked.push(request.url());
  });
  return () => asked;
}

for (const [language, sentence, goOn] of [
  ['sv', 'Alla inlämnade röstsedlar är kvar.', 'Fortsätt omröstningen'],
  ['en', 'All ballots handed in are kept.', 'Continue the vote'],
] as const)
  test(`the facilitator is told why the machine came back in the middle of a round: ${language}`, async ({
    launch,
  }) => {
    const first = await launch();
    await openExample(first.page);
    await beginBallot(first.page, { risks: 1 });
    await fillByKeys(first.page, '12');
    await handOver(first.page);
    // An app started anew in the middle of the round is the facilitator's, as after a hand-over that failed.
    await first.close();
    const { page: back } = await launch();
    await back
      .getByRole('button', { name: /Mina Meddelanden/ })
      .first()
      .click();
    await expect(back.getByRole('dialog')).toBeVisible();
    await askHost(back, 'preferences.set', { language });
    await answered(back, 'app.start', (start) => ({
      ...start,
      ballotsLeft: { roundId: 'round-1', isInterrupted: true },
    }));
    await back.reload();
    const dialog = back.getByRole('dialog');
    await expect(dialog.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await expectAccessible(back, 'ballot: round was interrupted');
    await dialog.getByRole('button', { name: goOn }).click();
    await expect(back).toHaveURL(/\/ballot$/);
    await expect(back.getByRole('button', { name: /^(Börja rösta|Start voting)$/ })).toBeVisible();
  });

for (const [why, sheet] of [
  ['fails', { risks: null }],
  ['is refused its ballot', null],
] as const) {
  test(`a page that ${why} offers a new ballot: nobody is locked out`, async ({ page }) => {
    await openExample(page);
    await beginBallot(page, { risks: 1 });
    await page.route('**/call', async (route) => {
      if (!isCall(route, 'ballot.read')) return route.fallback();
      const response = await fetchAsPage(route);
      const result = await response.json();
      const refused = { ok: false, error: { code: 'internal-error', params: {} } };
      await route.fulfill({
        response,
        json: sheet ? { ...result, value: { ...result.value, ...sheet } } : refused,
      });
    });
    await page.reload();
    if (sheet) await startButton(page).click();
    await expect(page.getByRole('alert')).toContainText('Sidan har slutat fungera.');
    await expectAccessible(page, 'ballot: page failed');
    await page.screenshot({ path: test.info().outputPath('broken.png') });
    await page.unrouteAll();
    await expect(page.getByRole('button', { name: 'Ny röstsedel' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expectCurtain(page);
    await expect(page.getByText('Röstsedel 1 av 12')).toBeVisible();
  });
}
