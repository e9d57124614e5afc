import type { BookView } from '../book-view.ts';
import { looks } from '../cell-styles.ts';
import type { CellStyle, Sheet } from '../sheet-writer.ts';
import { lineParts, supervisionLines } from '../supervision-lines.ts';
import { tableSheet } from '../table-sheet.ts';

const columns = {
  at: { width: 10, look: looks.strong },
  asks: { width: 46, look: looks.text },
  state: { width: 22, look: looks.text },
  gaps: { width: 56, look: looks.text },
  reader: { width: 40, look: looks.text },
} as const satisfies Record<(typeof lineParts)[number], { width: number; look: CellStyle }>;

/** What a supervisor is likely to ask the record for, a row each point, and what of it is missing. */
export function supervisionSheet(view: BookView): Sheet {
  return tableSheet(view, {
    key: 'supervision',
    note: view.words('supervision:note'),
    columns: lineParts.map((part) => ({ ...columns[part], head: view.words(`supervision:head.${part}`) })),
    rows: supervisionLines(view).map(({ at, asks, state, gaps, reader }) => [
      at,
      asks,
      state,
      gaps.join('\n'),
      reader,
    ]),
  });
}
