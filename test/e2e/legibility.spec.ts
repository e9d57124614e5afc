import type { Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { makeSmallWorkshop } from './board.ts';
import { expect, expectAccessible, goToPhase, test } from './fixtures.ts';
import { openProjector, release } from './projector-page.ts';

const typeSize = (page: Page) =>
  page.evaluate(
    () => Math.round(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 10) / 10,
  );

async function openSmall(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Liten tavla/ }).click();
  await expect(page.getByRole('navigation', { name: 'Analysens faser' })).toBeVisible();
}

test('one key makes everything larger or smaller, and it is remembered', async ({ folders, launch }) => {
  makeSmallWorkshop(folders);
  const { page, close } = await launch();
  await openSmall(page);
  const steps = { Escape: 24, '+': 26.4, 'Shift++': 30, '-': 26.4, 'Control+0': 24, 'Control++': 26.4 };
  for (const [key, size] of Object.entries(steps)) {
    await page.locator('body').press(key);
    await expect.poll(() => typeSize(page), key).toBe(size);
  }
  // The window shows a size before the host has it.
  await expect.poll(async () => (await askHost(page, 'app.start', {})).preferences.zoom).toBe(1.1);
  await close();
  const again = await launch();
  await expect.poll(() => typeSize(again.page)).toBe(26.4);
});

test('a typed plus is a plus', async ({ folders, page }) => {
  makeSmallWorkshop(folders);
  await page.reload();
  await openSmall(page);
  await goToPhase(page, 'Samla in');
  await page.keyboard.type('Larm + brand');
  await expect(page.getByRole('textbox').first()).toHaveValue('Larm + brand');
  expect(await typeSize(page)).toBe(24);
});

test('the measured room tells and sets the sizes of both windows', async ({ folders, page }) => {
  makeSmallWorkshop(folders);
  await page.reload();
  await openSmall(page);
  const { projector } = await openProjector(page);
  await page.getByRole('button', { name: 'Liten tavla' }).click();
  await page.getByRole('menuitem', { name: 'Anpassa till rummet…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Avstånd från storbilden/).fill('sju');
  await dialog.getByLabel(/Storbildens bredd/).fill('3');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Skriv ett tal i meter');
  await dialog.getByLabel(/Avstånd från storbilden/).fill('12');
  await expect(dialog.getByText('Minsta text: 54 pixlar')).toBeVisible();
  await expectAccessible(page, 'room: sizes');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => typeSize(page)).toBe(36);
  await expect.poll(() => typeSize(projector)).toBe(54);
});

const phases = {
  Förbered: 'prepare: about',
  'Samla in': 'record: threats',
  Gruppera: 'board: cards',
  Bedöm: 'assess: risk',
  Hantera: 'treat: risk',
  Riskregister: 'register: risks',
} as const;

for (const [name, theme] of Object.entries({ Ljust: 'light', Mörkt: 'dark', 'Hög kontrast': 'contrast' }))
  test(`every screen is accessible in the theme ${name}`, async ({ folders, page }) => {
    makeSmallWorkshop(folders);
    await page.reload();
    await page.getByRole('button', { name, exact: true }).click();
    await expectAccessible(page, 'library: workshops');
    await openSmall(page);
    const { projector } = await openProjector(page);
    await release(page, 'board');
    await expect(projector.getByText('Larm ignoreras')).toBeVisible();
    for (const [phase, state] of Object.entries(phases)) {
      await goToPhase(page, phase);
      await expectAccessible(page, state);
    }
    await expectAccessible(projector, 'projector: board');
    await expect(projector.locator('html')).toHaveAttribute('data-theme', theme);
  });
