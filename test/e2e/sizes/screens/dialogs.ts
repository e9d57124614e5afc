import { choose, openDialog, phase, type Screens } from './screen.ts';

/** The history and the dialogs that open over any screen. */
export const dialogScreens: Screens = {
  history: async (page) => {
    await page.keyboard.press('Control+h');
    await page.getByRole('heading', { level: 1, name: /^(Historik|History)$/ }).waitFor();
  },
  menu: async (page) => {
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
