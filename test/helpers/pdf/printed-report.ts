import { PDFDocument } from '@cantoo/pdf-lib';
import { finishPdf } from '../../../electron/export/pdf/finish.ts';
import { printReport } from '../../../electron/export/pdf/print-report.ts';
import type { Report } from '../../../electron/export/report/block.ts';
import { htmlDocument } from '../../../electron/export/report/page/html.ts';
import { printInBrowser } from '../../../electron/loopback/print-pdf.ts';
import { textBetweenMargins } from '../workbook/office-text.ts';
import { headingsOf, levelOf, outlineOf, pagesOf } from './ua-checks.ts';

/** A report as it is handed on, printed by the browser of this machine, and how often it was printed. */
export async function printedReport(report: Report): Promise<{ pdf: Uint8Array; prints: number }> {
  let prints = 0;
  const print = (html: string) => {
    prints += 1;
    return printInBrowser(html);
  };
  return { pdf: await printReport(await htmlDocument(report), print, finishPdf), prints };
}

/** A PDF's objects, as they are written. */
export function openPdf(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
}

/** What the table of contents says, as poppler reads it: all of it in one line, without its own heading. */
export function contentsIn(document: PDFDocument, pdf: Uint8Array): string {
  const pages = document.getPages().flatMap(({ node }, index) => (node.Annots() ? [index + 1] : []));
  const [, ...lines] = textBetweenMargins(pdf, pages[0] ?? 1, pages.at(-1) ?? 1).split('\n');
  return plain(lines.join(' '));
}

/** What it should name: each heading that it goes down to, and the page where the heading's marks are. */
export function headingsIn(document: PDFDocument, depth: number): { title: string; page: number }[] {
  const titles = outlineOf(document).map(({ title }) => title);
  return headingsOf(document).flatMap((heading, index) => {
    if (index === 0 || levelOf(heading) > depth) return [];
    return [{ title: titles[index] ?? '', page: (pagesOf(document, heading)[0] ?? -1) + 1 }];
  });
}

/** Headings with their pages as a table of contents says them, all in one line. */
export function asContents(headings: ReturnType<typeof headingsIn>): string {
  return plain(headings.map(({ title, page }) => `${title} ${page}`).join(' '));
}

function plain(text: string): string {
  return text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}
