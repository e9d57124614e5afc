import type { Page } from '@playwright/test';
import { makeSmallWorkshop } from './board.ts';
import { expect, expectAccessible, goToPhase, test } from './fixtures.ts';
import { openProjector, release, talk } from './projector-page.ts';

test.beforeEach(async ({ folders, page }) => {
  makeSmallWorkshop(folders);
  await page.reload();
  await page.getByRole('button', { name: /^Liten tavla/ }).click();
  await expect(page.getByRole('navigation', { name: /faser/ })).toBeVisible();
});

const large = (page: Page) => page.getByRole('heading', { level: 1 });
const controls = (page: Page) => page.getByRole('button', { name: /^(Storbild|Projector):/ });
const typeSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

for (const where of ['the facilitator’s window', 'the projector’s window'])
  test(`a presenter’s keys lead the walk-through from ${where}`, async ({ page }) => {
    const { projector } = await openProjector(page);
    const pressed = where.startsWith('the projector') ? projector : page;
    await goToPhase(page, 'Gruppera');
    await page.keyboard.press('w');
    await release(page, 'threat');
    const first = (await large(page).textContent()) ?? '';
    await expect(talk(projector)).toHaveText(first);
    await page.keyboard.press('n');
    await expect(talk(projector)).not.toHaveText(first);
    await pressed.keyboard.press('PageUp');
    await expect(talk(projector)).toHaveText(first);
    await pressed.keyboard.press('PageDown');
    await expect(talk(projector)).not.toHaveText(first);
    await pressed.keyboard.press('.');
    await expect(talk(projector)).toHaveText('Liten tavla');
    await pressed.keyboard.press('.');
    await expect(talk(projector)).toHaveText((await large(page).textContent()) ?? '');
  });

test('a presenter’s keys go through the risks from the projector’s window', async ({ page }) => {
  const { projector } = await openProjector(page);
  await goToPhase(page, 'Bedöm');
  await release(page, 'result');
  await expect(talk(projector)).toHaveText('Loggar granskas för sällan');
  await projector.keyboard.press('PageDown');
  await expect(talk(projector)).not.toHaveText('Loggar granskas för sällan');
  await projector.keyboard.press('PageUp');
  await expect(talk(projector)).toHaveText('Loggar granskas för sällan');
});

test('a presenter’s keys leave what is being typed alone, but for the curtain', async ({ page }) => {
  const { projector } = await openProjector(page);
  await goToPhase(page, 'Samla in');
  await release(page, 'threat');
  await expect(talk(projector)).toHaveText('Sladden dras ur');
  await page.keyboard.type('Halvt skrivet. Mer');
  await projector.keyboard.press('PageDown');
  await projector.keyboard.press('.');
  await expect(talk(projector)).toHaveText('Liten tavla');
  await expect(page.getByRole('textbox').first()).toHaveValue('Halvt skrivet. Mer');
  await expect(page.getByRole('textbox').first()).toBeFocused();
});

test('the display is tried by a test picture before anything is shown', async ({ page }) => {
  const { projector, heard } = await openProjector(page);
  await page.keyboard.press('Control+Shift+Digit8');
  await expect(talk(projector)).toHaveText('Test av storbilden');
  await expect(projector.getByText('1920 × 1080 pixlar, skala 100 %')).toBeVisible();
  await expectAccessible(projector, 'projector: test picture');
  expect(await heard()).not.toContain('Larm ignoreras');
  await controls(page).click();
  const item = page.getByRole('menuitemcheckbox', { name: /Testa storbilden/ });
  await expect(item).toHaveAttribute('aria-checked', 'true');
  await expectAccessible(page, 'projector menu: test picture is shown');
  await item.click();
  await expect(talk(projector)).toHaveText('Liten tavla');
  await page.keyboard.press('Escape');
  await release(page, 'board');
  await page.keyboard.press('Control+Shift+Digit8');
  await expect(talk(projector)).toHaveText('Test av storbilden');
  await page.keyboard.press('Control+Shift+Digit8');
  await expect(projector.getByText('Larm ignoreras')).toBeVisible();
});

test('the test picture keeps within its frame at every size, in both languages', async ({ page }) => {
  const { projector } = await openProjector(page);
  await page.keyboard.press('Control+Shift+Digit8');
  await expect(talk(projector)).toHaveText('Test av storbilden');
  const isWhole = () =>
    projector.locator('main > div > div').evaluate((frame) => frame.scrollHeight <= frame.clientHeight);
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1280, height: 720 },
    { width: 3840, height: 2160 },
  ]) {
    await projector.setViewportSize(size);
    expect(await isWhole()).toBe(true);
  }
  await page.getByRole('button', { name: 'Liten tavla' }).click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await expect(talk(projector)).toHaveText('Projector test');
  expect(await isWhole()).toBe(true);
  await expectAccessible(projector, 'projector: test picture');
});

test('the projector has a zoom of its own, which the facilitator’s leaves alone', async ({ page }) => {
  const { projector } = await openProjector(page);
  const before = await typeSize(projector);
  await page.keyboard.press('Control++');
  await expect.poll(() => typeSize(page)).toBeGreaterThan(24);
  expect(await typeSize(projector)).toBe(before);
  await controls(page).click();
  await page.getByRole('menuitem', { name: 'Större på storbilden' }).click();
  await expect.poll(() => typeSize(projector)).toBeCloseTo(before * 1.1);
  await expect(page.getByText('Storbildens storlek: 110 %')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+0');
  await expect.poll(() => typeSize(page)).toBeCloseTo(24, 2);
  await expect.poll(() => typeSize(projector)).toBeCloseTo(before * 1.1);
});

test('the menu opens and closes the window, and says what a browser leaves to the hand', async ({ page }) => {
  await controls(page).click();
  await expect(page.getByText('Webbläsaren kan inte flytta det.', { exact: false })).toBeVisible();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('menuitem', { name: /Öppna storbildsfönstret/ }).click();
  const projector = await opened;
  await expect(talk(projector)).toHaveText('Liten tavla');
  await controls(page).click();
  await page.getByRole('menuitem', { name: 'Stäng storbildsfönstret' }).click();
  await expect.poll(() => projector.isClosed()).toBe(true);
});

test('where the host has the window in hand, the menu offers all that it can do with it', async ({
  page,
}) => {
  // The page believes that it is Electron's; what it asks of the window is kept.
  await page.addInitScript(() => {
    const world = globalThis as unknown as { asked: string[]; fetch: typeof globalThis.fetch };
    const ask = world.fetch;
    world.asked = [];
    world.fetch = async (address, init) => {
      const { name, input } = JSON.parse(String(init?.body ?? '{}'));
      if (name === 'projector.window') world.asked.push(input.action);
      const answer = await ask(address, init);
      if (name !== 'app.start') return answer;
      const { value, ...rest } = await answer.json();
      return Response.json({ ...rest, value: { ...value, host: 'electron' } });
    };
  });
  await page.reload();
  for (const item of [
    'Öppna storbildsfönstret',
    'Flytta till den andra skärmen',
    'Helskärm av eller på',
    'Visa skärmarnas nummer',
    'Stäng storbildsfönstret',
  ]) {
    await controls(page).click();
    await expect(page.getByText('Webbläsaren kan inte flytta det.', { exact: false })).toBeHidden();
    await page.getByRole('menuitem', { name: item }).click();
  }
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await expect.poll(asked).toEqual(['open', 'move', 'full-screen', 'identify', 'close']);
  await page.setViewportSize({ width: 1280, height: 720 });
  await controls(page).click();
  await expectAccessible(page, 'projector menu: window in hand');
  await expect(page.getByRole('menuitem', { name: 'Stäng storbildsfönstret' })).toBeInViewport({ ratio: 1 });
});

test('what becomes of the window is told until it is read, and what the host took away stays away', async ({
  page,
}) => {
  const { projector } = await openProjector(page);
  const event = { type: 'projector', notice: 'gone', display: '', isCurtained: true };
  const { promise: released, resolve: tell } = Promise.withResolvers<void>();
  const answer = { body: `${JSON.stringify(event)}\n` };
  await page.route('**/events', (route) => released.then(() => route.fulfill(answer)), { times: 1 });
  await page.reload();
  await expect(controls(page)).toHaveText(/ingenting/);
  await release(page, 'board');
  await expect(projector.getByText('Larm ignoreras')).toBeVisible();
  tell();
  await expect(page.getByRole('status').filter({ hasText: 'Projektorn kopplades bort.' })).toBeVisible();
  await expect(controls(page)).toHaveText(/ingenting/);
  await expect(talk(projector)).toHaveText('Liten tavla');
  await expectAccessible(page, 'projector menu: display is gone');
  await page.getByRole('button', { name: 'Stäng', exact: true }).click();
  await expect(page.getByText('Projektorn kopplades bort.', { exact: false })).toBeHidden();
});
