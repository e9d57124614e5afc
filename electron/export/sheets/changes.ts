import type { LoggedChange } from '../../../shared/api/types.ts';
import { type HistoryContext, historyContext } from '../../../shared/history/change-view.ts';
import { describeChange } from '../../../shared/history/describe.ts';
import { say } from '../../../shared/history/phrase.ts';
import { type BookView, localClock } from '../book-view.ts';
import { looks } from '../cell-styles.ts';
import type { Sheet, Value } from '../sheet-writer.ts';
import { tableSheet } from '../table-sheet.ts';

const shapes = {
  seq: { width: 8, look: looks.strongNumber },
  time: { width: 20, look: looks.time },
  actor: { width: 24, look: looks.text },
  what: { width: 100, look: looks.text },
  undone: { width: 10, look: looks.text },
  code: { width: 18, look: looks.code, hidden: true },
} as const;
type Key = keyof typeof shapes;
const keys = Object.keys(shapes) as Key[];

/** The change log in words, oldest first: who changed what, and when. */
export function changesSheet(view: BookView): Sheet {
  const context = historyContext(view.tables, view.changes, view.person, view.language);
  return tableSheet(view, {
    key: 'changes',
    note: view.words('workbook:note.changes'),
    columns: keys.map((key) => ({ ...shapes[key], head: view.words(`workbook:head.${key}`) })),
    rows: view.changes.map((change) => changeRow(view, change, context)),
  });
}

function changeRow(
  { words, label, person }: BookView,
  change: LoggedChange,
  context: HistoryContext,
): Value[] {
  const cells: { readonly [K in Key]: Value } = {
    seq: change.seq,
    time: localClock(change.at),
    actor: person(change.actor),
    what: say(words, describeChange(change, context)),
    undone: change.kind === 'do' && !change.inForce ? label('workbook:undone') : null,
    code: change.kind === 'do' ? change.code : `${change.kind} ${change.target ?? ''}`.trim(),
  };
  return keys.map((key) => cells[key]);
}
