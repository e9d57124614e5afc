import type { Locator, Page } from '@playwright/test';
import { settleTime } from '../../renderer/presses/press-guard.ts';
import { askHost, runElsewhere } from './ask-host.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { openProjector, release, talk } from './projector-page.ts';

const pairs = (page: Page): Locator => page.getByRole('textbox', { name: /^Röster på båda skalorna/ });
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const axis = (page: Page, name: string): Locator => page.getByRole('region', { name });
const cell = (page: Page, name: RegExp): Locator =>
  page.getByRole('table', { name: /Riskmatris/ }).getByRole('button', { name });
const queue = (page: Page): Locator => page.getByRole('dialog', { name: 'Diskussionsordning' });

async function votingRounds(page: Page) {
  const { rows } = await askHost(page, 'workshop.read', {});
  return rows.votingRound.filter((round) => !round.id.startsWith('v-'));
}

test.beforeEach(async ({ page }) => {
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  await expect(title(page)).toBeFocused();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Inte bedömd ännu')).toBeVisible();
});

test('fingers in pairs are dots until they are revealed, and then a cloud on the matrix', async ({
  page,
}) => {
  await page.keyboard.press('i');
  await page.getByRole('textbox', { name: 'Antal närvarande' }).fill('8');
  await title(page).focus();
  await page.keyboard.type('34 33 24 3');
  await expect(pairs(page)).toHaveAttribute('data-masked', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/^3 står ensam/);
  await expectAccessible(page, 'vote: pairs hidden and refused');
  await page.keyboard.type('33 33 33 11 00');
  await page.keyboard.press('Enter');
  await expect(page.getByText('8 av 8 har röstat')).toBeVisible();
  await expect(title(page)).toBeFocused();
  await expect(cell(page, /röst/)).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Risknivåer enligt rösterna' })).toHaveCount(0);
  expect(await votingRounds(page)).toMatchObject([{ state: 'open', present: 8, ballots: 8 }]);

  await page.getByRole('button', { name: /^Visa rösterna/ }).click();
  await expect(cell(page, /Sannolikhet Hög, konsekvens Hög, nivå 4 ?4 röster/)).toBeVisible();
  const shares = page.getByRole('list', { name: 'Risknivåer enligt rösterna' }).getByRole('listitem');
  await expect(shares.filter({ hasText: '14 %' }).first()).toBeVisible();
  await expect(axis(page, 'Sannolikhet')).toContainText('1 avvikande röst: Mycket låg');
  await expect(pairs(page)).toHaveAttribute('data-masked', 'false');
  await expectAccessible(page, 'vote: cloud');

  await page.keyboard.press('s');
  await expect(pairs(page)).toBeFocused();
  await pairs(page).fill('34 33 24 33 33 33 12 00');
  await page.keyboard.press('Enter');
  await expect(cell(page, /Sannolikhet Mycket låg, konsekvens Låg, nivå 1 ?1 röst/)).toBeVisible();
  expect(await votingRounds(page)).toHaveLength(1);
});

test('where the levels people gave point elsewhere than the axes, both are shown and the room chooses', async ({
  page,
}) => {
  await page.keyboard.press('i');
  await page.keyboard.type('14 22 22 41 41');
  await page.keyboard.press('Enter');
  await page.keyboard.press('r');
  await expect(
    page.getByText('Axlarnas medianer ger 2, men medianen av deltagarnas egna risknivåer är 3.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Fastställ Låg × Låg/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Fastställ Mycket hög × Mycket låg/ })).toBeVisible();
  await expect(page.getByText('Inte bedömd ännu')).toBeVisible();
  await expectAccessible(page, 'assess: levels differ');
  await page.keyboard.press('l');
  await expect(page.getByText('Fastställt:Sannolikhet Mycket hög × konsekvens Mycket låg')).toBeVisible();
  await expect(page.getByText('Axlarnas medianer')).toHaveCount(0);
});

test('the way is chosen for the workshop and for a round, and agreed directly asks for no votes', async ({
  page,
}) => {
  await runElsewhere(page, { type: 'workshop.edit', votingWay: 'agreed' });
  await expect(page.getByRole('textbox', { name: /röster, en siffra/ })).toHaveCount(0);
  await page.keyboard.press('Alt+Digit3');
  await page.keyboard.press('Alt+Shift+Digit2');
  await expect(page.getByText('Fastställt:Sannolikhet Hög × konsekvens Låg')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('Som förra året.');
  await title(page).focus();
  await page.keyboard.press('v');
  const way = page.getByRole('combobox', { name: /^Röstsätt/ });
  await expect(way).toBeFocused();
  await way.selectOption('fingers');
  await expect(page.getByRole('textbox', { name: /röster, en siffra/ })).toHaveCount(2);
  await way.selectOption('secret');
  await page.getByRole('button', { name: 'Starta sluten omröstning…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  // As a hand does on its way to the list: what comes under a pointer at rest is not pressed at once.
  await way.hover();
  await way.selectOption('paper');
  await page.getByRole('button', { name: 'Starta omröstning på papper…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageDown');
  await expect(way).toHaveValue('paper');
});

test('the queue begins with what would change the level, and takes what all agree on in one sweep', async ({
  page,
}) => {
  const count = (number: number, votes: readonly (readonly [string, string, number])[]) => {
    const counted = votes.map(([probability, consequence, each]) => ({
      probability,
      consequence,
      count: each,
    }));
    const riskId = `r-${number}`;
    return runElsewhere(page, { type: 'round.countPairs', roundId: `n-${number}`, riskId, pairs: counted });
  };
  const { rows } = await askHost(page, 'workshop.read', {});
  for (const { id } of rows.votingRound) await runElsewhere(page, { type: 'round.remove', id });
  await page.keyboard.press('o');
  await expect(queue(page)).toContainText('Listan bygger på rösterna.');
  await page.keyboard.press('Escape');
  await count(1, [['low', 'low', 8]]);
  await count(2, [['high', 'high', 8]]);
  await count(4, [
    ['very-low', 'very-low', 4],
    ['very-high', 'very-high', 4],
  ]);
  await count(5, [
    ['high', 'high', 7],
    ['very-low', 'very-low', 1],
  ]);
  await page.keyboard.press('o');
  const lines = queue(page).locator('ol').getByRole('listitem');
  await expect(lines).toHaveCount(4);
  const otherwise = queue(page).getByRole('region', { name: 'Rösterna säger något annat' });
  await expect(otherwise.getByRole('listitem')).toHaveText(/rösterna: .+, fastställt: .+/);
  await expect(lines.first()).toContainText('50 % av rösterna ger en annan nivå');
  await expect(lines.nth(1)).toContainText('13 % av rösterna ger en annan nivå');
  await queue(page).getByLabel('Vi slutar kl.').fill('23:59');
  await expect(queue(page)).toContainText(/minuter? kvar · 1 risk kvar · \d+ min per risk/);
  await expectAccessible(page, 'vote: queue');
  await queue(page)
    .getByRole('button', { name: /^Fastställ/ })
    .click();
  await expect(queue(page).getByRole('region', { name: 'Samma nivå från alla' })).toHaveCount(0);
  await expect(otherwise.getByRole('listitem')).toHaveCount(1);
  await expect(queue(page)).toContainText('0 risker kvar');
  await queue(page).getByRole('button', { name: 'Gå igenom i den här ordningen' }).click();
  await lines.first().getByRole('button').click();
  await expect(queue(page)).toHaveCount(0);
  await expect(page.getByText('Risk 4 · 1 av 22', { exact: true })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Risk 5 · 2 av 22', { exact: true })).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Kvar att bedöma: 1' })).toBeVisible();
});

test('a projector window is sent nothing of the votes before they are revealed', async ({ page }) => {
  const { projector, heard } = await openProjector(page);
  await release(page, 'result');
  await expect(talk(projector)).toContainText('Tidsfrister');
  await page.keyboard.press('i');
  await page.keyboard.type('34 33 24 33 33 33 11 44');
  await page.keyboard.press('Enter');
  await expect(page.getByText('8 av 25 har röstat')).toBeVisible();
  // What is changed now is on the projector, so what was counted before would be as well.
  await runElsewhere(page, { type: 'risk.edit', id: 'r-2', title: 'Tidsfrister, omskrivet' });
  await expect(talk(projector)).toHaveText('Tidsfrister, omskrivet');
  expect(await heard()).not.toContain('"bars"');
  await page.keyboard.press('r');
  await expect(projector.getByRole('table', { name: /^Röstfördelning/ })).toBeVisible();
  await expect(projector.getByRole('region', { name: 'Sannolikhet' })).toBeVisible();
  expect(await heard()).toContain('"bars"');
  await expectAccessible(projector, 'projector: votes revealed');
  // From the moment a new round begins, before anybody has voted.
  await page.keyboard.press('a');
  await expect(projector.getByRole('table', { name: /^Röstfördelning/ })).toHaveCount(0);
  // The scale to vote on stands there instead, with nothing of any vote.
  await expect(projector.getByText('0 av 25 har röstat')).toBeVisible();
  await expect(projector.getByRole('region', { name: 'Sannolikhet' })).toHaveText(
    /^Hur sannolikt är det\?1 Mycket låg2 Låg3 Hög4 Mycket hög$/,
  );
  await page.keyboard.type('11');
  await page.keyboard.press('Enter');
  await expect(projector.getByRole('table', { name: /^Röstfördelning/ })).toHaveCount(0);
});

test('neighbours in the register are compared by keys, and what contradicts the levels is listed', async ({
  page,
}) => {
  await page.clock.install();
  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('j');
  const dialog = page.getByRole('dialog', { name: 'Jämför intilliggande risker' });
  const question = dialog.getByRole('heading', { name: /^Är risk/ });
  await expect(question).toBeFocused();
  await expectAccessible(page, 'compare: question');
  const found = dialog.getByRole('region', { name: 'Svar som inte stämmer med nivåerna' });
  for (let asked = 0; asked < 30 && (await question.count()) > 0; asked += 1) {
    const before = (await question.textContent()) ?? '';
    await page.keyboard.press('2');
    // The same key at once would answer what nobody has read yet.
    await page.keyboard.press('2');
    await expect(dialog).not.toContainText(before.replace(/\d+ par kvar$/, ''));
    await page.clock.runFor(settleTime);
  }
  await expect(dialog).toContainText('Alla intilliggande risker är jämförda.');
  await expect(found.getByRole('listitem')).not.toHaveCount(0);
  await expect(found).toContainText('men har lägre nivå.');
  await expectAccessible(page, 'compare: contradictions');
  const count = await found.getByRole('listitem').count();
  await found.getByRole('button', { name: 'Ta bort svaret' }).first().click();
  await expect(found.getByRole('listitem')).toHaveCount(count - 1);
  await found
    .getByRole('button', { name: /^Bedöm risk \d+ igen$/ })
    .first()
    .click();
  await expect(title(page)).toBeFocused();
  await goToPhase(page, 'Förbered');
  await page.getByRole('button', { name: 'Utan omröstning' }).click();
  await goToPhase(page, 'Bedöm');
  await expect(page.getByRole('combobox', { name: /^Röstsätt/ })).toHaveValue('agreed');
});
