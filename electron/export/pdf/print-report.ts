import { Refusal } from '../../../shared/domain/refusal.ts';
import type { PrintPdf } from '../print-pdf.ts';
import {
  headingTexts,
  type PageNumbers,
  type PartNames,
  partNames,
  withPageNumbers,
} from '../report/page/contents.ts';

/** A printed report, and what its contents say. */
export type Printed = {
  readonly pdf: Uint8Array;
  readonly numbers: PageNumbers;
  readonly names: PartNames;
  readonly headings: readonly string[];
};

/** Where the numbers were right, the PDF as it is handed on; else the right ones. */
export type Finished =
  | { readonly pdf: Uint8Array; readonly numbers: null }
  | { readonly pdf: null; readonly numbers: PageNumbers };

/** Looks on which pages a print has its parts, and adds what a browser engine leaves out of a PDF. */
export type Finish = (printed: Printed) => Promise<Finished>;

/** The numbers have their room from the start: the second print holds. More is tried only where an engine wavers. */
const mostPrints = 3;

/**
 * Prints a report. No browser engine writes the numbers of pages in a table of contents, so that it is printed twice: the
 * first print tells where the headings are. Throws what the printer does.
 */
export async function printReport(
  html: string,
  print: PrintPdf,
  finish: Finish,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const [names, headings] = [partNames(html), headingTexts(html)];
  let numbers: PageNumbers = {};
  for (let prints = 0; prints < mostPrints; prints += 1) {
    const pdf = await print(withPageNumbers(html, numbers), signal);
    const finished = await finish({ pdf, numbers, names, headings });
    if (finished.pdf) return finished.pdf;
    numbers = finished.numbers;
  }
  throw new Refusal('pdf-not-printed');
}
