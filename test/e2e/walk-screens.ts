import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { WordKey } from '../../shared/words/areas.ts';
import type { InterfaceLanguage } from '../../shared/words/index.ts';
import { comeBack } from './fixtures.ts';

/** A screen or dialog of an open workshop, and how one comes to it from the one before. */
type Stop = readonly [name: string, go: (hand: Hand) => Promise<unknown>];

const folder = join(import.meta.dirname, '..', '..', 'shared', 'words');

/** A hand at the keyboard that reads the screen in the language of the window. */
class Hand {
  readonly page: Page;
  private readonly language: InterfaceLanguage;

  /** A phrase without holes, as the window has it. */
  readonly t = (key: WordKey): string => {
    const [area = '', path = ''] = key.split(':');
    const words = readFileSync(join(folder, this.language, `${area}.json`), 'utf8');
    return path.split('.').reduce((at, each) => at[each], JSON.parse(words));
  };

  constructor(page: Page, language: InterfaceLanguage) {
    this.page = page;
    this.language = language;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await comeBack(this.page);
      await this.page.keyboard.press(key);
    }
  }

  /** Presses the letter that stands for something in this language. */
  letter(key: WordKey): Promise<void> {
    return this.press(this.t(key));
  }

  async phase(name: 'prepare' | 'record' | 'cluster' | 'assess' | 'treat' | 'register'): Promise<void> {
    await this.leave();
    const phases = this.page.getByRole('navigation', { name: this.t('frame:phases') });
    await phases.getByRole('button', { name: this.t(`frame:phase.${name}`), exact: true }).click();
    await phases.locator('[aria-current=page]', { hasText: this.t(`frame:phase.${name}`) }).waitFor();
  }

  async dialog(...keys: string[]): Promise<void> {
    await this.leave();
    await this.press(...keys);
    await this.page.getByRole('dialog').waitFor();
  }

  /** Closes what lies over the screen. */
  async leave(): Promise<void> {
    const dialogs = this.page.getByRole('dialog');
    while ((await dialogs.count()) > 0) {
      await this.page.keyboard.press('Escape');
      await dialogs
        .last()
        .waitFor({ state: 'detached', timeout: 2_000 })
        .catch(() => {});
    }
  }
}

const stops: readonly Stop[] = [
  ['prepare: about', (hand) => hand.phase('prepare')],
  ['prepare: participants', (hand) => hand.press('Alt+2')],
  ['prepare: groups', (hand) => hand.press('Alt+3')],
  ['prepare: method', (hand) => hand.press('Alt+4')],
  ['record', (hand) => hand.phase('record')],
  ['record: question', (hand) => hand.dialog('Alt+k')],
  ['record: coverage', (hand) => hand.dialog('Alt+o')],
  [
    'record: threat being changed',
    async (hand) => {
      await hand.leave();
      await hand.press('Escape', 'ArrowDown', 'F2');
    },
  ],
  ['board', (hand) => hand.phase('cluster')],
  [
    'board: found',
    async (hand) => {
      await hand.press('/');
      await hand.page.keyboard.type('in');
    },
  ],
  [
    'one by one',
    async (hand) => {
      await hand.press('Escape', 'Escape', 'ArrowDown', 'w');
      await hand.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    },
  ],
  ['assess', (hand) => hand.press('b').then(() => hand.phase('assess'))],
  ['assess: threats', (hand) => hand.letter('assess:keyOf.threats')],
  ['assess: queue', (hand) => hand.dialog(hand.t('assess:keyOf.queue'))],
  ['assess: status', (hand) => hand.dialog('x')],
  ['assess: two views', (hand) => hand.dialog(hand.t('assess:keyOf.views'))],
  ['treat', (hand) => hand.phase('treat')],
  ['treat: measures by owner', (hand) => hand.letter('treat:keyOf.view')],
  ['treat: measures by date', (hand) => hand.letter('treat:keyOf.view')],
  ['treat: before and after', (hand) => hand.letter('treat:keyOf.view')],
  ['register', (hand) => hand.phase('register')],
  ['register: details', (hand) => hand.press('ArrowDown', 'Enter')],
  ['register: filter', (hand) => hand.press('Escape', 'f')],
  [
    'register: compare',
    (hand) => hand.press('Escape').then(() => hand.dialog(hand.t('register:keyOf.compare'))),
  ],
  ['register: report', (hand) => hand.dialog('r')],
  ['export', (hand) => hand.dialog('Control+e')],
  ['history', (hand) => hand.leave().then(() => hand.press('Control+h'))],
  ['history: a change', (hand) => hand.press('ArrowDown', 'Enter')],
  ['parked', (hand) => hand.press('Escape', 'Escape').then(() => hand.dialog('Control+b'))],
  ['import', (hand) => hand.dialog('Control+o')],
  ['keys', (hand) => hand.dialog('F1')],
];

/** Goes through the screens and dialogs of the open workshop, and looks at each. */
export async function walkScreens(
  page: Page,
  language: InterfaceLanguage,
  look: (stop: string) => Promise<unknown>,
): Promise<void> {
  const hand = new Hand(page, language);
  for (const [name, go] of stops) {
    await go(hand);
    await look(name);
  }
}
