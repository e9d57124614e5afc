import type { Locator, Page } from '@playwright/test';
import { settleTime } from '../../renderer/presses/press-guard.ts';
import { askHost } from './ask-host.ts';
import { beginBallot, expectCurtain, fillByKeys, handOverButton, startButton } from './ballot.ts';
import { expect, goToPhase, openExample, test } from './fixtures.ts';

// What a hand does twice, or holds, is done once: nothing that records or deletes is pressed as it comes.
test.skip(({ host }) => host === 'electron', 'a browser’s pointer and keys');

/** From now on time stands still between presses, however slow the machine is. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt(new Date(await page.evaluate(() => Date.now() + 1_000)));
}

/** Lets the moment pass in which a press would be too soon. */
const settle = (page: Page) => page.clock.runFor(settleTime);

const chosen = (page: Page) => page.getByRole('option', { selected: true });

async function presentRounds(page: Page) {
  const { rows } = await askHost(page, 'workshop.read', {});
  return rows.votingRound.filter((round) => !round.id.startsWith('v-'));
}

/** Two presses at one place, as fast as a double click, with what came of the first already on the screen. */
async function clickTwice(page: Page, at: { x: number; y: number }, between: () => Promise<unknown>) {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.up();
  await between();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
}

async function middleOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('the part is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.describe('at a secret ballot', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await openExample(page);
    await beginBallot(page, { risks: 2 });
    await stopClock(page);
    await settle(page);
  });

  test('a double click on the start answers nothing', async ({ page }) => {
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1366, height: 768 },
    ]) {
      await page.setViewportSize(size);
      const start = await middleOf(startButton(page));
      const radios = page.getByRole('option');
      await clickTwice(page, start, () => expect(radios.first()).toBeVisible());
      await expect(chosen(page)).toHaveCount(0);
      await page.reload();
      await expectCurtain(page);
      await settle(page);
    }
  });

  test('a press on what lies there counts as soon as a moment has passed', async ({ page }) => {
    const at = await middleOf(startButton(page));
    await clickTwice(page, at, () => expect(page.getByRole('option').first()).toBeVisible());
    await expect(chosen(page)).toHaveCount(0);
    await settle(page);
    await page.getByRole('option').nth(2).click();
    await expect(chosen(page)).toHaveCount(1);
  });

  test('Enter pressed twice goes one step, and Enter held goes nowhere', async ({ page }) => {
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 av 2', { exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.down('Enter');
    for (let times = 0; times < 10; times += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(page.getByText('1 av 2', { exact: true })).toBeVisible();
    await expect(chosen(page)).toHaveCount(0);
  });

  test('a digit that is held answers one question, and not the next', async ({ page }) => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.down('3');
    for (let times = 0; times < 5; times += 1) await page.keyboard.down('3');
    await page.keyboard.up('3');
    await expect(chosen(page)).toHaveCount(1);
  });

  test('a double click on the next risk skips none', async ({ page }) => {
    await page.keyboard.press('Enter');
    const next = page.getByRole('button', { name: 'Nästa risk' });
    const at = await middleOf(next);
    await clickTwice(page, at, () => expect(page.getByText('2 av 2', { exact: true })).toBeVisible());
    await expect(page.getByText('2 av 2', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Granska' })).toBeVisible();
  });

  test('whoever presses again before a slow answer has come starts nothing for the next person', async ({
    page,
  }) => {
    await fillByKeys(page, '1234');
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/call', async (route) => {
      if (route.request().postData()?.includes('ballot.cast')) await released;
      await route.continue();
    });
    await handOverButton(page).click();
    release();
    await expect(page.getByText('Röstsedel 2 av 12')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(startButton(page)).toBeVisible();
  });
});

test.describe('in the assessment', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await openExample(page);
    await goToPhase(page, 'Bedöm');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Delete');
    await expect(page.getByText('Inte bedömd ännu')).toBeVisible();
    await page.keyboard.type('1 2 2 3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('3 3 3 3');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Visa rösterna/ })).toBeVisible();
    await stopClock(page);
  });

  test('the key that shows the votes does nothing else, held or pressed again', async ({ page }) => {
    await page.keyboard.press('r');
    await page.keyboard.down('r');
    for (let times = 0; times < 5; times += 1) await page.keyboard.down('r');
    await page.keyboard.up('r');
    await settle(page);
    await page.keyboard.press('r');
    await expect(page.getByRole('region', { name: 'Sannolikhet' })).toContainText('median Låg');
    expect(await presentRounds(page)).toMatchObject([{ state: 'closed' }]);
  });

  test('a double click on showing the votes sets nothing that takes its place', async ({ page }) => {
    const reveal = page.getByRole('button', { name: /^Visa rösterna/ });
    const at = await middleOf(reveal);
    await clickTwice(page, at, () => expect(reveal).toBeHidden());
    await expect(page.getByText('Inte bedömd ännu')).toBeVisible();
    await expect(page.getByRole('textbox', { name: /röster, en siffra/ }).first()).toHaveValue('1 2 2 3');
    await settle(page);
    await page.getByRole('button', { name: /^Fastställ/ }).click();
    await expect(page.getByText('Inte bedömd ännu')).toBeHidden();
  });
});

test('a round on paper is not broken off by a double click, nor by Enter twice', async ({ page }) => {
  await page.clock.install();
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  const { rows } = await askHost(page, 'workshop.read', {});
  const riskIds = rows.risk.slice(0, 2).map(({ id }) => id);
  const command = {
    type: 'round.open',
    id: 'paper',
    way: 'paper',
    riskIds,
    present: 2,
    earlierId: null,
  } as const;
  await askHost(page, 'workshop.run', { key: 'open', command });
  await page.reload();
  await goToPhase(page, 'Bedöm');
  await page.getByRole('button', { name: 'Mata in röstsedlar' }).click();
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^1 av 2 röstsedlar/)).toBeVisible();
  await stopClock(page);
  const breakOff = page.getByRole('button', { name: /^Avbryt/ });
  const sure = page.getByRole('button', { name: /^Ja, ta bort/ });
  await clickTwice(page, await middleOf(breakOff), () => expect(sure).toBeVisible());
  await expect(sure).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await presentRounds(page)).toMatchObject([{ state: 'open' }]);
});

test('one by one, a key that is held or bounces deals with the threat that was there and no other', async ({
  page,
}) => {
  await page.clock.install();
  await openExample(page);
  await goToPhase(page, 'Gruppera');
  const { rows } = await askHost(page, 'workshop.read', {});
  const waiting = rows.threat.filter(({ riskId }) => riskId === null).length;
  expect(waiting).toBeGreaterThan(1);
  await page.keyboard.press('w');
  await expect(page.getByText(`${waiting} kvar`, { exact: true })).toBeVisible();
  await stopClock(page);
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.down('n');
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('n');
  await page.keyboard.up('n');
  await expect(page.getByText(`${waiting - 1} kvar`, { exact: true })).toBeVisible();
  await settle(page);
  await page.keyboard.press('n');
  await expect(page.getByText(`${waiting - 2} kvar`, { exact: true })).toBeVisible();
});
