import type { Page } from '@playwright/test';
import { expect } from '../e2e/fixtures.ts';
import { release } from '../e2e/projector-page.ts';

export type Windows = { readonly page: Page; readonly projector: Page };
type Scene = (windows: Windows) => Promise<unknown>;

const phase = async (page: Page, index: number) => {
  await page.getByRole('navigation').first().getByRole('button').nth(index).click();
};
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const view = (projector: Page, ...views: string[]) =>
  expect(projector.getByRole('main')).toHaveAttribute('data-view', new RegExp(views.join('|')));
const table = 'Grupp;Vad kan hända;Följd\nA;Strömmen går;Ärenden blir liggande\nB;Nyckeln försvinner;\n';

/** What to look at, by name: each sets it up from where the one before has left. Those of the projector begin with `projector`. */
export const scenes: Readonly<Record<string, Scene>> = {
  prepare: ({ page }) => phase(page, 0),
  record: async ({ page }) => {
    await phase(page, 1);
    await press(page, 'Control+1');
  },
  'record-sentence': async ({ page }) => {
    await press(page, 'Control+2');
    await page.keyboard.type('Strömmen');
    await press(page, 'Control+ArrowDown');
  },
  'record-card': async ({ page }) => {
    await press(page, 'Escape', 'Alt+k');
    await page.getByRole('dialog').waitFor();
  },
  'record-coverage': async ({ page }) => {
    await press(page, 'Escape', 'Alt+o');
    await page.getByRole('dialog').waitFor();
  },
  'record-timer': async ({ page }) => {
    await press(page, 'Escape', 'Alt+t', 'Enter');
    await page.getByRole('timer').first().waitFor();
  },
  'projector-timer': async ({ page, projector }) => {
    await release(page, 'timer');
    await view(projector, 'timer');
  },
  import: async ({ page }) => {
    await press(page, 'Control+o');
    await page.getByRole('dialog').waitFor();
    const file = { name: 'hot.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page
      .getByRole('button', { name: /^Lägg till|^Add/ })
      .last()
      .waitFor();
  },
  board: async ({ page }) => {
    await press(page, 'Escape', 'Alt+Shift+t');
    await phase(page, 2);
    await page.locator('[data-board]').waitFor();
    await press(page, 'ArrowDown');
  },
  'board-marked': ({ page }) => press(page, 'm', 'ArrowDown', 'm', '1'),
  'board-find': async ({ page }) => {
    await press(page, 'Escape', 'Escape', '/');
    await page.keyboard.type('in');
  },
  'board-overview': ({ page }) => press(page, 'Escape', 'Escape', 'o'),
  'board-merge': async ({ page }) => {
    const names = page.locator('[data-item=risk]');
    if ((await names.count()) < 2) return;
    await names.nth(1).focus();
    await press(page, 'm', '1', 'Enter');
    await page.getByRole('dialog').waitFor();
  },
  'one-by-one-long': async ({ page }) => {
    await press(page, 'Escape', 'Escape', 'o');
    // The plenary begins with the card in focus: the long one.
    await page.locator('[data-item=threat]').nth(1).focus();
    await press(page, 'w');
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  },
  'projector-threat-long': async ({ page, projector }) => {
    await release(page, 'threat');
    await view(projector, 'threat');
  },
  'one-by-one': ({ page }) => press(page, 'Space'),
  'projector-threat': ({ projector }) =>
    expect(projector.getByRole('heading').first()).not.toHaveText(/.{200}/),
  'one-by-one-name': ({ page }) => press(page, 'Shift+N'),
  'projector-board': async ({ page, projector }) => {
    await press(page, 'Escape', 'b');
    await release(page, 'board');
    await view(projector, 'board');
  },
  assess: ({ page }) => phase(page, 3),
  'projector-risk': async ({ page, projector }) => {
    await release(page, 'result');
    await view(projector, 'risk', 'register');
  },
  'assess-vote': async ({ page }) => {
    await press(page, 'u');
    await page.keyboard.type('2 2 3');
  },
  'projector-vote': ({ projector }) => expect(projector.getByRole('region')).toHaveCount(1),
  'projector-vote-consequence': async ({ page, projector }) => {
    await press(page, 'Enter');
    await expect(projector.getByRole('region', { name: /^Kons|^Cons/ })).toBeVisible();
  },
  treat: async ({ page }) => {
    await press(page, 'Escape');
    await phase(page, 4);
  },
  register: ({ page }) => phase(page, 5),
  'projector-register': ({ projector }) => view(projector, 'register'),
  'projector-curtain': async ({ page, projector }) => {
    await release(page, 'curtain');
    await view(projector, 'curtain');
  },
};
