import type { CDPSession, Locator, Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect, goToPhase, openExample, test } from './fixtures.ts';
import { editor, field, row, typeThreat } from './record.ts';
import { fresh } from './treat.ts';

test.skip(({ host }) => host === 'electron', 'the debugging protocol of a browser');

/** Composes in a field, and presses keys that an input method takes, as a person does who chooses among signs. */
async function compose(session: CDPSession, into: Locator): Promise<void> {
  await into.focus();
  await session.send('Input.imeSetComposition', { text: '東京', selectionStart: 2, selectionEnd: 2 });
  for (const key of ['Enter', 'Escape', 'ArrowDown'])
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await session.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 });
}

/** What was composed still stands in the field, which still has the focus; nothing has been written. */
async function expectComposing(page: Page, session: CDPSession, into: Locator): Promise<void> {
  const { history } = await askHost(page, 'workshop.read', {});
  await compose(session, into);
  await expect(into).toBeFocused();
  await expect(into).toHaveValue(/東京/);
  expect((await askHost(page, 'workshop.read', {})).history.seq).toBe(history.seq);
  await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
}

test('keys that an input method takes neither commit nor leave a field of any screen', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await openExample(page);
  await goToPhase(page, 'Förbered');
  await expectComposing(page, session, page.getByRole('textbox', { name: 'Analysens namn' }));

  await goToPhase(page, 'Samla in');
  await expectComposing(page, session, field(page));
  await typeThreat(page, 'Brevet kommer bort');
  await row(page, 'Brevet kommer bort').click();
  await expectComposing(page, session, editor(page));
  await page.keyboard.press('Escape');

  await goToPhase(page, 'Gruppera');
  await page.keyboard.press('/');
  await expectComposing(page, session, page.locator('#find'));
  await page.keyboard.press('Escape');

  await goToPhase(page, 'Bedöm');
  await expectComposing(page, session, page.getByRole('textbox', { name: 'Motivering' }));
  await expectComposing(page, session, page.getByRole('textbox', { name: /röster, en siffra/ }).first());

  await goToPhase(page, 'Hantera');
  await expectComposing(page, session, fresh(page));

  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('r');
  await expectComposing(page, session, page.getByRole('dialog').getByRole('textbox').first());
});

test('the title of a new analysis is not taken while it is composed', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  const title = page.getByRole('textbox', { name: 'Ny analys' });
  await compose(session, title);
  await expect(title).toHaveValue('東京');
  await session.send('Input.insertText', { text: '東京' });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Förberedelser' })).toBeVisible();
});
