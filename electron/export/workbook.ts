import type { TellProgress } from '../work/worker.ts';
import { type BookView, bookView, type ExportSource, localMinute } from './book-view.ts';
import { writeBook } from './exceljs-writer.ts';
import type { Book } from './sheet-writer.ts';
import { changesSheet } from './sheets/changes.ts';
import { contentsSheet } from './sheets/contents.ts';
import { matrixSheet } from './sheets/matrix.ts';
import { measuresSheet } from './sheets/measures.ts';
import { methodSheet } from './sheets/method.ts';
import { registerSheet } from './sheets/register.ts';
import { threatsSheet } from './sheets/threats.ts';
import { votesSheet } from './sheets/votes.ts';
import { headRow } from './table-sheet.ts';

/** The bytes of a workshop's workbook, named and worded in the workshop's own language. */
export function buildWorkbook(source: ExportSource, tell?: TellProgress): Promise<Buffer> {
  return writeBook(bookOf(bookView(source)), tell);
}

/** The workbook as plain data, before any file format. */
export function bookOf(view: BookView): Book {
  const { workshop, words, exportedAt } = view;
  const votes = votesSheet(view);
  return {
    title: workshop.title,
    subject: workshop.objectOfAnalysis,
    exportedAt: new Date(exportedAt),
    printed: {
      head: workshop.title,
      foot: words('workbook:exported', { time: localMinute(exportedAt) }),
      page: words('workbook:page'),
      of: words('workbook:of'),
    },
    keywords: words('workbook:keywords'),
    description: words('workbook:exported', { time: localMinute(exportedAt) }),
    sheets: [
      contentsSheet(view, votes.rows.length - headRow),
      registerSheet(view),
      matrixSheet(view),
      threatsSheet(view),
      votes,
      measuresSheet(view),
      methodSheet(view),
      changesSheet(view),
    ],
  };
}
