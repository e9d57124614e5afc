import type { BrowserWindow, WebContents } from 'electron';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { PrintPage } from '../export/print-pdf.ts';

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
