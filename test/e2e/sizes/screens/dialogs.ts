import { comeBack } from '../../fixtures.ts';
import { choose, dialog, openDialog, phase, press, type Screens } from './screen.ts';

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
