import { cardsOf } from '../../shared/domain/workshop/joined.ts';
import { type Finding, supervision } from '../../shared/domain/workshop/supervision.ts';
import { numberRuns } from '../../shared/history/describe/fields.ts';
import { listed } from '../../shared/words/locale.ts';
import type { BookView } from './book-view.ts';

/** What the sheet and the page for a supervisor say of one point of the annex. */
export type SupervisionLine = {
  readonly at: string;
  readonly asks: string;
  readonly state: string;
  /** A sentence a gap; none where nothing is missing. */
  readonly gaps: readonly string[];
  /** What no analysis shows of the point. */
  readonly reader: string;
};

/** Heads of what a line holds, in their order. */
export const lineParts = ['at', 'asks', 'state', 'gaps', 'reader'] as const;

/** More numbers than this in one sentence nobody reads: the register has a filter. */
const mostNumbers = 40;

/** The findings in words, as of the day of the export. */
export function supervisionLines(view: BookView): SupervisionLine[] {
  const { workshop, all, tables, words, today } = view;
  const record = { workshop, rows: all, threats: cardsOf(tables.threat.values()), today };
  return supervision(record).map(({ at, point, state, gaps }) => ({
    at,
    asks: words(`supervision:point.${point}`),
    state: words(`supervision:state.${state}`),
    gaps: gaps.map((gap) => gapInWords(view, gap)),
    reader: words(`supervision:reader.${point}`),
  }));
}

function gapInWords({ words, language }: BookView, { check, count, risks }: Finding['gaps'][number]): string {
  const runs = numberRuns(risks);
  const left = runs.length - mostNumbers;
  const numbers =
    left > 0
      ? `${runs.slice(0, mostNumbers).join(', ')} ${words('supervision:more', { count: left })}`
      : listed(runs, language);
  return words(`supervision:gap.${check}`, { count, numbers });
}
