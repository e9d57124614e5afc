import { runElsewhere } from './ask-host.ts';
import { expect, goToPhase, openExample, test } from './fixtures.ts';
import { openWall, release } from './wall.ts';

test('look', async ({ page }) => {
  const shot = (name: string) => page.screenshot({ path: `/tmp/votes-shots/${name}.png` });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  await shot('1-example');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Delete');
  await page.keyboard.press('p');
  await page.keyboard.type('34 33 24 33 33 33 11 00 44 43 33 32');
  await page.keyboard.press('Enter');
  await shot('2-hidden');
  await page.keyboard.press('r');
  await expect(page.getByText('att höra').first()).toBeVisible();
  await shot('3-revealed');
  await page.keyboard.press('r');
  await page.keyboard.type('34 33 33 33 33 33 33 33 44 43 33 33');
  await page.keyboard.press('r');
  await expect(page.getByText('förut').first()).toBeVisible();
  await shot('4-again');
  for (const n of [1, 4, 5, 6, 7, 9])
    await runElsewhere(page, {
      type: 'round.countPairs',
      roundId: `n-${n}`,
      riskId: `r-${n}`,
      pairs: [
        { probability: 'low', consequence: 'low', count: 8 },
        ...(n % 2 ? [{ probability: 'very-high', consequence: 'high', count: n }] : []),
      ],
    });
  await page.keyboard.press('o');
  await shot('5-queue');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Anslutning till Mina Meddelanden' }).click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await page.getByRole('button', { name: 'Anslutning till Mina Meddelanden' }).click();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await shot('6-en-dark');
  await page.keyboard.press('q');
  await shot('7-queue-en-dark');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: /^Way/ }).selectOption('secret');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'light';
  });
  await page.getByRole('button', { name: /^Open a secret/ }).click();
  await shot('8-open');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: /^Way/ }).selectOption('fingers');
  const { wall } = await openWall(page);
  await release(page, 'result');
  await expect(wall.getByRole('table')).toBeVisible();
  await wall.screenshot({ path: '/tmp/votes-shots/10-wall.png' });
  await goToPhase(page, 'Register');
  await page.keyboard.press('o');
  await page.keyboard.press('2');
  await page.keyboard.press('2');
  await page.keyboard.press('2');
  await shot('11-compare');
  await page.keyboard.press('Escape');
  await goToPhase(page, 'Prepare');
  await shot('12-prepare');
  await goToPhase(page, 'Assess');
  await page.setViewportSize({ width: 1366, height: 768 });
  await shot('9-small');
});
