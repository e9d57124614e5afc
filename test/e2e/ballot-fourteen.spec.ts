import { askHost } from './ask-host.ts';
import { beginBallot, handOver, handOverButton, pageOf } from './ballot.ts';
import { expect, openExample, test } from './fixtures.ts';

// In Electron the voters' place is a view of its own, which the contract tests look at.
test.skip(({ host }) => host === 'electron', 'the voters’ document of a browser');

const voters = 14;
const asked = 3;
/** What each answers, by turns of probability and consequence; no two neighbours alike. */
const digitsOf = (voter: number) =>
  Array.from({ length: asked * 2 }, (_, place) => 1 + ((voter * 3 + place * 2 + (voter >> 2)) % 4)).join('');
const codes = ['very-low', 'low', 'high', 'very-high'];

test('fourteen voters on three risks: each finds an empty ballot, and all are counted', async ({ page }) => {
  test.slow();
  await openExample(page);
  const riskIds = await beginBallot(page, { risks: asked, present: voters, layout: 'all' });
  for (let voter = 0; voter < voters; voter += 1) {
    const text = page.getByText(`Röstsedel ${voter + 1} av ${voters}`);
    await expect(text).toBeVisible();
    // Of whoever was here before there is no answer, no way to hand it in again, and no step back to it.
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(handOverButton(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(text).toBeVisible();
    const found = await pageOf(page);
    expect(codes.filter((code) => found.includes(`"${code}"`))).toEqual([]);
    await page.getByRole('button', { name: /^(Börja rösta|En röstsedel till)$/ }).click();
    await expect(page.getByRole('option')).not.toHaveCount(0);
    await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
    await page.keyboard.type(digitsOf(voter));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Din röstsedel' })).toBeVisible();
    await handOver(page);
  }
  await askHost(page, 'ballot.end', {});
  await page.evaluate(() => globalThis.location.replace('/'));
  await expect(page.getByRole('dialog')).toBeVisible();
  const { rows } = await askHost(page, 'workshop.read', {});
  for (const [at, riskId] of riskIds.entries()) {
    const expected = Array.from({ length: voters }, (_, voter) => digitsOf(voter).slice(at * 2, at * 2 + 2));
    const given = rows.tally
      .filter((tally) => tally.riskId === riskId && tally.roundId === 'round-1')
      .flatMap(({ probability, consequence, count }) =>
        Array.from({ length: count }, () =>
          [probability, consequence].map((code) => codes.indexOf(code ?? '') + 1).join(''),
        ),
      );
    expect(given.toSorted()).toEqual(expected.toSorted());
  }
});
