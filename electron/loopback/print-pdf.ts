import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { PrintPdf } from '../export/print-pdf.ts';
import { findBrowser } from './find-browser.ts';
import { quietArguments } from './launch-browser.ts';
import { makePrivateFolder } from './launch-file.ts';

/** How long a browser may take: far more than for a report of a thousand risks on a slow machine. */
const milliseconds = 180_000;

/** Prints with an installed browser that shows nothing, in a profile that is gone afterwards. */
export const printInBrowser: PrintPdf = async (html, signal) => {
  const browser = findBrowser();
  if (!browser) throw new Refusal('no-pdf-printer');
  const folder = makePrivateFolder(browser);
  const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
  try {
    await writeFile(page, html, { mode: 0o600, flag: 'wx' });
    await runBrowser(browser, printArguments(page, pdf, folder, process.getuid?.() === 0), signal);
    return await printed(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
};

/** The browser's own tags and outline make the PDF one that can be listened to and found one's way in. */
export function printArguments(page: string, pdf: string, folder: string, root: boolean): string[] {
  return [
    '--headless',
    ...quietArguments(join(folder, 'profile'), root),
    '--disable-gpu',
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

/** Settles when the browser has ended, whatever came of it: the file tells. */
function runBrowser(browser: string, given: readonly string[], signal?: AbortSignal): Promise<void> {
  const child = spawn(browser, given, { stdio: 'ignore' });
  const end = () => void child.kill('SIGKILL');
  const timer = setTimeout(end, milliseconds);
  signal?.addEventListener('abort', end);
  return new Promise<void>((resolve, reject) => {
    const settle = () => (signal?.aborted ? reject(new Refusal('job-cancelled')) : resolve());
    child.once('exit', settle);
    child.once('error', settle);
    if (signal?.aborted) end();
  }).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  });
}

async function printed(path: string): Promise<Buffer> {
  const content = await readFile(path).catch(() => null);
  if (!content?.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Refusal('pdf-not-printed');
  return content;
}
