import type { TellProgress } from '../../work/worker.ts';
import { localMinute } from '../book-view.ts';
import { writeBook } from '../exceljs-writer.ts';
import type { Book } from '../sheet-writer.ts';
import { figuresSheet } from './figures-sheet.ts';
import { risksSheet } from './risks-sheet.ts';
import { type Summary, type SummaryPart, summaryOf } from './source.ts';
import { summaryView } from './view.ts';
import { workshopsSheet } from './workshops-sheet.ts';

/** The bytes of a workbook over several workshops: figures, all risks, and the workshops themselves. */
export function buildSummary(parts: readonly SummaryPart[], tell?: TellProgress): Promise<Buffer> {
  return writeBook(summaryBook(summaryOf(parts)), tell);
}

/** The workbook as plain data. */
export function summaryBook(summary: Summary): Book {
  const view = summaryView(summary);
  const { words, workshop } = view;
  const made = words('summary:made', { time: localMinute(summary.madeAt) });
  return {
    title: workshop.title,
    subject: words('summary:workshops', { count: summary.workshops.length }),
    exportedAt: new Date(summary.madeAt),
    printed: { head: workshop.title, foot: made, page: words('workbook:page'), of: words('workbook:of') },
    keywords: words('summary:keywords'),
    description: made,
    sheets: [figuresSheet(view), risksSheet(view), workshopsSheet(view)],
  };
}
