import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { PrintPdf } from '../export/print-pdf.ts';
import { denyRequests, hardenSession } from './security.ts';
import { pagePreferences } from './window.ts';

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
