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

/** Lets the test tell the page what Electron's host tells it, and see whether the page closes its window. */
async function hearing(
  page: Page,
): Promise<{ tell(event: object): Promise<void>; isClosed(): Promise<boolean> }> {
  await page.addInitScript(() => {
    const test = globalThis as unknown as { tell?: (event: object) => void; isClosed: boolean };
    test.isClosed = false;
    window.close = () => {
      test.isClosed = true;
    };
    const send = window.fetch;
    window.fetch = async (path, init) => {
      const response = await send(path, init);
      if (path !== '/events' || !response.body) return response;
      const added = new TransformStream<Uint8Array, Uint8Array>({
        start(controller) {
          const encoder = new TextEncoder();
          test.tell = (event) => controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
        },
      });
      return new Response(response.body.pipeThrough(added));
    };
  });
  return {
    tell: async (event) => {
      await page.waitForFunction(() => 'tell' in globalThis);
      await page.evaluate(
        (told) => (globalThis as unknown as { tell(event: object): void }).tell(told),
        event,
      );
    },
    isClosed: () => page.evaluate(() => (globalThis as unknown as { isClosed: boolean }).isClosed),
  };
}

test('closing the window offers a file from elsewhere to be written back, and can be called off', async ({
  page,
}) => {
  const path = '/media/siv/STICKA/resa.storforum';
  const host = await hearing(page);
  await answering(page, { 'origin.read': { path, state: 'unchanged', hasNews: true } });
  await openExample(page);
  await host.tell({ type: 'closing' });
  const dialog = page.getByRole('dialog', { name: 'Skriv tillbaka till filen?' });
  await expect(dialog).toContainText(path);
  await expectAccessible(page, 'closing: write back to the file');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await host.isClosed()).toBe(false);
  await host.tell({ type: 'closing' });
  await dialog.getByRole('button', { name: 'Stäng utan att skriva' }).click();
  await expect.poll(host.isClosed).toBe(true);
});

test('closing the window goes at once where there is nothing to ask', async ({ page }) => {
  const host = await hearing(page);
  await page.reload();
  await openExample(page);
  await host.tell({ type: 'closing' });
  await expect.poll(host.isClosed).toBe(true);
});

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
  await expectAccessible(page, 'library: documents out of reach');
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
  await expectAccessible(page, 'ballot: printed to a file');
  await page.screenshot({ path: test.info().outputPath('printed.png') });
});
