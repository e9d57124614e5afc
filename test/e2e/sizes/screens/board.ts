import type { Page } from '@playwright/test';
import type { Command } from '../../../../shared/domain/commands.ts';
import { askHost, runElsewhere } from '../../ask-host.ts';
import { comeBack } from '../../fixtures.ts';
import { phase, press, type Screens } from './screen.ts';

const item = (page: Page, kind: 'threat' | 'risk', at = 0) => page.locator(`[data-item=${kind}]`).nth(at);
const menu = (page: Page) => page.getByRole('menu').first().waitFor();
const near = (page: Page) => page.getByRole('button', { name: /^(.*Samma|.*Same)/ });

/** Opens the board with so many of its threats unsorted, the first ones by number; the others are in risks. */
async function boardWith(page: Page, share: number): Promise<void> {
  // Whether the cards are spread is settled when the board is opened.
  await phase(page, 1);
  await leaveUnsorted(page, share);
  await phase(page, 2);
  await page.locator('[data-board]').waitFor();
}

/** Takes so many of the threats out of their risks, and puts the others in some. */
export async function leaveUnsorted(page: Page, share: number): Promise<void> {
  const { rows } = await askHost(page, 'workshop.read', {});
  const threats = rows.threat.toSorted((a, b) => a.number - b.number);
  const unsorted = Math.round(threats.length * share);
  const out = threats.slice(0, unsorted).filter(({ riskId }) => riskId !== null);
  const waiting = threats.slice(unsorted).filter(({ riskId }) => riskId === null);
  const risks = rows.risk.toSorted((a, b) => a.number - b.number);
  await runElsewhere(
    page,
    ...placed(
      null,
      out.map(({ id }) => id),
    ),
    ...(risks.length > 0
      ? risks.flatMap(({ id }, at) =>
          placed(
            id,
            waiting.filter((_, index) => index % risks.length === at).map((threat) => threat.id),
          ),
        )
      : formed(waiting.map(({ id }) => id))),
  );
}

function placed(riskId: string | null, ids: readonly string[]): Command[] {
  return ids.length > 0 ? [{ type: 'threat.place', ids: [...ids], riskId, beforeId: null }] : [];
}

function formed(ids: readonly string[]): Command[] {
  return ids.length > 0 ? [{ type: 'risk.form', id: 'risk-sizes', threatIds: [...ids] }] : [];
}

/** The board in the states that it is in from the first card to the last. */
export const boardScreens: Screens = {
  'board half sorted': (page) => boardWith(page, 0.4),
  'board card menu': async (page) => {
    await item(page, 'threat').focus();
    await press(page, 'Shift+F10');
    await menu(page);
  },
  'board move to': async (page) => {
    await item(page, 'threat').focus();
    await press(page, 'Shift+F10');
    await page.getByRole('menuitem').first().click();
    await page.getByRole('menu', { name: /^(Flytta till|Move to)/ }).waitFor();
  },
  'board risk menu': async (page) => {
    await item(page, 'risk').focus();
    await press(page, 'Shift+F10');
    await menu(page);
  },
  'board card changed': async (page) => {
    await item(page, 'threat', 1).focus();
    await press(page, 'F2');
    await page.locator('[data-board] textarea').waitFor();
  },
  'board card split': async (page) => {
    await item(page, 'threat', 1).focus();
    await press(page, 'F2');
    await page.locator('[data-board] textarea').waitFor();
    await press(page, 'Control+d');
    await page
      .getByText(/^(Hot|Threat) \d+ (delat|split)/)
      .first()
      .waitFor();
  },
  'board risk described': async (page) => {
    await press(page, 'Escape');
    await item(page, 'risk').focus();
    await press(page, 'Shift+F2');
    await page.locator('[data-board] textarea').last().waitFor();
  },
  'board threat added': async (page) => {
    await press(page, 'Escape', 'a');
    await page.getByRole('textbox', { name: /^(Nytt hot|New threat)/ }).waitFor();
  },
  'board nearly the same': async (page) => {
    const { rows } = await askHost(page, 'workshop.read', {});
    await page.keyboard.type(rows.threat.find(({ number }) => number === 3)?.text ?? '');
    await press(page, 'Enter');
    await near(page).waitFor();
  },
  'board cards marked': async (page) => {
    await press(page, 'Alt+n');
    await item(page, 'threat').focus();
    await press(page, 'm', 'ArrowDown', 'm');
  },
  'board number typed': (page) => press(page, '1'),
  'board found': async (page) => {
    await press(page, 'Escape', 'Escape', 'Escape', '/');
    await page.keyboard.type('in');
  },
  'board overview': async (page) => {
    await press(page, 'Escape', 'Escape', 'o');
    await page.locator('[data-board][data-overview]').waitFor();
  },
  'board one by one, long': async (page) => {
    await press(page, 'o');
    // It begins with the card in focus: the long one.
    await item(page, 'threat', 1).focus();
    await press(page, 'w');
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  },
  'board one by one': async (page) => {
    await press(page, 'Space');
    await comeBack(page);
  },
  'board one by one, name': (page) => press(page, 'Shift+N'),
  'board one by one, placed': async (page) => {
    await press(page, 'Escape', 'n');
    await comeBack(page);
    await press(page, 'ArrowLeft');
  },
  'board all placed': async (page) => {
    await press(page, 'b');
    await boardWith(page, 0);
  },
  'board all placed, one by one': (page) => press(page, 'w'),
  'board nothing placed': async (page) => {
    await press(page, 'b');
    await boardWith(page, 1);
  },
  'board mostly unsorted': (page) => boardWith(page, 0.8),
  'board mostly unsorted, overview': (page) => press(page, 'o'),
};
