import { columnNames, noteColumns } from '../../../shared/domain/fields/columns.ts';
import { byRank } from '../../../shared/domain/workshop/rank.ts';
import type { BookView } from '../book-view.ts';
import { columnsOf, noteCell, wordsOf } from '../field-cells.ts';
import type { Sheet } from '../sheet-writer.ts';
import { tableSheet } from '../table-sheet.ts';

/** What was set aside for later, in the order it came up: a sheet only where there is any. */
export function parkedSheet(view: BookView): Sheet {
  const { tables } = view;
  const notes = [...tables.parkedNote.values()].sort(byRank);
  return tableSheet(view, {
    key: 'parked',
    note: view.words('workbook:note.parked'),
    columns: columnsOf(view, noteColumns),
    isUnread: true,
    rows: notes.map((note) => {
      const group = tables.workGroup.get(note.groupId ?? '');
      const cells = { group: group?.sign ?? null, groupName: group?.name ?? null };
      return columnNames(noteColumns).map((key) =>
        key === 'group' || key === 'groupName' ? cells[key] : noteCell(wordsOf(view), key, note),
      );
    }),
  });
}
