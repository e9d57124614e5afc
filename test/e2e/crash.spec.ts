import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { openProjector, release } from './projector-page.ts';
import { field, openEmpty, row, typeThreat } from './record.ts';

const secret = 'Brevet till Anna Ek kommer bort';

/** Makes a function of the language fail in the page, as a part that uses it would with an error of its own. */
async function breakFunction(page: Page, name: 'toReversed' | 'toSorted'): Promise<void> {
  await page.evaluate(
    ([method, message]) => {
      const kept = Array.prototype[method];
      const broken = () => {
        throw new TypeError(message);
      };
      Object.assign(Array.prototype, { [method]: broken });
      Object.assign(globalThis, { mend: () => Object.assign(Array.prototype, { [method]: kept }) });
    },
    [name, secret] as const,
  );
}
const mend = (page: Page) => page.evaluate(() => (globalThis as unknown as { mend(): void }).mend());

const logOf = ({ data }: { data: string }) => {
  const path = join(data, 'logs', 'storforum.log');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

test('a screen that fails says so, what is kept, and comes back by Enter; the others go on', async ({
  page,
  folders,
}) => {
  await openExample(page);
  await breakFunction(page, 'toReversed');
  await goToPhase(page, 'Riskregister');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Den här vyn har slutat fungera');
  await expect(page.getByRole('alert')).toContainText('Allt som är sparat finns kvar');
  await expectAccessible(page, 'crash: screen');
  await goToPhase(page, 'Samla in');
  await typeThreat(page, 'Skrivet efter felet');
  await expect(row(page, 'Skrivet efter felet')).toBeVisible();
  await goToPhase(page, 'Riskregister');
  await expect(page.getByRole('button', { name: 'Läs in vyn igen' })).toBeFocused();
  await mend(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table').first()).toBeVisible();
  expect(logOf(folders)).toMatch(/ facilitator TypeError at assets\/[\w.-]+\.js:\d+:\d+/);
  expect(logOf(folders)).not.toContain('Anna');
});

test('a dialog that fails leaves the screen beneath it, in English too', async ({ page }) => {
  await openEmpty(page);
  await page.keyboard.insertText('Halvskrivet');
  await page.getByRole('button', { name: 'Övning' }).click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await breakFunction(page, 'toSorted');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('This dialog has stopped working');
  await expectAccessible(page, 'crash: dialog');
  await mend(page);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('Halvskrivet');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('Keyboard shortcuts');
});

test('a dialog that lies over every screen fails alone, too', async ({ page }) => {
  await page.evaluate(() => {
    const kept = Date.prototype.toLocaleDateString;
    Date.prototype.toLocaleDateString = () => {
      throw new TypeError('broken');
    };
    const mend = () => Object.assign(Date.prototype, { toLocaleDateString: kept });
    Object.assign(globalThis, { mend });
  });
  await page.getByRole('button', { name: 'Om Storforum' }).click();
  await expect(page.getByRole('dialog')).toContainText('Den här dialogrutan har slutat fungera');
  await mend(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByLabel('Ny analys')).toBeVisible();
});

test('the log is shown to read and to copy, and holds nothing that was written', async ({
  page,
  folders,
}) => {
  await openExample(page);
  await breakFunction(page, 'toReversed');
  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const log = page.getByRole('dialog').getByRole('textbox', { name: 'Logg' });
  await expect(log).toHaveValue(/ facilitator TypeError at assets\//);
  await expect(page.getByRole('dialog')).toContainText(join(folders.data, 'logs', 'storforum.log'));
  expect(await log.inputValue()).toBe(logOf(folders));
  await expectAccessible(page, 'crash: log');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Visa loggen' })).toBeFocused();
});

test('what nobody catches in the page is logged', async ({ page, folders }) => {
  await page.evaluate((message) => {
    setTimeout(() => {
      throw new RangeError(message);
    });
    void Promise.reject(new EvalError(message));
  }, secret);
  await expect.poll(() => logOf(folders)).toMatch(/ facilitator EvalError/);
  await expect.poll(() => logOf(folders)).toMatch(/ facilitator RangeError/);
  expect(logOf(folders)).not.toContain('Anna');
});

test('the library that fails is loaded anew', async ({ page }) => {
  await openExample(page);
  await page.evaluate(() => {
    Intl.RelativeTimeFormat.prototype.format = () => {
      throw new TypeError();
    };
  });
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fönstret har slutat fungera');
  await expectAccessible(page, 'crash: window');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Storforum' })).toBeVisible();
});

test('the projector keeps its last good picture, and draws the next that it can', async ({
  page,
  folders,
}) => {
  await openExample(page);
  const { projector } = await openProjector(page);
  await release(page, 'board');
  await expect(projector.locator('main[data-view=board]')).toBeVisible();
  const before = await projector.locator('main').innerText();
  await breakFunction(projector, 'toReversed');
  await release(page, 'result');
  await expect.poll(() => logOf(folders)).toMatch(/ projector TypeError at assets\//);
  expect(await projector.locator('main').innerText()).toBe(before);
  await expect(projector.locator('main[data-view=board]')).toBeVisible();
  await mend(projector);
  await release(page, 'curtain');
  await release(page, 'result');
  await expect(projector.getByRole('table', { name: 'Riskmatris' })).toBeVisible();
});
