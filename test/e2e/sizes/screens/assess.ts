import { openDialog, phase, press, type Screens } from './screen.ts';

export const assessScreens: Screens = {
  assess: (page) => phase(page, 3),
  'assess vote': async (page) => {
    await press(page, 'u');
    await page.keyboard.type('2 2 3');
  },
  treat: async (page) => {
    await press(page, 'Escape');
    await phase(page, 4);
  },
  register: (page) => phase(page, 5),
  'register details': async (page) => {
    await page.getByRole('table').first().getByRole('row').nth(1).click();
    await press(page, 'Enter');
  },
  'register export': (page) => openDialog(page, 'Control+e'),
};
