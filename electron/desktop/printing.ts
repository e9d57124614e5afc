import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type WebContents } from 'electron';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { PrintPage, PrintPdf } from '../export/print-pdf.ts';
import { denyRequests, hardenSession } from './security.ts';
import { pagePreferences } from './window.ts';

/** What Electron answers when a person has closed the dialog. */
const dismissed = 'Print job canceled';

/**
 * Prints the page of a window. `window.print()` has taken the page's process with it where no printer was installed, so
 * that printers are looked for first; without one, or where printing fails, the page becomes a PDF.
 */
export function printPage(window: () => BrowserWindow | null): PrintPage {
  return async () => {
    const contents = window()?.webContents;
    if (!contents) throw new Refusal('not-available');
    const printers = await contents.getPrintersAsync().catch(() => []);
    if (printers.length > 0 && (await printedByPrinter(contents))) return null;
    return contents.printToPDF({ printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true });
  };
}

function printedByPrinter(contents: WebContents): Promise<boolean> {
  return new Promise((resolve) => {
    contents.print({ printBackground: true }, (done, reason) => resolve(done || reason === dismissed));
  });
}

/** Prints with a window that is never shown, without scripts, in a session that reaches nothing. */
export const printInWindow: PrintPdf = async (html, signal) => {
  const own = session.fromPartition(`report-${randomUUID()}`);
  await hardenSession(own);
  // The document brings its typeface and pictures with it, as addresses that hold what they name.
  denyRequests(own, ['app:', 'data:']);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  own.protocol.handle('app', () => new Response(html, { headers }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...pagePreferences(own), javascript: false },
  });
  try {
    return await printed(window, signal);
  } catch (thrown) {
    if (signal?.aborted) throw new Refusal('job-cancelled');
    throw new Refusal('pdf-not-printed', {}, { cause: thrown });
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
};

/** The document as a PDF with tags and an outline. Cancelling closes the window, and with it the work. */
async function printed(window: BrowserWindow, signal?: AbortSignal): Promise<Uint8Array> {
  const cancel = () => window.destroy();
  signal?.addEventListener('abort', cancel);
  try {
    if (signal?.aborted) throw new Refusal('job-cancelled');
    await window.loadURL('app://report/');
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}
