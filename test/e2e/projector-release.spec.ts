import type { Page } from '@playwright/test';
import { askHost, runElsewhere } from './ask-host.ts';
import { card, makeSmallWorkshop } from './board.ts';
import { expect, expectAccessible, goToPhase, test } from './fixtures.ts';
import { openProjector, release, talk, toggleFrozen, viewsIn } from './projector-page.ts';

const marker = 'Larm ignoreras';

test.beforeEach(async ({ folders, page }) => {
  makeSmallWorkshop(folders);
  await page.reload();
  await page.getByRole('button', { name: /^Liten tavla/ }).click();
  await expect(page.getByRole('navigation', { name: 'Analysens faser' })).toBeVisible();
});

const large = (page: Page) => page.getByRole('heading', { level: 1 });

test('the projector is sent nothing that was not released', async ({ page }) => {
  const { projector, heard } = await openProjector(page);
  await goToPhase(page, 'Samla in');
  await page.keyboard.type('Ett hot som inte släppts');
  await page.keyboard.press('Enter');
  await goToPhase(page, 'Gruppera');
  await expect(card(page, marker)).toBeVisible();
  await page.keyboard.press('w');
  await release(page, 'result');
  await expect(projector.getByRole('table', { name: 'Riskmatris' })).toBeVisible();
  await toggleFrozen(page);
  await page.keyboard.press('n');
  await runElsewhere(page, { type: 'risk.edit', id: 'r2', title: 'Hemligt namn' });
  await release(page, 'curtain');
  await expect(talk(projector)).toHaveText('Liten tavla');
  const sent = await heard();
  expect(viewsIn(sent)).toEqual(['curtain', 'register', 'curtain']);
  for (const unreleased of [marker, 'inte släppts', 'Hemligt namn', 'Köerna växer'])
    expect(sent).not.toContain(unreleased);
  await release(page, 'board');
  await expect(projector.getByText(marker).first()).toBeVisible();
  expect(await heard()).toContain(marker);
});

test('the projector may ask for nothing, and finds nothing to ask with', async ({ page }) => {
  const { projector } = await openProjector(page);
  const asked = await projector.evaluate(async () => {
    const { storforum } = globalThis as unknown as {
      storforum: { call(name: string, input: unknown): Promise<unknown> };
    };
    const names = ['app.start', 'workshop.read', 'library.list', 'history.list', 'projector.show'];
    const answers = await Promise.all(names.map((name) => storforum.call(name, {})));
    const documents = await Promise.all(['/', '/projector'].map(async (path) => (await fetch(path)).status));
    return { answers, documents };
  });
  expect(asked).toEqual({
    answers: Array(5).fill({ ok: false, error: { code: 'not-allowed', params: {} } }),
    documents: [403, 403],
  });
  expect(
    await projector.evaluate(() => [
      window.opener,
      document.cookie,
      sessionStorage.length,
      localStorage.length,
    ]),
  ).toEqual([null, '', 0, 0]);
});

test('the projector follows the plenary, stays as it is while frozen, and goes behind the curtain', async ({
  page,
}) => {
  const { projector } = await openProjector(page);
  await goToPhase(page, 'Gruppera');
  await release(page, 'board');
  await expect(projector.getByText('Köerna växer')).toBeVisible();
  await expectAccessible(projector, 'projector: board');

  await release(page, 'threat');
  await page.keyboard.press('w');
  const first = (await large(page).textContent()) ?? '';
  await expect(talk(projector)).toHaveText(first);
  await expectAccessible(projector, 'projector: threat');
  await page.keyboard.press('n');
  await expect(large(page)).not.toHaveText(first);
  const second = (await large(page).textContent()) ?? '';
  await expect(talk(projector)).toHaveText(second);

  await toggleFrozen(page);
  await expect(page.getByRole('button', { name: /Storbild: hot · fryst/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(large(page)).not.toHaveText(second);
  const third = (await large(page).textContent()) ?? '';
  await expect(talk(projector)).toHaveText(second);
  await toggleFrozen(page);
  await expect(talk(projector)).toHaveText(third);

  await release(page, 'result');
  await expect(projector.getByRole('table', { name: 'Riskmatris' })).toBeVisible();
  await expectAccessible(projector, 'projector: result');
  await release(page, 'curtain');
  await expect(talk(projector)).toHaveText('Liten tavla');
  await expectAccessible(projector, 'projector: nothing');
});

test('the projector shows a threat as it is recorded, and the time', async ({ page }) => {
  const { projector } = await openProjector(page);
  await goToPhase(page, 'Samla in');
  await release(page, 'threat');
  await expect(talk(projector)).toHaveText('Sladden dras ur');
  await page.keyboard.type('Nyckeln glöms i dörren');
  await expect(talk(projector)).toHaveText('Sladden dras ur');
  await page.keyboard.press('Enter');
  await expect(talk(projector)).toHaveText('Nyckeln glöms i dörren');
  await release(page, 'timer');
  await expect(talk(projector)).toHaveText('Liten tavla');
  await page.keyboard.press('Alt+t');
  await page.keyboard.press('Enter');
  await expect(talk(projector)).toHaveText(/\d+:\d\d/);
  await expectAccessible(projector, 'projector: time left');
});

test('a risk is shown with what the room agrees of it', async ({ page }) => {
  const { projector } = await openProjector(page);
  await goToPhase(page, 'Bedöm');
  await release(page, 'result');
  await expect(talk(projector)).toHaveText('Loggar granskas för sällan');
  // The room is asked first how probable it is, with what the levels mean.
  await expect(projector.getByRole('region', { name: 'Sannolikhet' })).toContainText('En gång på 10–100 år');
  await expect(projector.getByRole('region', { name: 'Konsekvens' })).toHaveCount(0);
  await askHost(page, 'workshop.run', {
    key: 'agreed',
    command: { type: 'risk.assess', id: 'r1', probability: 'high', consequence: 'high' },
  });
  await expect(projector.getByRole('region', { name: 'Sannolikhet' })).toHaveCount(0);
  await expect(projector.getByRole('definition').filter({ hasText: 'Hög' })).toHaveCount(2);
});

test('a projector that is loaded again, or closed and opened anew, shows what is released', async ({
  page,
}) => {
  const { projector } = await openProjector(page);
  await release(page, 'board');
  await expect(projector.getByText(marker)).toBeVisible();
  await projector.reload();
  await expect(projector.getByText(marker)).toBeVisible();
  await projector.close();
  const { projector: next } = await openProjector(page);
  await expect(next.getByText(marker)).toBeVisible();
  const { projector: last } = await openProjector(page);
  await expect(last.getByText(marker)).toBeVisible();
  await expect(talk(next)).toHaveText('Storforum');
});

test('the curtain falls when the workshop is closed, and when the facilitator’s window is loaded again', async ({
  page,
}) => {
  const { projector } = await openProjector(page);
  await release(page, 'board');
  await expect(projector.getByText(marker)).toBeVisible();
  await page.reload();
  await expect(talk(projector)).toHaveText('Liten tavla');
  await expect(page.getByRole('button', { name: 'Storbild: ingenting' })).toBeVisible();
  await release(page, 'board');
  await expect(projector.getByText(marker)).toBeVisible();
  await page.getByRole('button', { name: 'Liten tavla' }).click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect(talk(projector)).toHaveText('Storforum');
});

test('a stranger is refused the projector', async ({ page, request }) => {
  const { projector } = await openProjector(page);
  await release(page, 'board');
  await expect(projector.getByText(marker)).toBeVisible();
  for (const path of ['/projector', '/call', '/events']) {
    const answer = await request.fetch(new URL(path, projector.url()).href, {
      method: path === '/call' ? 'POST' : 'GET',
      data: path === '/call' ? { name: 'projector.read', input: {} } : undefined,
    });
    expect([answer.status(), (await answer.text()).includes(marker)]).toEqual([403, false]);
  }
});

test('the projector is led by its menu as well as by keys', async ({ page }) => {
  const { projector } = await openProjector(page);
  await page.getByRole('button', { name: 'Storbild: ingenting' }).click();
  await page.getByRole('menuitemradio', { name: /Tavla/ }).click();
  await expect(projector.getByText(marker)).toBeVisible();
  await expectAccessible(page, 'projector menu: board is shown');
  await page.getByRole('menuitemcheckbox', { name: /Frys storbilden/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Storbild: tavla · fryst' })).toBeFocused();
});
