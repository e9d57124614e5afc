import type { Page } from '@playwright/test';
import { settleTime } from '../../renderer/presses/press-guard.ts';
import { askHost } from './ask-host.ts';
import { block, digits } from './assess.ts';
import { documentMark, expectCurtain, startButton } from './ballot.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { openProjector, release, talk } from './projector-page.ts';
import { residual, title } from './treat.ts';

/** What the file holds of risk 10, and the rounds about what is left of it. */
async function stored(page: Page) {
  const { rows } = await askHost(page, 'workshop.read', {});
  const risk = rows.risk.find(({ number }) => number === 10);
  const rounds = rows.votingRound.filter(({ about }) => about === 'residual');
  return {
    level: [risk?.probability, risk?.consequence],
    left: [risk?.residualProbability, risk?.residualConsequence],
    rounds: rounds.map(({ way, state, present, ballots }) => ({ way, state, present, ballots })),
  };
}

test.beforeEach(async ({ page }) => {
  await page.clock.install();
  await openExample(page);
  await goToPhase(page, 'Hantera');
});

test('the measures are read out and the room votes on what is left, by fingers and keys', async ({
  page,
}) => {
  await expect(residual(page)).toContainText('Satt för hand, utan omröstning');
  const { projector, heard } = await openProjector(page);
  await release(page, 'result');
  await expect(talk(projector)).toContainText('Ingen beredskap');

  const before = (await heard()).length;
  await page.keyboard.press('o');
  await expect(page.getByRole('list', { name: 'Åtgärder' }).getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page, 'treat: measures read out');
  await expect(projector.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(projector, 'projector: measures read out');

  await page.keyboard.press('Enter');
  await expect(page.getByText('Kvarstående risk · risk 10 · 1 av 22').last()).toBeVisible();
  await expect(projector.getByText('Kvarstående risk').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Antal närvarande' }).fill('4');
  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await page.keyboard.type('1112');
  await page.keyboard.press('Enter');
  await expect(digits(page, 'Konsekvens')).toBeFocused();
  await page.keyboard.type('2223');
  await page.keyboard.press('Enter');
  await expect(block(page, 'Konsekvens').getByText('4 av 4 har röstat')).toBeVisible();
  expect((await heard()).slice(before)).not.toContain('"bars"');
  await page.keyboard.press('r');
  await expect(projector.getByRole('region', { name: 'Sannolikhet' })).toBeVisible();
  await expect(block(page, 'Sannolikhet')).toContainText('median Mycket låg');
  await expectAccessible(page, 'treat: vote on the residual risk');

  await page.clock.runFor(settleTime);
  await page.keyboard.press('f');
  await expect(page.getByText('Sannolikhet Mycket låg × konsekvens Låg', { exact: true })).toBeVisible();
  expect(await stored(page)).toEqual({
    level: ['very-high', 'high'],
    left: ['very-low', 'low'],
    rounds: [{ way: 'fingers', state: 'closed', present: 4, ballots: 4 }],
  });

  await page.keyboard.press('Backspace');
  await expect(page.getByRole('button', { name: /^Till omröstningen/ })).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(residual(page)).toContainText('Enligt omröstning');
  // What was said of the level stands as it was.
  await goToPhase(page, 'Bedöm');
  await expect(title(page)).toContainText('Ingen beredskap');
  await expect(block(page, 'Sannolikhet')).toContainText('13 röster');
  await expect(page.getByText('Sannolikhet Mycket hög × konsekvens Hög', { exact: true })).toBeVisible();
});

test('a secret ballot about what is left comes back to it, with its result alone', async ({ page, host }) => {
  test.skip(host === 'electron', 'the voters’ document of a browser');
  await page.keyboard.press('o');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: /^Röstsätt/ }).selectOption('secret');
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Sluten omröstning' });
  await expect(dialog).toContainText('Omröstningen gäller kvarstående risk');
  await expect(dialog.getByRole('button', { name: 'bara den här risken' })).toBeVisible();
  await dialog.getByLabel('Hur många ska rösta?').fill('3');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Lämna över till första personen' }).press('Enter');
  await expectCurtain(page);
  for (const answers of ['12', '12', '21']) {
    await expect(startButton(page)).toBeFocused();
    await page.clock.runFor(settleTime);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Bedöm risken som den blir när åtgärderna är genomförda')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Åtgärder' }).getByRole('listitem')).toHaveCount(3);
    if (answers === '21') await expectAccessible(page, 'ballot: on the residual risk');
    await page.keyboard.type(answers);
    await page.keyboard.press('Enter');
    const mark = await documentMark(page);
    await page.keyboard.press('Control+Enter');
    await expectCurtain(page);
    await expect.poll(() => documentMark(page)).not.toBe(mark);
  }
  await page.getByRole('button', { name: /Avsluta omröstningen/ }).press('Enter');
  await page.getByRole('button', { name: 'Håll inne för att avsluta' }).focus();
  await page.keyboard.down('Enter');
  const ended = page.getByRole('dialog', { name: 'Omröstningen är avslutad' });
  await expect(ended).toBeVisible();
  await page.keyboard.up('Enter');
  await ended.getByRole('button').first().click();
  await expect(page.getByText('Kvarstående risk · risk 10 · 1 av 22').last()).toBeVisible();
  await expect(block(page, 'Sannolikhet')).toContainText('median Mycket låg');
  await page.getByRole('button', { name: /^Fastställ Mycket låg × Låg/ }).click();
  await expect(page.getByText('Sannolikhet Mycket låg × konsekvens Låg', { exact: true })).toBeVisible();
  expect(await stored(page)).toEqual({
    level: ['very-high', 'high'],
    left: ['very-low', 'low'],
    rounds: [{ way: 'secret', state: 'closed', present: 3, ballots: 3 }],
  });
});
