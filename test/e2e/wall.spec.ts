import type { Page } from '@playwright/test';
import { askHost, runElsewhere } from './ask-host.ts';
import { card, makeSmallWorkshop } from './board.ts';
import { expect, expectAccessible, goToPhase, test } from './fixtures.ts';
import { openWall, release, talk, toggleFrozen, viewsIn } from './wall.ts';

const marker = 'Larm ignoreras';

test.beforeEach(async ({ folders, page }) => {
  makeSmallWorkshop(folders);
  await page.reload();
  await page.getByRole('button', { name: /^Liten tavla/ }).click();
  await expect(page.getByRole('navigation', { name: 'Analysens faser' })).toBeVisible();
});

const large = (page: Page) => page.getByRole('heading', { level: 1 });

test('the wall is sent nothing that was not released', async ({ page }) => {
  const { wall, heard } = await openWall(page);
  await goToPhase(page, 'Samla in');
  await page.keyboard.type('Ett hot som inte släppts');
  await page.keyboard.press('Enter');
  await goToPhase(page, 'Gruppera');
  await expect(card(page, marker)).toBeVisible();
  await page.keyboard.press('w');
  await release(page, 'result');
  await expect(wall.getByRole('table', { name: 'Riskmatris' })).toBeVisible();
  await toggleFrozen(page);
  await page.keyboard.press('n');
  await runElsewhere(page, { type: 'risk.edit', id: 'r2', title: 'Hemligt namn' });
  await release(page, 'curtain');
  await expect(talk(wall)).toHaveText('Storforum');
  const sent = await heard();
  expect(viewsIn(sent)).toEqual(['curtain', 'register', 'curtain']);
  for (const unreleased of [marker, 'inte släppts', 'Hemligt namn', 'Liten tavla', 'Köerna växer'])
    expect(sent).not.toContain(unreleased);
  await release(page, 'board');
  await expect(wall.getByText(marker).first()).toBeVisible();
  expect(await heard()).toContain(marker);
});

test('the wall may ask for nothing, and finds nothing to ask with', async ({ page }) => {
  const { wall } = await openWall(page);
  const asked = await wall.evaluate(async () => {
    const { storforum } = globalThis as unknown as {
      storforum: { call(name: string, input: unknown): Promise<unknown> };
    };
    const names = ['app.start', 'workshop.read', 'library.list', 'history.list', 'wall.show'];
    const answers = await Promise.all(names.map((name) => storforum.call(name, {})));
    const documents = await Promise.all(['/', '/wall'].map(async (path) => (await fetch(path)).status));
    return { answers, documents };
  });
  expect(asked).toEqual({
    answers: Array(5).fill({ ok: false, error: { code: 'not-allowed', params: {} } }),
    documents: [403, 403],
  });
  expect(
    await wall.evaluate(() => [window.opener, document.cookie, sessionStorage.length, localStorage.length]),
  ).toEqual([null, '', 0, 0]);
});

test('the wall follows the plenary, stays as it is while frozen, and goes behind the curtain', async ({
  page,
}) => {
  const { wall } = await openWall(page);
  await goToPhase(page, 'Gruppera');
  await release(page, 'board');
  await expect(wall.getByText('Köerna växer')).toBeVisible();
  await expectAccessible(wall);

  await release(page, 'threat');
  await page.keyboard.press('w');
  const first = (await large(page).textContent()) ?? '';
  await expect(talk(wall)).toHaveText(first);
  await expectAccessible(wall);
  await page.keyboard.press('n');
  await expect(large(page)).not.toHaveText(first);
  const second = (await large(page).textContent()) ?? '';
  await expect(talk(wall)).toHaveText(second);

  await toggleFrozen(page);
  await expect(page.getByRole('button', { name: /Storbild: hot · fryst/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(large(page)).not.toHaveText(second);
  const third = (await large(page).textContent()) ?? '';
  await expect(talk(wall)).toHaveText(second);
  await toggleFrozen(page);
  await expect(talk(wall)).toHaveText(third);

  await release(page, 'result');
  await expect(wall.getByRole('table', { name: 'Riskmatris' })).toBeVisible();
  await expectAccessible(wall);
  await release(page, 'curtain');
  await expect(talk(wall)).toHaveText('Storforum');
  await expectAccessible(wall);
});

test('the wall shows a threat as it is recorded, and the time', async ({ page }) => {
  const { wall } = await openWall(page);
  await goToPhase(page, 'Samla in');
  await release(page, 'threat');
  await expect(talk(wall)).toHaveText('Sladden dras ur');
  await page.keyboard.type('Nyckeln glöms i dörren');
  await expect(talk(wall)).toHaveText('Sladden dras ur');
  await page.keyboard.press('Enter');
  await expect(talk(wall)).toHaveText('Nyckeln glöms i dörren');
  await release(page, 'timer');
  await expect(talk(wall)).toHaveText('Storforum');
  await page.keyboard.press('Alt+t');
  await page.keyboard.press('Enter');
  await expect(talk(wall)).toHaveText(/\d+:\d\d/);
  await expectAccessible(wall);
});

test('a risk is shown with what the room agrees of it', async ({ page }) => {
  const { wall } = await openWall(page);
  await goToPhase(page, 'Bedöm');
  await release(page, 'result');
  await expect(talk(wall)).toHaveText('Loggar granskas för sällan');
  await expect(wall.getByText('inte bedömd')).toBeVisible();
  await askHost(page, 'workshop.run', {
    key: 'agreed',
    command: { type: 'risk.assess', id: 'r1', probability: 'high', consequence: 'high' },
  });
  await expect(wall.getByText('inte bedömd')).toBeHidden();
});

test('a wall that is loaded again, or closed and opened anew, shows what is released', async ({ page }) => {
  const { wall } = await openWall(page);
  await release(page, 'board');
  await expect(wall.getByText(marker)).toBeVisible();
  await wall.reload();
  await expect(wall.getByText(marker)).toBeVisible();
  await wall.close();
  const { wall: next } = await openWall(page);
  await expect(next.getByText(marker)).toBeVisible();
  const { wall: last } = await openWall(page);
  await expect(last.getByText(marker)).toBeVisible();
  await expect(talk(next)).toHaveText('Storforum');
});

test('the curtain falls when the workshop is closed, and when the facilitator’s window is loaded again', async ({
  page,
}) => {
  const { wall } = await openWall(page);
  await release(page, 'board');
  await expect(wall.getByText(marker)).toBeVisible();
  await page.reload();
  await expect(talk(wall)).toHaveText('Storforum');
  await expect(page.getByRole('button', { name: 'Storbild: ingenting' })).toBeVisible();
  await release(page, 'board');
  await expect(wall.getByText(marker)).toBeVisible();
  await page.getByRole('button', { name: 'Liten tavla' }).click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect(talk(wall)).toHaveText('Storforum');
});

test('a stranger is refused the wall', async ({ page, request }) => {
  const { wall } = await openWall(page);
  await release(page, 'board');
  await expect(wall.getByText(marker)).toBeVisible();
  for (const path of ['/wall', '/call', '/events']) {
    const answer = await request.fetch(new URL(path, wall.url()).href, {
      method: path === '/call' ? 'POST' : 'GET',
      data: path === '/call' ? { name: 'wall.read', input: {} } : undefined,
    });
    expect([answer.status(), (await answer.text()).includes(marker)]).toEqual([403, false]);
  }
});

test('the wall is led by its menu as well as by keys', async ({ page }) => {
  const { wall } = await openWall(page);
  await page.getByRole('button', { name: 'Storbild: ingenting' }).click();
  await page.getByRole('menuitemradio', { name: /Tavla/ }).click();
  await expect(wall.getByText(marker)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('menuitemcheckbox', { name: /Frys storbilden/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Storbild: tavla · fryst' })).toBeFocused();
});
