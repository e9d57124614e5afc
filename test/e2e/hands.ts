import type { Locator, Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { comeBack, expect, goToPhase } from './fixtures.ts';
import * as record from './record.ts';
import * as treat from './treat.ts';

// Every place where something is typed, and the hand that goes from one to the next.

/** A place to type in: how one comes to it from wherever one is, the field, and what is typed there. */
export type Place = readonly [name: string, go: (page: Page) => Promise<Locator>, text: string];

export const seqOf = async (page: Page) => (await askHost(page, 'workshop.read', {})).history.seq;
export const dialog = (page: Page) => page.getByRole('dialog');

/** Leaves whatever lies over the screen, and whatever is typed in. */
export async function leave(page: Page): Promise<void> {
  for (let tries = 0; tries < 4 && (await dialog(page).count()) > 0; tries += 1) {
    await comeBack(page);
    await page.keyboard.press('Escape');
    await dialog(page)
      .waitFor({ state: 'detached', timeout: 2_000 })
      .catch(() => {});
  }
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await comeBack(page);
    await page.keyboard.press(key);
  }
}

/** A phase, with the focus in none of its fields. */
export async function phase(page: Page, name: string): Promise<void> {
  await leave(page);
  await goToPhase(page, name);
  await comeBack(page);
}

export async function inDialog(
  page: Page,
  name: string | RegExp,
  ...keys: readonly string[]
): Promise<Locator> {
  await leave(page);
  await press(page, ...keys);
  await dialog(page).waitFor();
  return dialog(page).getByRole('textbox', { name }).first();
}

const part = (name: string, field: (page: Page) => Locator) => async (page: Page) => {
  await phase(page, 'Förbered');
  await page.getByRole('navigation', { name: 'Förberedelser' }).getByRole('button', { name }).click();
  return field(page);
};

export const collecting: readonly Place[] = [
  ['purpose', part('Om analysen', (page) => page.getByRole('textbox', { name: 'Syfte' })), 'Att veta'],
  ['participants', part('Deltagare', (page) => page.getByRole('textbox', { name: 'Deltagare' })), 'Siv Ek'],
  [
    'group',
    part('Grupper', (page) => page.getByRole('region', { name: 'Grupp A' }).getByRole('textbox')),
    'Norr',
  ],
  [
    'threat',
    async (page) => {
      await phase(page, 'Samla in');
      return record.field(page);
    },
    'Nyckeln ligger framme',
  ],
  [
    'cause of a threat',
    async (page) => {
      await phase(page, 'Samla in');
      await record.field(page).focus();
      if ((await page.getByLabel('på grund av').count()) === 0) await press(page, 'Control+ArrowDown');
      return page.getByLabel('på grund av').first();
    },
    'ingen låser',
  ],
  [
    'threat that is changed',
    async (page) => {
      await phase(page, 'Samla in');
      if ((await record.editor(page).count()) === 0) {
        await record.rows(page).getByRole('button').first().focus();
        await press(page, 'F2');
      }
      return record.editor(page);
    },
    'Ett annat hot',
  ],
  [
    'minutes',
    async (page) => {
      await phase(page, 'Samla in');
      await press(page, 'Alt+t');
      return page.getByRole('textbox', { name: 'Minuter' });
    },
    '17',
  ],
];

const board = async (page: Page) => {
  await phase(page, 'Gruppera');
  if ((await page.getByRole('tree').count()) === 0) await press(page, 'b');
  await page.getByRole('tree').waitFor();
};

export const clustering: readonly Place[] = [
  [
    'words of a card',
    async (page) => {
      await board(page);
      if ((await page.locator('[data-editor] textarea').count()) === 0) {
        await page.locator('[data-item=threat]').first().focus();
        await press(page, 'F2');
      }
      return page.locator('[data-editor] textarea');
    },
    'Ett kort med nya ord',
  ],
  [
    'name of a risk',
    async (page) => {
      await board(page);
      const field = page.locator('[data-risk="1"]').getByRole('textbox');
      if ((await field.count()) === 0) {
        await page.locator('[data-risk="1"] [data-item=risk]').focus();
        await press(page, 'F2');
      }
      return field.first();
    },
    'Ett annat namn',
  ],
  [
    'name of a new risk',
    async (page) => {
      await board(page);
      await page.locator('[data-item=threat]').first().focus();
      await press(page, 'w', 'Shift+N');
      return page.getByRole('main').getByRole('textbox').first();
    },
    'En risk för sig',
  ],
];

const field =
  (name: string, label: string | RegExp, ...keys: readonly string[]) =>
  async (page: Page) => {
    await phase(page, name);
    await press(page, ...keys);
    return page.getByRole('main').getByRole('textbox', { name: label }).first();
  };

export const assessing: readonly Place[] = [
  ['votes', field('Bedöm', /^Sannolikhet: röster/, 's'), '2 2 3'],
  ['reason', field('Bedöm', 'Motivering'), 'Hände i fjol'],
  ['people present', field('Bedöm', /^Röstande|närvarande/i), '14'],
  [
    'people on paper',
    async (page) => {
      await phase(page, 'Bedöm');
      await page.getByRole('combobox', { name: /Röstsätt/ }).selectOption('paper');
      await page.getByRole('button', { name: 'Starta omröstning på papper…' }).click();
      return dialog(page).getByLabel('Hur många ska rösta?');
    },
    '13',
  ],
  [
    'people of a secret ballot',
    async (page) => {
      await phase(page, 'Bedöm');
      await page.getByRole('combobox', { name: /Röstsätt/ }).selectOption('secret');
      await page.getByRole('button', { name: /^Starta sluten/ }).click();
      return dialog(page).getByLabel('Hur många ska rösta?');
    },
    '12',
  ],
];

export const treating: readonly Place[] = [
  ['note', field('Hantera', 'Anteckning'), 'Fråga driften'],
  ['new measure', field('Hantera', /^Ny åtgärd/), 'Låsa skåpet'],
  [
    'measure',
    async (page) => {
      await phase(page, 'Hantera');
      return treat.field(page, 1, 'Åtgärd');
    },
    'Lås',
  ],
  [
    'date',
    async (page) => {
      await phase(page, 'Hantera');
      return treat.field(page, 1, 'Klart senast');
    },
    '2031-05-06',
  ],
];

export const aside: readonly Place[] = [
  [
    'report',
    async (page) => {
      await phase(page, 'Riskregister');
      return inDialog(page, /./, 'r');
    },
    'Börja med loggarna',
  ],
  ['parked', (page) => inDialog(page, /./, 'Control+b'), 'Fråga juristen'],
  [
    'export',
    async (page) => {
      const path = await inDialog(page, 'Fil', 'Control+e');
      await expect(path).not.toHaveValue('');
      return path;
    },
    '/tmp/min.xlsx',
  ],
  ['break', (page) => inDialog(page, /./, 'F8'), '23.58'],
  [
    'room',
    async (page) => {
      await leave(page);
      await page.getByRole('banner').getByRole('button').first().click();
      await page.getByRole('menuitem', { name: /^Anpassa till rummet/ }).click();
      return dialog(page).getByRole('textbox').first();
    },
    '12',
  ],
  [
    'times',
    async (page) => {
      await leave(page);
      const presenter = page.getByRole('complementary', { name: 'På storbilden' });
      if ((await presenter.count()) === 0) await press(page, 'F9');
      await presenter.getByRole('button', { name: 'Tider…' }).click();
      return dialog(page).getByRole('textbox').nth(2);
    },
    '77',
  ],
];
