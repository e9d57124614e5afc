import type { Page } from '@playwright/test';
import { askHost } from '../../ask-host.ts';
import { comeBack, type Folders } from '../../fixtures.ts';
import { edited, exported, fetchFile } from '../../revise.ts';
import { dialog, openDialog, phase, press, type Screens } from './screen.ts';

async function openTimes(page: Page): Promise<void> {
  await comeBack(page);
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /^(Tider|Times)/ })
    .click();
  await dialog(page).getByRole('textbox').first().waitFor();
}

/** What the facilitator has beside the work, the break, and what comes back from Excel. */
export function presenterScreens({ documents }: Folders): Screens {
  let workbook: Buffer;
  return {
    presenter: async (page) => {
      await phase(page, 2);
      await press(page, 'F7', 'F9');
      await page.getByRole('complementary').locator('[data-page=board]').waitFor();
    },
    'presenter times': openTimes,
    'presenter wrong time': async (page) => {
      await openTimes(page);
      await dialog(page).getByRole('textbox').first().fill('25');
      await press(page, 'Enter');
      await dialog(page).getByRole('alert').waitFor();
    },
    'presenter in assessment': async (page) => {
      await openTimes(page);
      await dialog(page).getByRole('textbox').first().fill('0.00');
      await press(page, 'Enter');
      await phase(page, 3);
      await page.getByRole('complementary').locator('[data-page=risk]').waitFor();
    },
    break: (page) => openDialog(page, 'F8'),
    'revise, nothing changed': async (page) => {
      await press(page, 'F9');
      await phase(page, 5);
      workbook = await exported(page, documents);
      await fetchFile(page, workbook);
      await page.getByRole('dialog', { name: /^(Ändringar i|Changes in)/ }).waitFor();
    },
    'revise, changes': async (page) => {
      const { rows } = await askHost(page, 'workshop.read', {});
      const texts = [...rows.risk.map(({ title }) => title), ...rows.threat.map(({ text }) => text)];
      const plain = texts.filter((text) => /^[^&<>"'’]+$/.test(text)).slice(0, 8);
      const changed = Object.fromEntries(plain.map((text) => [text, `${text}, igen`]));
      await fetchFile(page, await edited(workbook, changed));
      await page.getByRole('checkbox').first().waitFor();
    },
  };
}
