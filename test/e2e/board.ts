import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { importWorkshop } from '../../electron/commands/make-workshop-file.ts';
import { withoutSoftHyphens } from '../../shared/domain/text/signs.ts';
import { presetMethod } from '../helpers/workshop.ts';
import { test as base, expect, type Folders } from './fixtures.ts';

/** A small board: four unsorted threats, and three risks of which the third has no name. */
export const start = {
  tray: ['Larm ignoreras', 'Dyrt att byta leverantör', 'Ingen skrivare hemma', 'Köerna växer'],
  risks: {
    1: ['Loggen är full', 'Ingen läser loggen'],
    2: ['Avtalen säger emot varandra', 'Ingen vet vem som svarar'],
    3: ['Sladden dras ur'],
  },
} as const;

type Card = { readonly text: string; readonly riskId: string | null; readonly properties?: string[] };
type Board = { readonly title: string; readonly risks: readonly string[]; readonly cards: readonly Card[] };

/** Puts a board in the library, before the app is started: the risks r1, r2 … by name, the cards by turns of three groups. */
export function makeBoard({ data }: Folders, { title, risks, cards }: Board): void {
  const groups = ['A', 'B', 'C'];
  const workshop = {
    format: 'storforum-workshop',
    version: 1,
    workshop: { title, language: 'sv' },
    method: presetMethod(),
    groups: groups.map((sign) => ({ id: sign, name: `Grupp ${sign}` })),
    risks: risks.map((name, index) => ({ id: `r${index + 1}`, title: name })),
    threats: cards.map((each, index) => ({ ...each, groupId: groups[index % 3] })),
  };
  mkdirSync(join(data, 'library'), { recursive: true });
  importWorkshop(join(data, 'library', 'tavla.storforum'), JSON.stringify(workshop));
}

/** Puts the small board in the library, before the app is started. */
export function makeSmallWorkshop(folders: Folders): void {
  const cards = [
    ...start.tray.map((text) => ({ text, riskId: null })),
    ...Object.entries(start.risks).flatMap(([number, texts]) =>
      texts.map((text) => ({ text, riskId: `r${number}` })),
    ),
  ];
  makeBoard(folders, {
    title: 'Liten tavla',
    risks: ['Loggar granskas för sällan', 'Oklart ansvar', ''],
    cards: cards.map((each) => ({ ...each, properties: ['availability'] })),
  });
}

/** Tests with a board open; one fails if the page reports an error or breaks its own policy meanwhile. */
export function testOn(title: RegExp, make: (folders: Folders) => void) {
  return base.extend<{ readonly board: Page }>({
    board: async ({ folders, launch }, use) => {
      make(folders);
      const { page } = await launch();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy|Warning:/.test(message.text())) faults.push(message.text());
      });
      await page.getByRole('button', { name: title }).first().click();
      await expect(page.getByRole('tree')).toBeVisible();
      await use(page);
      expect(faults).toEqual([]);
    },
  });
}

export const test = testOn(/Liten tavla/, makeSmallWorkshop);

/** What the page has told those who listen rather than look. */
export function said(page: Page, text: string): Locator {
  return page.getByRole('status').filter({ hasText: text });
}

/** What is written on the board: the tray, and each risk's cards by its number, in the order of the board. */
export async function drawn(page: Page) {
  const risks = page.locator('[data-risk]');
  const heads = await risks.locator('[data-item=risk]').evaluateAll((all) =>
    all.map((each) => ({
      number: Number(/\d+/.exec(each.getAttribute('aria-label') ?? '')?.[0]),
      place: Number(each.getAttribute('aria-posinset')),
    })),
  );
  const texts = await Promise.all(heads.map((_, index) => cardsIn(risks.nth(index))));
  return {
    tray: await cardsIn(tray(page)),
    risks: Object.fromEntries(heads.map(({ number }, index) => [number, texts[index] ?? []])),
    order: heads.toSorted((a, b) => a.place - b.place).map(({ number }) => number),
  };
}

type Drawn = {
  readonly tray?: readonly string[];
  readonly risks?: Readonly<Record<number, readonly string[]>>;
  /** Numbers of the risks, as they stand. */
  readonly order?: readonly number[];
};

/** Waits until the board is as told; of what is not told nothing is asked. */
export async function expectBoard(page: Page, told: Drawn): Promise<void> {
  await expect(async () => expect(await drawn(page)).toMatchObject(told)).toPass({ timeout: 10_000 });
}

/** Expects that undo gives the board as it was, and redo the board as it is. */
export async function expectUndoable(page: Page, before: Drawn, after: Drawn): Promise<void> {
  await expectBoard(page, after);
  await page.keyboard.press('Control+z');
  await expectBoard(page, before);
  await page.keyboard.press('Control+y');
  await expectBoard(page, after);
}

export function tray(page: Page): Locator {
  return page.locator('[data-region=tray]');
}

export function risk(page: Page, number: number): Locator {
  return page.locator(`[data-risk="${number}"]`);
}

/** The head of a risk: the item of the board's tree that has the focus for the whole risk. */
export function headOf(page: Page, number: number): Locator {
  return risk(page, number).locator('[data-item=risk]');
}

/** The name of a risk, to be pressed or dragged. */
export function nameOf(page: Page, number: number): Locator {
  return risk(page, number).locator('[data-act=name]');
}

export function card(page: Page, text: string): Locator {
  return page.locator('[data-item=threat]').and(page.getByRole('treeitem', { name: text }));
}

/** The cards in a part of the board. */
export function cardsOf(part: Locator): Locator {
  return part.locator('[data-item=threat]');
}

/** Where on an element to let go: a part of its width and of its height. */
export type At = { readonly x: number; readonly y: number };

export const middle: At = { x: 0.5, y: 0.5 };
export const above: At = { x: 0.5, y: 0.1 };
export const below: At = { x: 0.5, y: 0.9 };

/** Takes an element with the pointer and holds it over another. */
export async function hold(page: Page, from: Locator, to: Locator, at: At = middle): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await standsStill(from);
  const grip = await pointOf(from, middle);
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 12, grip.y + 12, { steps: 3 });
  const target = await pointOf(to, at);
  await page.mouse.move(target.x, target.y, { steps: 8 });
}

/** Waits until an element is where it was a frame before: what is pressed is then what was meant. */
async function standsStill(locator: Locator): Promise<void> {
  await locator.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        let last = '';
        const look = () => {
          const { x, y } = element.getBoundingClientRect();
          const now = `${x} ${y}`;
          if (now === last) return resolve();
          last = now;
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** Drags an element to a place on another and lets it go. */
export async function drag(page: Page, from: Locator, to: Locator, at: At = middle): Promise<void> {
  await hold(page, from, to, at);
  await page.mouse.up();
}

async function pointOf(locator: Locator, { x, y }: At): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

async function cardsIn(region: Locator): Promise<string[]> {
  return (await cardsOf(region).allTextContents()).map(withoutSoftHyphens);
}
