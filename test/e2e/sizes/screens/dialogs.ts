import type { Page } from '@playwright/test';
import { askHost, runElsewhere } from '../../ask-host.ts';
import { comeBack } from '../../fixtures.ts';
import { choose, dialog, openDialog, phase, press, type Screens } from './screen.ts';

/** Only risks that are judged differently ask which of the two holds when they are merged. */
async function judgeDifferently(page: Page): Promise<void> {
  const { rows } = await askHost(page, 'workshop.read', {});
  const [first, second] = rows.risk.toSorted((a, b) => a.number - b.number);
  const pairs = [
    [first, 'high'],
    [second, 'low'],
  ] as const;
  for (const [risk, probability] of pairs)
    if (risk)
      await runElsewhere(page, { type: 'risk.assess', id: risk.id, probability, consequence: 'serious' });
}

/** The history and the dialogs that open over any screen. */
export const dialogScreens: Screens = {
  history: async (page) => {
    await page.keyboard.press('Control+h');
    await page.getByRole('heading', { level: 1, name: /^(Historik|History)$/ }).waitFor();
  },
  'history before going back': async (page) => {
    await press(page, 'End', 'Enter');
  },
  'merge question': async (page) => {
    await judgeDifferently(page);
    await phase(page, 2);
    await page.locator('[data-item=risk]').nth(1).focus();
    await comeBack(page);
    await press(page, 'm', '1', 'Enter');
    await dialog(page).waitFor();
  },
  menu: async (page) => {
    await press(page, 'Escape');
    await page.getByRole('banner').getByRole('button').first().click();
    await page.getByRole('menuitem').first().waitFor();
  },
  keys: async (page) => {
    await phase(page, 0);
    await openDialog(page, 'F1');
  },
  export: (page) => openDialog(page, 'Control+e'),
  parking: (page) => openDialog(page, 'Control+b'),
  'second copy': (page) => choose(page, /^(Extra säkerhetskopia|Extra backup|Second)/),
  room: (page) => choose(page, /^(Anpassa till rummet|Fit to)/),
  about: (page) => choose(page, /^(Om|About) Storforum/),
  licences: (page) => choose(page, /^(Licenser|Licen[cs]es)/),
};
