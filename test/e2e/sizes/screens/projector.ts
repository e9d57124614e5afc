import type { Page } from '@playwright/test';
import { askHost, runElsewhere } from '../../ask-host.ts';
import { expect } from '../../fixtures.ts';
import { release } from '../../projector-page.ts';
import { dialog, leaveDialogs, openDialog, phase, press } from './screen.ts';

/** The facilitator's page, and the projector, which is what is looked at. */
export type Windows = { readonly page: Page; readonly projector: Page };
export type Views = Readonly<Record<string, (windows: Windows) => Promise<unknown>>>;

const shows = (projector: Page, ...views: string[]) =>
  expect(projector.locator('[data-page]')).toHaveAttribute('data-page', new RegExp(`^(${views.join('|')})$`));
const part = (page: Page, at: number) =>
  page.getByRole('main').getByRole('navigation').getByRole('button').nth(at).click();
const treatView = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();

/** Every view of the projector, most of them as it follows the phases. */
export const projectorViews: Views = {
  'projector curtain': ({ projector }) => shows(projector, 'curtain'),
  'projector welcome': async ({ page, projector }) => {
    await phase(page, 0);
    await part(page, 0);
    await press(page, 'F7');
    await shows(projector, 'welcome');
  },
  'projector groups': async ({ page, projector }) => {
    await part(page, 2);
    await shows(projector, 'groups');
  },
  'projector prompt': async ({ page, projector }) => {
    await phase(page, 1);
    await press(page, 'Control+1', 'Alt+t', 'Enter');
    await page.getByRole('timer').first().waitFor();
    await shows(projector, 'prompt');
  },
  'projector question': async ({ page, projector }) => {
    await openDialog(page, 'Alt+k');
    await expect(projector.locator('[data-spot]')).toHaveCount(3);
  },
  'projector time': async ({ page, projector }) => {
    await leaveDialogs(page);
    await release(page, 'timer');
    await shows(projector, 'timer');
  },
  'projector threat': async ({ page, projector }) => {
    await press(page, 'F7');
    await page.keyboard.type('Nyckeln glöms i dörren');
    await press(page, 'Enter');
    await shows(projector, 'threat');
  },
  'projector threat being typed': async ({ page, projector }) => {
    await page.getByRole('button', { name: /^(Storbild|Projector):/ }).click();
    await page.getByRole('menuitemcheckbox', { name: /^(Hot medan|Threats while)/ }).click();
    await press(page, 'Escape');
    await page.keyboard.type('Sladden dra');
    await shows(projector, 'typed');
  },
  'projector board': async ({ page, projector }) => {
    await press(page, 'Alt+Shift+t');
    await phase(page, 2);
    await shows(projector, 'board');
  },
  'projector card': async ({ page, projector }) => {
    await page.locator('[data-item=threat]').first().focus();
    await press(page, 'w');
    await shows(projector, 'threat');
  },
  'projector long card': async ({ page, projector }) => {
    await press(page, 'b');
    await page.locator('[data-item=threat]').nth(1).focus();
    await press(page, 'w');
    // In the largest type it is shortened.
    await expect(projector.getByRole('heading').first()).toHaveText(/.{60}/);
  },
  'projector risk': async ({ page, projector }) => {
    await phase(page, 3);
    await shows(projector, 'risk');
  },
  'projector scale': async ({ page, projector }) => {
    await press(page, 'u');
    await page.keyboard.type('2 2 3');
    await expect(projector.getByRole('region')).toHaveCount(1);
  },
  'projector both scales': async ({ page, projector }) => {
    await press(page, 'Escape', 'Escape');
    const { rows } = await askHost(page, 'workshop.read', {});
    const [number] = /\d+/.exec(await projector.getByText(/^Risk \d+$/).innerText()) ?? [];
    const shown = rows.risk.find((risk) => String(risk.number) === number);
    const pairs = [
      { probability: 'high', consequence: 'serious', count: 6 },
      { probability: 'low', consequence: 'serious', count: 2 },
      { probability: 'medium', consequence: 'moderate', count: 5 },
    ];
    await runElsewhere(page, {
      ...{ type: 'round.countPairs', roundId: 'round-pairs', riskId: shown?.id ?? '', pairs },
      opens: { present: 14, earlierId: null },
    });
    await expect(projector.getByText(/^13 (av|of) 14/)).toBeVisible();
  },
  'projector votes': async ({ page, projector }) => {
    await runElsewhere(page, { type: 'round.reveal', id: 'round-pairs' });
    await expect(projector.locator('[data-votes=true]')).toBeVisible();
  },
  'projector measures': async ({ page, projector }) => {
    await phase(page, 4);
    await shows(projector, 'measures');
  },
  'projector measures by owner': async ({ page, projector }) => {
    await treatView(page, /^(Per ansvarig|By owner)/);
    await shows(projector, 'owners');
  },
  'projector before and after': async ({ page, projector }) => {
    await treatView(page, /^(Översikt|Overview)/);
    await shows(projector, 'before-after');
  },
  'projector register': async ({ page, projector }) => {
    await phase(page, 5);
    await shows(projector, 'register');
  },
  'projector parked': async ({ page, projector }) => {
    await release(page, 'parked');
    await shows(projector, 'board');
  },
  'projector break': async ({ page, projector }) => {
    await press(page, 'F8');
    await dialog(page).getByRole('textbox').fill('1020');
    await press(page, 'Enter');
    await shows(projector, 'pause');
  },
  'projector ballot': async ({ page, projector }) => {
    await press(page, 'F8', 'F7');
    const { rows } = await askHost(page, 'workshop.read', {});
    const riskIds = rows.risk.map(({ id }) => id).slice(0, 3);
    const round = { id: 'round-secret', way: 'secret', riskIds, present: 12, earlierId: null } as const;
    await askHost(page, 'workshop.run', { key: round.id, command: { type: 'round.open', ...round } });
    await askHost(page, 'ballot.begin', { roundId: round.id, layout: 'each', time: 'longest' });
    await shows(projector, 'ballot');
  },
};
