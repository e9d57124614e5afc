import type { Page } from '@playwright/test';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

/** Gives the page answers of Electron's host, which the loopback host never gives: parts of them, laid over its own. */
async function answering(page: Page, parts: Readonly<Record<string, object>>): Promise<void> {
  await page.addInitScript((given) => {
    const send = window.fetch;
    window.fetch = async (path, init) => {
      const response = await send(path, init);
      const part = path === '/call' ? given[JSON.parse(String(init?.body)).name] : undefined;
      if (!part) return response;
      const { value } = await response.json();
      return Response.json({ ok: true, value: Array.isArray(part) ? part : { ...value, ...part } });
    };
  }, parts);
  await page.reload();
}

test('documents that could not be reached are told on the first screen until that is read', async ({
  page,
}) => {
  const path = '/home/siv/.local/share/storforum/exports';
  await answering(page, {
    'app.start': { notices: [{ code: 'documents-unreachable', params: { path } }] },
    'app.dismissNotice': [],
  });
  const notice = page.getByRole('status').filter({ hasText: path });
  await expect(notice).toContainText('Dokument');
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('notice.png') });
  await notice.getByRole('button').press('Enter');
  await expect(notice).toBeHidden();
});

test('ballots that no printer could take are told to be a file', async ({ page }) => {
  const path = '/home/siv/Dokument/Storforum/mina-meddelanden-röstsedlar.pdf';
  await answering(page, {
    'app.start': { host: 'electron' },
    'paper.print': { path },
  });
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  await page.getByRole('combobox', { name: /Röstsätt/ }).selectOption('paper');
  await page.getByRole('button', { name: 'Starta omröstning på papper…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Omröstning på papper' });
  await dialog.getByLabel('Hur många ska rösta?').fill('3');
  await dialog.getByRole('button', { name: 'Starta omröstningen' }).click();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('printed.png') });
});
