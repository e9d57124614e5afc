import type { Page } from '@playwright/test';
import { settleTime } from '../../renderer/presses/press-guard.ts';
import { askHost } from './ask-host.ts';
import {
  beginBallot,
  documentMark,
  expectCurtain,
  fetchAsPage,
  fillByKeys,
  handOver,
  handOverButton,
  startButton,
} from './ballot.ts';
import { comeBack, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { openProjector, talk } from './projector-page.ts';

// In Electron the voters' place is a view of its own, which the contract tests look at.
test.skip(({ host }) => host === 'electron', 'the voters’ document of a browser');

async function openedExample(page: Page): Promise<Page> {
  await openExample(page);
  return page;
}

/** Ends the round at the curtain, by keys alone. */
async function endByKeys(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Avsluta omröstningen/ }).press('Enter');
  const hold = page.getByRole('button', { name: 'Håll inne för att avsluta' });
  await hold.focus();
  await page.keyboard.down('Enter');
  await expect(page.getByRole('dialog', { name: 'Omröstningen är avslutad' })).toBeVisible();
  await page.keyboard.up('Enter');
}

/** What the secret round came to; the example has rounds of its own. */
async function tallies(page: Page) {
  const { rows } = await askHost(page, 'workshop.read', {});
  const secret = new Set(rows.votingRound.filter(({ way }) => way === 'secret').map(({ id }) => id));
  return rows.tally.filter(({ roundId }) => secret.has(roundId));
}

test('a secret round from the first question to its result, by keys alone', async ({ page }) => {
  await page.clock.install();
  await openedExample(page);
  await goToPhase(page, 'Bedöm');
  await page.keyboard.press('v');
  const way = page.getByRole('combobox', { name: /^Röstsätt/ });
  await expect(way).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(way).toHaveValue('secret');
  await page.keyboard.press('Enter');
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Sluten omröstning' });
  await expectAccessible(page, 'ballot: start of a round');
  await dialog.getByRole('button', { name: 'bara den här risken' }).press('Enter');
  await dialog.getByLabel('Hur många ska rösta?').fill('');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Stäng av skärmspeglingen');
  await comeBack(page);
  await dialog.getByRole('button', { name: '5 minuter' }).press('Enter');
  await dialog.getByRole('checkbox').press('Space');
  await dialog.getByRole('button', { name: 'Lämna över till första personen' }).press('Enter');

  await expect(page.getByRole('heading', { name: 'Första personen' })).toBeVisible();
  await expect(page.getByText('om du inte svarar på 20 minuter')).toBeVisible();
  await expectAccessible(page, 'ballot: hand over');
  for (const digits of ['12', '12', '40']) {
    await expect(startButton(page)).toBeFocused();
    await page.clock.runFor(settleTime);
    await page.keyboard.press('Enter');
    await page.keyboard.type(digits);
    await page.keyboard.press('Enter');
    const mark = await documentMark(page);
    await page.keyboard.press('Control+Enter');
    await expectCurtain(page);
    await expect.poll(() => documentMark(page)).not.toBe(mark);
  }
  await expect(page.getByRole('heading', { name: 'Alla röstsedlar är inlämnade' })).toBeVisible();
  await expectAccessible(page, 'ballot: all handed in');
  await endByKeys(page);
  await expect(page.getByRole('dialog', { name: 'Omröstningen är avslutad' })).toContainText(
    '3 röstsedlar lämnades in, 3 väntades.',
  );
  expect(
    (await tallies(page)).map(({ probability, consequence, count }) => [probability, consequence, count]),
  ).toEqual([
    ['very-low', 'low', 2],
    ['very-high', 'abstain', 1],
  ]);
});

test('what is harmless elsewhere does nothing at a ballot', async ({ page }) => {
  await beginBallot(await openedExample(page), { risks: 1 });
  await startButton(page).click();
  await page.keyboard.type('12');
  const before = await page.locator('#root').innerHTML();
  for (const key of [
    'Escape',
    'Control+z',
    'Control+Shift+z',
    'Control+e',
    'Control+h',
    'F1',
    'a',
    'Delete',
    '9',
    'Alt+PageDown',
  ])
    await page.keyboard.press(key);
  expect(await page.locator('#root').innerHTML()).toBe(before);
});

test('a ballot that nobody touches is hidden, warned of, and thrown away', async ({ page }) => {
  await page.clock.install();
  await beginBallot(await openedExample(page), { risks: 1 });
  await startButton(page).click();
  await page.keyboard.type('12');
  await expect(page).toHaveTitle('1 av 1 · Röstsedel · Storforum');
  // A screen reader moves the focus or scrolls, without a key: that is somebody too.
  await page.clock.runFor(29_000);
  await page.evaluate(() => document.querySelector<HTMLElement>('[role=option]')?.focus());
  await page.clock.runFor(29_000);
  await page.evaluate(() => document.querySelector('main')?.dispatchEvent(new Event('scroll')));
  await page.clock.runFor(29_000);
  await expect(page.getByRole('button', { name: 'Granska' })).toBeVisible();
  await page.clock.runFor(2_000);
  await expect(page.getByRole('heading', { name: 'Röstsedeln är dold' })).toBeVisible();
  await expect(page).toHaveTitle('Röstsedeln är dold · Storforum');
  await expect(page.getByText('Om 90 sekunder tas röstsedeln bort. Inget lämnas in.').first()).toBeAttached();
  expect(await page.content()).not.toContain('listbox');
  await expectAccessible(page, 'ballot: hidden');
  // A hand on the mouse shows nothing; the one whose ballot it is says so, and has it back as it was.
  await page.mouse.move(300, 300);
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: 'Röstsedeln är dold' })).toBeVisible();
  await page.getByRole('button', { name: 'Det är min röstsedel – fortsätt' }).click();
  await expect(page.getByRole('option', { selected: true })).toHaveCount(2);
  const mark = await documentMark(page);
  await page.clock.runFor(119_000);
  await expect(page.getByText(/Om 1 sekund tas röstsedeln bort/).first()).toBeAttached();
  await page.clock.runFor(2_000);
  await expectCurtain(page);
  expect(await documentMark(page)).not.toBe(mark);
  await expect(page.getByText('Röstsedel 1 av 12')).toBeVisible();
  await startButton(page).click();
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
});

test('a ballot whose answer is lost on the way is sent again and counts once', async ({ page }) => {
  await beginBallot(await openedExample(page), { risks: 1 });
  let sent = 0;
  await page.route('**/call', async (route) => {
    if (!route.request().postData()?.includes('ballot.cast')) return route.continue();
    sent += 1;
    if (sent > 1) return route.continue();
    expect(await (await fetchAsPage(route)).json()).toEqual({ ok: true, value: null });
    return route.abort();
  });
  await fillByKeys(page, '12');
  await handOver(page);
  expect(sent).toBe(2);
  await expect(page.getByText('Röstsedel 2 av 12')).toBeVisible();
});

test.describe('a host that is killed', () => {
  test.use({ ownProcess: true });

  test('a round goes on where it was when the app is killed in the middle of it', async ({ launch }) => {
    const first = await launch();
    await beginBallot(await openedExample(first.page), { risks: 1 });
    for (const digits of ['12', '34']) {
      await fillByKeys(first.page, digits);
      await handOver(first.page);
    }
    await startButton(first.page).click();
    await first.kill();
    const { page } = await launch();
    await page
      .getByRole('button', { name: /Mina Meddelanden/ })
      .first()
      .click();
    const notice = page.getByRole('dialog', { name: 'En sluten omröstning pågår' });
    await expect(notice).toContainText('2 av 12 röstsedlar är inlämnade.');
    await expectAccessible(page, 'ballot: round goes on');
    expect(await tallies(page)).toEqual([]);
    // A step back takes nothing away: it shows the vote again, where it is ended by who says how much goes.
    await notice.getByRole('button', { name: 'Senare' }).click();
    await page.keyboard.press('Control+z');
    await expect(notice).toContainText('2 av 12 röstsedlar är inlämnade.');
    await notice.getByRole('button', { name: 'Avbryt utan resultat' }).click();
    await expect(notice.getByRole('button', { name: 'Ja, ta bort 2 röstsedlar' })).toBeFocused();
    await notice.getByRole('button', { name: 'Fortsätt omröstningen' }).click();
    await expect(page.getByText('Röstsedel 3 av 12')).toBeVisible();
    await fillByKeys(page, '12');
    await handOver(page);
    await endByKeys(page);
    expect((await tallies(page)).map(({ count }) => count)).toEqual([2, 1]);
  });
});

test('of two ballots there is no result, and whoever ends says so deliberately', async ({ page }) => {
  await beginBallot(await openedExample(page), { risks: 1, present: null });
  for (const digits of ['12', '34']) {
    await fillByKeys(page, digits);
    await handOver(page);
  }
  await page.getByRole('button', { name: /Avsluta omröstningen/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Det behövs minst tre röstsedlar för ett resultat.');
  await expectAccessible(page, 'ballot: too few for a result');
  // Pressed, not held: nothing happens.
  await page.getByRole('button', { name: 'Håll inne för att avsluta' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectCurtain(page);
  await endByKeys(page);
  await expect(page.getByRole('dialog', { name: 'Omröstningen är avslutad' })).toContainText(
    'inget resultat',
  );
  expect(await tallies(page)).toEqual([]);
});

test('the projector shows how far the ballot has come and nothing else, and the curtain afterwards', async ({
  page,
}) => {
  await openedExample(page);
  const { projector, heard } = await openProjector(page);
  await beginBallot(page, { risks: 1, present: 2 });
  await expect(talk(projector)).toHaveText('Röstsedel 1 av 2');
  const before = (await heard()).length;
  await fillByKeys(page, '12');
  await handOver(page);
  await expect(talk(projector)).toHaveText('Röstsedel 2 av 2');
  await expectAccessible(projector, 'projector: hidden during a ballot');
  await fillByKeys(page, '34');
  await handOver(page);
  await expect(talk(projector)).toHaveText('2 av 2 röstsedlar är inlämnade');
  await endByKeys(page);
  await expect(projector.locator('[data-view=curtain]')).toBeVisible();
  const during = (await heard()).slice(before);
  const told = during
    .split('\n')
    .filter((line) => line.includes('"content"'))
    .map((line) => JSON.parse(line));
  for (const { picture, value } of told)
    expect(['ballot', 'curtain']).toContain((picture ?? value).content.view);
});

test('nobody but the facilitator’s own way leads back to the workshop', async ({ page }) => {
  await beginBallot(await openedExample(page), { risks: 1 });
  await fillByKeys(page, '12');
  for (const path of ['/', '/ballot', '/?x=1']) {
    await page.evaluate((to) => globalThis.location.assign(to), path);
    await expectCurtain(page);
    expect(new URL(page.url()).pathname).toBe('/ballot');
  }
  const answers = await page.evaluate(async () => {
    const { storforum } = globalThis as unknown as {
      storforum: { call(name: string, input: object): Promise<{ ok: boolean }> };
    };
    const names = [
      'workshop.read',
      'app.start',
      'history.list',
      'history.undo',
      'export.propose',
      'library.list',
      'ballot.count',
    ];
    return Promise.all(names.map(async (name) => (await storforum.call(name, {})).ok));
  });
  expect(answers).toEqual(answers.map(() => false));
  await expect(handOverButton(page)).toHaveCount(0);
});
