import type { Page } from '@playwright/test';
import { openDialog, phase, press, type Screens } from './screen.ts';

const pasted = 'Lind, Karin\nBerg, Olle\nGranmo, Informationssäkerhetssamordnarnas organisation';

const part = async (page: Page, index: number) => {
  await phase(page, 0);
  const parts = page.getByRole('main').getByRole('navigation').getByRole('button');
  await parts.nth(index).click();
};

const editorPart = (index: number) => async (page: Page) => {
  await press(page, `Alt+${index}`);
  if (index === 6 && (await page.getByRole('group', { name: /^(Kolumn|Column) / }).count()) === 0)
    await press(page, 'Alt+n');
};

export const prepareScreens: Screens = {
  'prepare about': (page) => part(page, 0),
  'prepare identity': (page) => openDialog(page, 'Alt+i'),
  'prepare participants': (page) => part(page, 1),
  'prepare others': (page) => openDialog(page, 'Alt+b'),
  'prepare list pasted': async (page) => {
    await press(page, 'Alt+n');
    await page.keyboard.insertText(pasted);
    await page.getByRole('main').getByRole('table').waitFor();
  },
  'prepare groups': (page) => part(page, 2),
  'prepare method': (page) => part(page, 3),
  'method editor': async (page) => {
    await part(page, 3);
    await page
      .getByRole('button', { name: /^(Redigera|Edit)/ })
      .first()
      .click();
    await page
      .getByLabel(/^(Metodens namn på|Name of the method)/)
      .first()
      .waitFor();
  },
  'method probability': editorPart(2),
  'method consequence': editorPart(3),
  'method levels': editorPart(4),
  'method conventions': editorPart(5),
  'method register': editorPart(6),
  'method switch': async (page) => {
    await press(page, 'Escape');
    await part(page, 3);
    const methods = page.getByRole('main').getByRole('radio');
    await methods.and(page.locator(':not(:checked)')).first().check();
    await openDialog(page, 'Enter');
  },
};
