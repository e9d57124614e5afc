import { basename } from 'node:path';
import type { Language } from '../../../shared/domain/codes.ts';
import { memoize } from '../../../shared/domain/text/memoize.ts';
import type { WordKey, Words } from '../../../shared/words/areas.ts';
import { translator } from '../../host/words.ts';
import type { TableView } from '../table-sheet.ts';
import type { Summary } from './source.ts';

/** What every sheet of a summary looks at. */
export type SummaryView = TableView & {
  readonly summary: Summary;
  readonly language: Language;
  readonly words: Words;
  /** A phrase without holes, looked up once. */
  readonly label: (key: WordKey) => string;
};

export function summaryView(summary: Summary): SummaryView {
  const words = translator(summary.language);
  return {
    summary,
    language: summary.language,
    words,
    label: memoize((key: WordKey) => words(key)),
    workshop: { title: words('summary:title', { folder: basename(summary.folder) }) },
    changes: [],
  };
}
