import { existsSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectCurtain } from './ballot.ts';
import { expect, test } from './fixtures.ts';

// A browser's keys: no pointer, and no letter or digit that is not typed into a field.
test.skip(({ host }) => host === 'electron', 'the voters’ document of a browser');

/** A hand at the keyboard, with single keys switched off. */
class Hand {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Another key goes down in between, so that what is pressed twice is meant twice. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      if (key.length === 1) throw new Error(`${key} is a single key`);
      await this.page.keyboard.press('Shift');
      await this.page.keyboard.press(key);
    }
  }

  /** Goes on with Tab until something has the focus; what cannot be reached so is a fault. */
  async to(goal: Locator): Promise<void> {
    await expect(goal).toBeVisible();
    for (let pressed = 0; pressed < 120; pressed += 1) {
      if (await goal.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${goal} cannot be reached with Tab`);
  }

  async use(goal: Locator, key = 'Enter'): Promise<void> {
    await this.to(goal);
    await this.press(key);
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Chooses in a list by its arrows. */
  async choose(list: Locator, value: string): Promise<void> {
    await this.to(list);
    await this.press('Home');
    for (let pressed = 0; (await list.inputValue()) !== value && pressed < 10; pressed += 1)
      await this.press('ArrowDown');
    await expect(list).toHaveValue(value);
    await this.press('Enter');
  }

  /** The next phase, by its name. */
  async next(phase: string): Promise<void> {
    await this.press('Alt+PageDown');
    await expect(this.page).toHaveTitle(new RegExp(`^${phase} · `));
  }

  /** Chooses in the menu of what has the focus, and in the menu that follows. */
  async menu(...names: (string | RegExp)[]): Promise<void> {
    await this.press('Shift+F10');
    for (const name of names) {
      const item = this.page.getByRole('menuitem', { name });
      await expect(item).toBeVisible();
      for (let pressed = 0; pressed < 20; pressed += 1) {
        if (await item.evaluate((element) => element === document.activeElement)) break;
        await this.page.keyboard.press('ArrowDown');
      }
      await expect(item).toBeFocused();
      await this.press('Enter');
    }
    await expect(this.page.getByRole('menu')).toHaveCount(0);
  }
}

const threats = ['Larm ignoreras', 'Loggen är full', 'Avtalen säger emot varandra', 'Sladden dras ur'];

const button = (at: Page | Locator, name: string | RegExp) => at.getByRole('button', { name });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const item = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });

test('a whole workshop is held without a pointer and without single keys', async ({ page }) => {
  test.slow();
  const hand = new Hand(page);

  await test.step('prepare', async () => {
    await hand.write(page.getByRole('textbox', { name: 'Ny analys' }), 'Utan bokstäver');
    await hand.press('Enter');
    await expect(page).toHaveTitle(/^Förbered · /);
    await hand.press('F1');
    const caps = page.locator('kbd').filter({ hasText: /^(\S|\d–\d|Shift \S)$/ });
    await expect(caps).not.toHaveCount(0);
    await hand.use(page.getByRole('checkbox', { name: /kortkommandon/ }), 'Space');
    await expect(caps.filter({ hasNotText: /[←↑→↓⌫]/ })).toHaveCount(0);
    await hand.press('Escape');
    await hand.press('Alt+2');
    await hand.write(page.getByRole('textbox', { name: 'Deltagare' }), 'Siv Lingonsten');
    await hand.press('Enter');
    await expect(page.getByRole('list', { name: 'Deltagare' }).getByRole('listitem')).toHaveCount(1);
  });

  await test.step('record', async () => {
    await hand.next('Samla in');
    const field = page.getByRole('textbox', { name: /^Hot/ }).first();
    for (const text of threats) {
      await hand.write(field, text);
      await hand.press('Enter');
    }
    await expect(page.getByRole('list', { name: 'Insamlade hot' }).getByRole('listitem')).toHaveCount(4);
  });

  await test.step('cluster', async () => {
    await hand.next('Gruppera');
    for (const [at, text] of threats.slice(0, 3).entries()) {
      await goToItem(hand, page, text);
      await hand.menu('Ny risk');
      await expect(item(page, new RegExp(`^Risk ${at + 1}: `))).toBeVisible();
    }
    await goToItem(hand, page, 'Sladden dras ur');
    await hand.menu('Flytta till…', /^3 /);
    await expect(item(page, /^Risk 3: .*2 hot/)).toBeVisible();
    await goToItem(hand, page, 'Sladden dras ur');
    await hand.menu(/^Bryt ut till en egen risk/);
    await expect(item(page, /^Risk 4: /)).toBeVisible();
    await goToItem(hand, page, /^Risk 4: /);
    await hand.menu('Slå ihop med…', /^3 /);
    await expect(item(page, /^Risk 4: /)).toHaveCount(0);
    await goToItem(hand, page, /^Risk 1: /);
    await hand.menu(/^Fäll ihop/);
    await expect(item(page, /^Risk 1: /)).toHaveAttribute('aria-expanded', 'false');
    await goToItem(hand, page, /^Risk 2: /);
    await hand.menu(/^Namnge/);
    await expect(page.getByRole('textbox', { name: 'Namn på risk 2' })).toBeFocused();
    await hand.press('Control+a');
    await page.keyboard.type('Loggar granskas inte');
    await hand.press('Enter');
    await expect(item(page, /^Risk 2: Loggar granskas inte/)).toBeVisible();
  });

  const title = page.getByRole('heading', { level: 1 });
  const way = page.getByRole('combobox', { name: /^Röstsätt/ });
  const agreed = (on: string) => {
    const [probability, consequence] = on.split(' × ');
    const pair = `Sannolikhet ${probability} × konsekvens ${consequence}`;
    return expect(page.getByText(`Fastställt:${pair}`)).toBeVisible();
  };

  await test.step('assess: hands, also in pairs', async () => {
    await hand.next('Bedöm');
    await hand.choose(way, 'fingers');
    for (const [at, votes] of ['2 2 2', '3 3 3'].entries()) {
      await hand.write(page.getByRole('textbox', { name: /röster, en siffra/ }).nth(at), votes);
      await hand.press('Enter');
    }
    await hand.use(button(page, /^Visa rösterna/));
    await hand.use(button(page, /^Fastställ /));
    await agreed('Medelhög × Betydande');
    await hand.use(button(page, /^Rösta om/));
    await hand.use(button(page, 'Båda skalorna samtidigt'));
    await hand.write(page.getByRole('textbox', { name: /^Röster på båda skalorna/ }), '33 33 33');
    await hand.press('Enter');
    await hand.use(button(page, /^Visa rösterna/));
    await hand.use(button(page, /^Fastställ /));
    await agreed('Hög × Betydande');
    await hand.press('Alt+o');
    await expect(dialog(page, 'Diskussionsordning')).toBeVisible();
    await hand.press('Escape');
  });

  await test.step('assess: ballots on paper', async () => {
    await hand.press('PageDown');
    await expect(title).toHaveText('Loggar granskas inte');
    await hand.choose(way, 'paper');
    await hand.use(button(page, 'Starta omröstning på papper…'));
    const start = dialog(page, 'Omröstning på papper');
    await hand.use(button(start, 'bara den här risken'));
    await hand.write(start.getByLabel('Hur många ska rösta?'), '3');
    await hand.use(button(start, 'Starta omröstningen'));
    await expect(button(page, /^Risk 2, Sannolikhet: tomt/)).toBeFocused();
    for (let ballot = 1; ballot <= 3; ballot += 1) {
      await page.keyboard.type('21');
      await hand.press('Enter');
      await expect(page.getByText(new RegExp(`^${ballot} av 3 röstsedlar är inmatad`))).toBeVisible();
    }
    await hand.press('Control+Enter');
    await hand.use(button(page, /^Fastställ /));
    await agreed('Medelhög × Försumbar');
  });

  await test.step('assess: a secret ballot', async () => {
    await hand.press('PageDown');
    await hand.choose(way, 'secret');
    await hand.use(button(page, 'Starta sluten omröstning…'));
    const start = dialog(page, 'Sluten omröstning');
    await hand.use(button(start, 'bara den här risken'));
    await hand.write(start.getByLabel('Hur många ska rösta?'), '3');
    await hand.use(start.getByRole('checkbox'), 'Space');
    await hand.use(button(start, 'Lämna över till första personen'));
    for (let ballot = 1; ballot <= 3; ballot += 1) await vote(hand, page);
    await hand.use(button(page, /Avsluta omröstningen/));
    await hand.to(button(page, 'Håll inne för att avsluta'));
    await page.keyboard.down('Enter');
    await expect(dialog(page, 'Omröstningen är avslutad')).toBeVisible();
    await page.keyboard.up('Enter');
    await hand.press('Escape');
    await expect(dialog(page, 'Omröstningen är avslutad')).toHaveCount(0);
    await hand.use(button(page, /^Fastställ /));
    await agreed('Låg × Försumbar');
    await hand.choose(way, 'agreed');
    await hand.press('Alt+Digit4', 'Alt+Shift+Digit4');
    await agreed('Mycket hög × Allvarlig');
  });

  await test.step('treat', async () => {
    await hand.next('Hantera');
    const strategies = page.getByRole('group', { name: 'Strategi' });
    await hand.use(button(strategies, /^Begränsa/));
    await expect(button(strategies, /^Begränsa/)).toHaveAttribute('aria-pressed', 'true');
    await hand.write(page.getByRole('textbox', { name: /^Ny åtgärd/ }), 'Öva en gång om året');
    await hand.press('Enter');
    await expect(page.getByLabel('Åtgärd 1: Åtgärd', { exact: true })).toHaveValue('Öva en gång om året');
  });

  await test.step('register', async () => {
    await hand.next('Riskregister');
    await expect(page.getByRole('button', { name: 'Loggar granskas inte', exact: true })).toBeVisible();
    await hand.press('Control+e');
    const file = dialog(page, 'Exportera').getByRole('textbox', { name: 'Fil' });
    await expect(file).toHaveValue(/\.xlsx$/);
    const path = await file.inputValue();
    await expect(dialog(page, 'Exportera').getByRole('radio', { name: /Excel/ })).toBeFocused();
    await hand.press('Enter');
    await expect(dialog(page, 'Exportera').getByRole('status')).toHaveText(/^Klart: 3 risker och 4 hot/);
    expect(existsSync(path)).toBe(true);
  });
});

/** To a card or a risk of the board: Tab comes into the tree, and its arrows go on from there. */
async function goToItem(hand: Hand, page: Page, name: string | RegExp): Promise<void> {
  const goal = page.getByRole('treeitem', { name }).last();
  await expect(goal).toBeVisible();
  if (!(await page.evaluate(() => document.activeElement?.matches('[role=treeitem]'))))
    await hand.to(page.locator('[role=treeitem][tabindex="0"]'));
  const column = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'];
  const toFirst = ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'];
  const overAll = Array.from({ length: 4 }, () => [...column, 'ArrowRight']).flat();
  for (const key of [...toFirst, ...overAll]) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await hand.press(key);
  }
  await expect(goal).toBeFocused();
}

/** One voter: each scale by its arrows, without a digit, and the ballot handed over. */
async function vote(hand: Hand, page: Page): Promise<void> {
  await expectCurtain(page);
  await hand.use(button(page, /^(Börja rösta|En röstsedel till)$/));
  for (const axis of ['Sannolikhet', 'Konsekvens']) {
    const scale = page.getByRole('listbox', { name: new RegExp(axis) });
    await hand.to(scale);
    await hand.press('ArrowDown', 'Space');
    await expect(scale.getByRole('option', { selected: true })).toHaveCount(1);
  }
  await hand.use(button(page, 'Granska'));
  await hand.use(button(page, /Lämna in röstsedeln/));
}
