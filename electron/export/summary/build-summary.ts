import { basename } from 'node:path';
import type { Language } from '../../../shared/domain/codes.ts';
import { memoize } from '../../../shared/domain/text/memoize.ts';
import type { WordKey, Words } from '../../../shared/words/areas.ts';
import { translator } from '../../host/words.ts';
import type { TellProgress } from '../../work/worker.ts';
import { localMinute } from '../book-view.ts';
import type { Book } from '../sheet-writer.ts';
import type { TableView } from '../table-sheet.ts';
import { writeBook } from '../xlsx/write-book.ts';
import { figuresSheet } from './figures.ts';
import { risksSheet } from './risks-sheet.ts';
import { type Summary, type SummaryPart, summaryOf } from './source.ts';
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
    printed: {
      head: workshop.title,
      mark: workshop.classificationMark,
      foot: made,
      page: words('workbook:page'),
      of: words('workbook:of'),
    },
    keywords: words('summary:keywords'),
    description: made,
    sheets: [figuresSheet(view), risksSheet(view), workshopsSheet(view)],
  };
}

/** What every sheet of a summary looks at. */
export type SummaryView = TableView & {
  readonly summary: Summary;
  readonly language: Language;
  readonly words: Words;
  /** A phrase without holes, looked up once. */
  readonly label: (key: WordKey) => string;
};

function summaryView(summary: Summary): SummaryView {
  const words = translator(summary.language);
  return {
    summary,
    language: summary.language,
    words,
    label: memoize((key: WordKey) => words(key)),
    workshop: {
      title: words('summary:title', { folder: basename(summary.folder) }),
      // All of them hold for a workbook that holds something of each.
      classificationMark: [...new Set(summary.workshops.map((each) => each.workshop.classificationMark))]
        .filter((mark) => mark !== '')
        .join(', '),
    },
    changes: [],
  };
}
