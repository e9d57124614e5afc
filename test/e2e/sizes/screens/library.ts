import { dialog, openDialog, type Screens } from './screen.ts';

/** The list of analyses and what opens over it; before a workshop is opened. */
export const libraryScreens: Screens = {
  library: (page) => page.getByRole('list', { name: /^Analyse[rs]$/ }).waitFor(),
  'library about': async (page) => {
    await page.getByRole('button', { name: /^(Om|About) Storforum/ }).click();
    await dialog(page).waitFor();
  },
  'library keys': (page) => openDialog(page, 'F1'),
  'library summary': (page) => openDialog(page, 'Alt+a'),
  'library backups': async (page) => {
    await page.keyboard.press('ArrowDown');
    await openDialog(page, 'Alt+s');
  },
  'library next analysis': async (page) => {
    await page.keyboard.press('ArrowDown');
    await openDialog(page, 'Alt+m');
  },
};
