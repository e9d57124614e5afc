import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures.ts';
import { addressSaidBy, openPage } from './launch-loopback.ts';
import { field, openRecord, row, typeThreat } from './record.ts';

const root = join(import.meta.dirname, '..', '..');
const sentence = /^Storforum svarar inte längre\. Det du har skrivit finns kvar på sidan/;

test.skip(({ host }) => host !== 'loopback', 'in Electron the window goes with its host');

test('a page whose host is gone says so, keeps what is typed, and asks for it ever more seldom', async ({
  openBrowser,
  folders,
}) => {
  test.skip(openBrowser === undefined, 'needs a browser that outlives the host');
  if (!openBrowser) return;
  const host = spawn(process.execPath, ['electron/browser.ts', '--no-browser'], {
    cwd: root,
    env: { ...process.env, STORFORUM_DATA: folders.data, STORFORUM_DOCUMENTS: folders.documents },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { context, page } = await openPage(openBrowser, await addressSaidBy(host));
  await openRecord(page);
  await typeThreat(page, 'Sparat innan');
  await expect(row(page, 'Sparat innan')).not.toContainText('sparar…');

  const asked: number[] = [];
  page.on('request', (request) => request.url().endsWith('/events') && asked.push(Date.now()));
  host.kill('SIGKILL');
  await once(host, 'exit');
  await expect(page.getByRole('contentinfo').getByRole('alert')).toHaveText(sentence);
  await page.keyboard.insertText('Skrivet efteråt');
  await page.keyboard.press('Enter');
  await expect(page.locator('#record-field-fault')).toHaveText(sentence);
  await expect(field(page)).toHaveValue('Skrivet efteråt');
  await expectAccessible(page, 'record: host is gone');

  await expect.poll(() => asked.length).toBe(5);
  // Each pause is twice the one before; a busy machine tells of a single request late, but not of all.
  const [first = 0, last = 0] = [asked[0], asked.at(-1)];
  expect(last - first).toBeGreaterThan(200 * (1 + 2 + 4 + 8));
  await context.close();
});
