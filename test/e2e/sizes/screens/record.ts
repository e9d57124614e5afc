import { dialog, openDialog, phase, press, type Screens } from './screen.ts';

const table = 'Grupp;Vad kan hända;Följd\nA;Strömmen går;Ärenden blir liggande\nB;Nyckeln försvinner;\n';

export const recordScreens: Screens = {
  record: async (page) => {
    await phase(page, 1);
    await press(page, 'Control+1');
  },
  'record sentence': async (page) => {
    await page.keyboard.type('Strömmen');
    await press(page, 'Control+ArrowDown');
  },
  'record threat changed': async (page) => {
    await press(page, 'Escape', 'Control+2', 'ArrowDown', 'F2');
  },
  'record prompt card': async (page) => {
    await press(page, 'Escape', 'Escape');
    await openDialog(page, 'Alt+k');
  },
  'record coverage': (page) => openDialog(page, 'Alt+o'),
  'record timer': async (page) => {
    await press(page, 'Alt+t', 'Enter');
    await page.getByRole('timer').first().waitFor();
  },
  import: (page) => openDialog(page, 'Control+o'),
  'import table': async (page) => {
    await openDialog(page, 'Control+o');
    const file = { name: 'hot.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
    await dialog(page).locator('input[type="file"]').setInputFiles(file);
    await page
      .getByRole('button', { name: /^(Lägg till|Add)/ })
      .last()
      .waitFor();
  },
};
