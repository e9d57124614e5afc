import { askHost } from './ask-host.ts';
import { drawn } from './board.ts';
import { comeBack, expect, goToPhase, test } from './fixtures.ts';
import * as record from './record.ts';

const all = 60;
const risks = 12;
const textOf = (index: number) => `Hot från bordet nummer ${index + 1}, sagt i ett andetag`;
/** Where the room puts a threat: the first twelve are risks of their own, the others go to them in turn. */
const riskOf = (index: number) => (index < risks ? index + 1 : 2 + (index % (risks - 4)));

test('a plenary of sixty threats: recorded, placed one by one, merged and voted on by hands', async ({
  page,
}) => {
  test.slow();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await comeBack(page);
      await page.keyboard.press(key);
    }
  };
  await page.getByLabel('Ny analys').fill('Storforum i aulan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Förberedelser' })).toBeVisible();
  await goToPhase(page, 'Samla in');
  await expect(record.field(page)).toBeFocused();
  for (let index = 0; index < all; index += 1) await record.typeThreat(page, textOf(index));
  await expect(record.row(page, textOf(all - 1))).toBeVisible();

  await goToPhase(page, 'Gruppera');
  await page.getByRole('tree').waitFor();
  await press('w');
  const talk = page.getByRole('main').getByRole('heading', { level: 1 });
  for (let index = 0; index < all; index += 1) {
    await expect(talk).toHaveText(textOf(index));
    await press(index < risks ? 'n' : String(riskOf(index)));
    // Of two digits the first may be all there is: a number that can grow waits for Enter.
    if (index >= risks && riskOf(index) === 1) await press('Enter');
  }
  await expect(talk).toHaveText(`Alla ${all} hot är placerade.`);
  await press('b');
  await page.getByRole('tree').waitFor();
  const placed = await drawn(page);
  expect(placed.tray).toEqual([]);
  for (let index = 0; index < all; index += 1) expect(placed.risks[riskOf(index)]).toContain(textOf(index));

  // Risk 12 is the same as risk 11, the room says; what has been merged keeps the lower number.
  await page.locator('[data-risk="12"] [data-item=risk]').focus();
  await press('m', '1', '1', 'Enter');
  await expect(page.locator('[data-risk="12"]')).toHaveCount(0);
  const merged = await drawn(page);
  expect(Object.keys(merged.risks)).toHaveLength(risks - 1);
  expect(merged.risks[11]).toHaveLength((placed.risks[11]?.length ?? 0) + (placed.risks[12]?.length ?? 0));

  await goToPhase(page, 'Bedöm');
  const votes = ['3 3 3 4', '2 2 2 1', '4 4 4 4'];
  for (const [at, row] of votes.entries()) {
    await page.getByRole('textbox', { name: /^Sannolikhet: röster/ }).fill(row);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /^Konsekvens: röster/ }).fill('2 2 3 2');
    await page.keyboard.press('Enter');
    await press('r');
    await press('f');
    await expect(page.getByText('Inte bedömd ännu')).toHaveCount(0);
    if (at < votes.length - 1) await press('PageDown');
  }
  const { rows } = await askHost(page, 'workshop.read', {});
  expect(rows.threat.filter(({ riskId }) => riskId === null)).toEqual([]);
  expect(rows.risk.filter(({ probability }) => probability !== null)).toHaveLength(votes.length);
  expect(rows.votingRound.map(({ state }) => state)).toEqual(votes.map(() => 'closed'));
  await goToPhase(page, 'Riskregister');
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(risks);
});
