import type { SinceEarlier } from '../../../shared/domain/workshop/since-earlier.ts';
import { capital } from '../../../shared/words/locale.ts';
import { type BookView, methodNames } from '../book-view.ts';
import { levelInTable, looks } from '../cell-styles.ts';
import type { CellStyle, Sheet } from '../sheet-writer.ts';
import { type SinceLine, sinceLines, sinceNote } from '../since-lines.ts';
import { tableSheet } from '../table-sheet.ts';

const shapes = {
  number: { width: 7, look: looks.strongNumber },
  risk: { width: 44, look: looks.strong },
  change: { width: 20, look: looks.text },
  before: { width: 14, look: looks.level },
  now: { width: 14, look: looks.level },
  pairBefore: { width: 26, look: looks.text },
  pairNow: { width: 26, look: looks.text },
  rationaleBefore: { width: 40, look: looks.text },
} as const;
type Key = keyof typeof shapes;
const keys = Object.keys(shapes) as Key[];

/** Every risk then and now, with what became of it; and those that are gone. */
export function sinceSheet(view: BookView, since: SinceEarlier): Sheet {
  const { words } = view;
  const lines = sinceLines(view, since);
  return tableSheet(view, {
    key: 'since',
    note: sinceNote(view, since),
    columns: keys.map((key) => ({
      ...shapes[key],
      head: key === 'number' || key === 'risk' ? words(`workbook:head.${key}`) : words(`since:head.${key}`),
    })),
    rows: lines.map((line) => keys.map((key) => cellsOf(view, since, line)[key])),
    rowLooks: lines.map((line) => keys.map((key) => lookOf(view, since, line, key))),
    frozenColumns: 2,
    isUnread: true,
  });
}

function cellsOf({ words, names, language }: BookView, { earlier }: SinceEarlier, line: SinceLine) {
  const then = methodNames(earlier.method, language).levels;
  return {
    number: line.number,
    risk: line.title,
    change: capital(words(`since:kind.${line.kind}`)),
    before: then.get(line.before?.code ?? '') ?? '',
    now: names.levels.get(line.now?.code ?? '') ?? '',
    pairBefore: line.pairBefore,
    pairNow: line.pairNow,
    rationaleBefore: line.rationaleBefore,
  } satisfies Record<Key, string | number>;
}

/** A level has the colours of the method that it is of. */
function lookOf({ method }: BookView, { earlier }: SinceEarlier, line: SinceLine, key: Key): CellStyle {
  if (key === 'before' && line.before) return levelInTable(earlier.method, line.before);
  if (key === 'now' && line.now) return levelInTable(method, line.now);
  return shapes[key].look;
}
