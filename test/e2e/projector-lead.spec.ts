import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { importWorkshop } from '../../electron/commands/make-workshop-file.ts';
import { runElsewhere } from './ask-host.ts';
import { expect, expectAccessible, type Folders, goToPhase, test } from './fixtures.ts';
import { openProjector, release, talk, viewsIn } from './projector-page.ts';

const title = 'Nytt verksamhetssystem för hemtjänsten';

/** The example, on a day and at a place, with names in its groups. */
function makeWorkshop({ data }: Folders): void {
  const file = new URL('../../resources/example/mina-meddelanden-2014.sv.json', import.meta.url);
  const example = JSON.parse(readFileSync(file, 'utf8'));
  const workshop = { ...example.workshop, title, date: '2026-12-03', place: 'Linden' };
  const participants = ['Anna', 'Bo', 'Carin', 'David'].map((name, at) => ({
    ...{ id: `p-${at}`, name, organisation: null, role: '' },
    groupId: example.groups[at % 2].id,
  }));
  mkdirSync(join(data, 'library'), { recursive: true });
  importWorkshop(
    join(data, 'library', 'a.storforum'),
    JSON.stringify({ ...example, workshop, participants }),
  );
}

test.beforeEach(async ({ folders, page }) => {
  makeWorkshop(folders);
  await page.reload();
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  await expect(page.getByRole('navigation', { name: 'Analysens faser' })).toBeVisible();
});

const controls = (page: Page) => page.getByRole('button', { name: /^Storbild:/ });
const heldOrReleased = async (page: Page, name: string) => {
  await controls(page).click();
  await page.getByRole('menuitemcheckbox', { name }).click();
  await page.keyboard.press('Escape');
};

test('one key makes the projector follow the phases, from the welcome to what measures leave', async ({
  page,
}) => {
  const { projector } = await openProjector(page);
  await goToPhase(page, 'Förbered');
  await expect(talk(projector)).toHaveText(title);
  await page.keyboard.press('F7');
  await expect(projector.getByText('Torsdag 3 december 2026')).toBeVisible();
  await expect(projector.getByText('Anna, Carin')).toBeVisible();
  await expectAccessible(projector, 'projector: welcome');
  await page.keyboard.press('3');
  await expect(talk(projector)).toHaveText('Grupper');
  await expectAccessible(projector, 'projector: groups');

  await goToPhase(page, 'Samla in');
  await page.keyboard.press('Alt+t');
  await page.keyboard.press('Enter');
  await expect(talk(projector)).toHaveText('Vad kan gå fel?');
  await expect(projector.getByText(/^(Tid kvar )?(20:00|19:5\d)/)).toBeVisible();
  await page.keyboard.press('Alt+k');
  await expect(talk(projector)).not.toHaveText('Vad kan gå fel?');
  await expectAccessible(projector, 'projector: question and time');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.type('Nyckeln glöms i dörren');
  await expect(talk(projector)).toHaveText('Vad kan gå fel?');
  await page.keyboard.press('Enter');
  await expect(talk(projector)).toHaveText('Nyckeln glöms i dörren');
  await heldOrReleased(page, 'Hot medan de skrivs');
  await page.keyboard.type('Sladden dra');
  await expect(talk(projector)).toHaveText('Sladden dra');
  await expectAccessible(projector, 'projector: threat being typed');

  await goToPhase(page, 'Gruppera');
  await expect(talk(projector)).toHaveText('Tavlan');
  await page.keyboard.press('w');
  await expect(projector.getByRole('list', { name: 'Risker som hotet kan höra till' })).toBeVisible();
  await expectAccessible(projector, 'projector: card and its risks');

  await goToPhase(page, 'Hantera');
  await expect(projector.locator('[data-view=measures]')).toBeVisible();
  await page
    .getByRole('button', { name: /ansvarig/i })
    .first()
    .click();
  await expect(talk(projector)).toHaveText('Åtgärder per ansvarig');
  await expectAccessible(projector, 'projector: measures by owner');
  await page
    .getByRole('button', { name: /översikt|före och efter/i })
    .first()
    .click();
  await expect(talk(projector)).toHaveText('Riskerna före och efter åtgärder');
  await expect(projector.locator('[data-arrow]')).toHaveCount(11);
  await expectAccessible(projector, 'projector: before and after');
  await goToPhase(page, 'Riskregister');
  await expect(projector.getByRole('table', { name: 'Riskmatris' })).toBeVisible();
});

test('what was voted is held until it is released, and a break stands over everything', async ({ page }) => {
  const { projector, heard } = await openProjector(page);
  await goToPhase(page, 'Bedöm');
  await page.keyboard.press('F7');
  await expect(projector.locator('[data-view=risk]')).toBeVisible();
  await heldOrReleased(page, 'Utfall av omröstning');
  await expect(projector.getByRole('table')).toHaveCount(0);
  const before = (await heard()).length;
  const pairs = [
    { probability: 'high', consequence: 'high', count: 6 },
    { probability: 'very-low', consequence: 'high', count: 2 },
  ];
  await runElsewhere(
    page,
    { type: 'risk.assess', id: 'r-1', probability: null, consequence: null },
    { type: 'round.countPairs', roundId: 'v1', riskId: 'r-1', pairs, opens: { present: 8, earlierId: null } },
    { type: 'round.reveal', id: 'v1' },
  );
  await expect(projector.getByText('8 av 8 har röstat')).toBeVisible();
  expect((await heard()).slice(before)).not.toContain('bars');
  // The act: the one key of the result, whatever is held.
  await release(page, 'result');
  await expect(projector.getByText('2 avvikande röster: Mycket låg')).toBeVisible();
  await expect(projector.getByText(/enighet/).first()).toBeVisible();
  await page.keyboard.press('F8');
  await page.getByRole('dialog', { name: 'Paus' }).getByRole('textbox').fill('1020');
  await page.keyboard.press('Enter');
  await expect(talk(projector)).toHaveText('Paus till 10.20');
  await expectAccessible(projector, 'projector: break');
  await page.keyboard.press('F8');
  await expect(projector.getByText('2 avvikande röster: Mycket låg')).toBeVisible();
  await page.keyboard.press('F8');
  await expectAccessible(page, 'projector menu: until when a break is');
  await page.getByRole('button', { name: '10 minuter' }).click();
  await expect(talk(projector)).toHaveText(/^Paus till \d+\.\d[05]$/);
  await goToPhase(page, 'Gruppera');
  await expect(talk(projector)).toHaveText(/^Paus till/);
  expect(viewsIn((await heard()).slice(before)).at(-1)).toBe('pause');
});

test('the facilitator sees small what the room sees, what comes next and how the time stands, and points in it', async ({
  page,
}) => {
  const { projector, heard } = await openProjector(page);
  const presenter = page.getByRole('complementary', { name: 'På storbilden' });
  await goToPhase(page, 'Gruppera');
  await page.keyboard.press('F7');
  await expect(talk(projector)).toHaveText('Tavlan');
  // The browser has one display: nothing is there until it is asked for.
  await expect(presenter).toHaveCount(0);
  await page.keyboard.press('F9');
  const small = presenter.locator('[data-page]');
  await expect(small).toHaveAttribute('data-page', 'board');
  await expect(presenter).toMatchAriaSnapshot(`
    - complementary "På storbilden":
      - heading "På storbilden" [level=2]
      - button "Dölj F9"
      - paragraph: /Håll Ctrl och peka i bilden/
      - heading "Sedan" [level=2]
      - paragraph: /^Sida 2 av \\d+$/
      - heading "Tid" [level=2]
      - button "Tider…"
  `);
  const [own, rooms] = await Promise.all([small.innerText(), projector.locator('[data-page]').innerText()]);
  expect(own).toBe(rooms);

  const lit = projector.locator('[data-lit]');
  const card = small.locator('[data-spot]').nth(2);
  const box = await card.boundingBox();
  if (!box) throw new Error('nothing to point at');
  await page.keyboard.down('Control');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
  await expect(lit).toHaveText((await card.textContent()) ?? '');
  await expect(small.locator('[data-lit]')).toHaveCount(1);
  await page.keyboard.up('Control');
  await expect(lit).toHaveCount(0);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  const second = await projector.locator('[data-spot]').nth(1).textContent();
  await expect(lit).toHaveText(second ?? '');
  await expectAccessible(projector, 'projector: one part in the light');
  await page.keyboard.press('Control+Shift+ArrowUp');
  await expect(lit).toHaveCount(0);

  await presenter.getByRole('button', { name: 'Tider…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tider' });
  await dialog.getByRole('textbox', { name: 'Vi börjar' }).fill('25');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Skriv en tid, till exempel 9.00.');
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "Tider":
      - textbox "Vi börjar"
      - textbox "Förbered, minuter"
      - textbox "Samla in, minuter"
      - textbox "Gruppera, minuter"
      - textbox "Bedöm, minuter"
      - textbox "Hantera, minuter"
      - textbox "Riskregister, minuter"
      - alert: Skriv en tid, till exempel 9.00.
      - button "Avbryt"
      - button "Spara Enter"
  `);
  await expectAccessible(page, 'presenter: times');
  await dialog.getByRole('textbox', { name: 'Vi börjar' }).fill('0.00');
  await page.keyboard.press('Enter');
  const figure = presenter.getByText(/^(I tid|\d+ min (före|efter))$/);
  await expect(figure).toBeVisible();
  // The times are the workshop's own: undone like all else of it, and there again after a reload.
  await page.keyboard.press('Control+z');
  await expect(figure).toBeHidden();
  await page.keyboard.press('Control+y');
  await expect(figure).toBeVisible();
  await goToPhase(page, 'Bedöm');
  await expect(small).toHaveAttribute('data-page', 'risk');
  await expect(presenter).toContainText('Risk 2: ');
  await expectAccessible(page, 'presenter: picture and time');
  expect(await heard()).not.toMatch(/min (före|efter)|Sedan/);

  // While ballots are out, nothing of it.
  await runElsewhere(page, {
    type: 'round.open',
    id: 'v9',
    way: 'paper',
    riskIds: ['r-1'],
    present: 3,
    earlierId: null,
  });
  await expect(presenter).toHaveCount(0);
});
