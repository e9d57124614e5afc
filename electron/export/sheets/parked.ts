import { byRank } from '../../../shared/domain/workshop/rank.ts';
import type { BookView } from '../book-view.ts';
import { looks } from '../cell-styles.ts';
import type { CellStyle, Sheet } from '../sheet-writer.ts';
import { tableSheet } from '../table-sheet.ts';

const shapes = {
  parkedNote: { width: 70, look: looks.text },
  group: { width: 8, look: looks.middle },
  groupName: { width: 26, look: looks.text },
  status: { width: 16, look: looks.text },
} as const satisfies Record<string, { width: number; look: CellStyle }>;
const keys = Object.keys(shapes) as (keyof typeof shapes)[];

/** What was set aside for later, in the order it came up: a sheet only where there is any. */
export function parkedSheet(view: BookView): Sheet {
  const { tables, words } = view;
  const notes = [...tables.parkedNote.values()].sort(byRank);
  return tableSheet(view, {
    key: 'parked',
    note: words('workbook:note.parked'),
    columns: keys.map((key) => ({ ...shapes[key], head: words(`workbook:head.${key}`) })),
    rows: notes.map(({ text, groupId, state }) => {
      const group = tables.workGroup.get(groupId ?? '');
      return [text, group?.sign ?? null, group?.name ?? null, words(`common:noteState.${state}`)];
    }),
  });
}
