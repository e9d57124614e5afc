import { Document, Packer, Paragraph } from 'docx';
import { htmlDocument } from '../../electron/export/report/page/html.ts';
import { reportOf } from '../../electron/export/report/report.ts';
import { wordDocument } from '../../electron/export/report/word/word.ts';
import { findBrowser } from '../../electron/loopback/find-browser.ts';
import { printInBrowser } from '../../electron/loopback/print-pdf.ts';
import { exampleSource } from '../helpers/example-snapshot.ts';
import { bigSource } from '../helpers/workbook/big-source.ts';
import { type Figure, medianOf } from './figure.ts';

const rounds = 3;

/**
 * A report of 200 risks, from finished rows to the bytes of the file, against the library writing as many paragraphs
 * without looks; the example's; and printing to PDF against printing an empty page.
 */
export async function run(): Promise<Figure[]> {
  const source = bigSource(200, 600);
  const bare = await timeOf(() => barely(800));
  const figures = [
    await figure('report of 200 risks as Word', () => wordDocument(reportOf(source)), bare),
    await figure('report of the example as Word', () => wordDocument(reportOf(exampleSource('sv'))), bare),
  ];
  if (findBrowser() === null) return figures;
  const empty = await timeOf(() => printInBrowser('<p>-</p>'));
  const pdf = async () => printInBrowser(await htmlDocument(reportOf(source)));
  return [...figures, await figure('report of 200 risks as PDF', pdf, empty)];
}

async function figure(name: string, work: () => Promise<unknown>, bare: number): Promise<Figure> {
  const value = await timeOf(work);
  return { name, value, unit: 'ms', bare, ratio: value / bare };
}

/** The library by itself: paragraphs of one sentence each, four for a risk. */
async function barely(paragraphs: number): Promise<Buffer> {
  const text = 'Brevet studsar, men i systemet står ärendet som skickat.';
  const children = Array.from({ length: paragraphs }, () => new Paragraph(text));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  // The first round is for warming up.
  return medianOf(times.slice(1));
}
