import type { Page } from '@playwright/test';
import { comeBack } from '../../fixtures.ts';
import { dialog, openDialog, press, type Screens } from './screen.ts';

/** Keys to the first analysis of the list, as a hand that comes back to it. */
async function inList(page: Page, ...keys: readonly string[]): Promise<void> {
  await comeBack(page);
  await press(page, 'Alt+n', 'ArrowDown', ...keys);
}

/** A file that the system hands over while the program starts, and that is in the library already. */
export const incomingScreens: Screens = {
  'incoming here already': (page) => dialog(page).waitFor(),
};

/** The list of analyses and what opens over it; before a workshop is opened. */
export const libraryScreens: Screens = {
  library: (page) => page.getByRole('list', { name: /^Analyse[rs]$/ }).waitFor(),
  'library about': async (page) => {
    await page.getByRole('button', { name: /^(Om|About) Storforum/ }).click();
    await dialog(page).waitFor();
  },
  'library keys': (page) => openDialog(page, 'F1'),
  'library summary': (page) => openDialog(page, 'Alt+a'),
  'library summary done': async (page) => {
    await comeBack(page);
    await openDialog(page, 'Alt+a');
    await page.getByText(/^1 (analys i mappen|analysis in the folder)/).waitFor();
    await comeBack(page);
    await press(page, 'Enter');
    await page.getByText(/^(Klart|Done): /).waitFor();
  },
  'library backups': async (page) => {
    await inList(page);
    await openDialog(page, 'Alt+s');
  },
  'library next analysis': async (page) => {
    await inList(page);
    await openDialog(page, 'Alt+m');
  },
  'library rename': async (page) => {
    await inList(page, 'F2');
    await page.getByRole('list').getByRole('textbox').waitFor();
  },
  'library delete asked': async (page) => {
    await press(page, 'Escape');
    await inList(page);
    await openDialog(page, 'Shift+Delete');
  },
};
