import type { Page } from '@playwright/test';
import { dialog, openDialog, phase, press, type Screens } from './screen.ts';

/** The views of the treatment, in the order of their switch. */
const treatView = (index: number) => async (page: Page) => {
  await phase(page, 4);
  await page.getByRole('main').locator('fieldset').first().getByRole('button').nth(index).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
};

export const assessScreens: Screens = {
  assess: (page) => phase(page, 3),
  'assess vote': async (page) => {
    await press(page, 'u');
    await page.keyboard.type('2 2 3');
  },
  'assess queue': (page) => openDialog(page, 'Alt+o'),
  'assess status': async (page) => {
    await phase(page, 3);
    await openDialog(page, 'Escape', 'x');
  },
  treat: treatView(0),
  'treat by owner': treatView(1),
  'treat by date': treatView(2),
  'treat overview': treatView(3),
  register: (page) => phase(page, 5),
  'register details': async (page) => {
    await page.getByRole('table').first().getByRole('row').nth(1).click();
    await press(page, 'Enter');
  },
  'register filter': async (page) => {
    await press(page, 'Escape', 'Escape', 'f');
  },
  'register compare': async (page) => {
    await phase(page, 3);
    await phase(page, 5);
    await page.getByRole('button', { name: /^(Jämför risker|Compare risks)/ }).click();
    await dialog(page).waitFor();
  },
  'register report': async (page) => {
    await page.getByRole('button', { name: /^(Rapportinnehåll|Report content)/ }).click();
    await dialog(page).waitFor();
  },
  'register export': (page) => openDialog(page, 'Control+e'),
};
