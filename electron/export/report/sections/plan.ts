import { byOwner, type MeasureRow, measureRows } from '../../../../shared/domain/workshop/measures.ts';
import { byDate } from '../../../../shared/domain/workshop/plan.ts';
import { alphabetical, capital } from '../../../../shared/words/locale.ts';
import { type Block, type Cell, cell, heading, type Table } from '../block.ts';
import { dueText, type ReportView } from '../report-view.ts';

/** Every measure of the open risks by when it is to be done, and again by who does it; nothing where there is none. */
export function planSection(view: ReportView): Block[] {
  const { rows, say, day, today, person, language } = view;
  const all = measureRows(rows);
  if (all.length === 0) return [];
  const dated = byDate(all, today).flatMap((group) => group.rows);
  const owned = byOwner(all, person, alphabetical(language));
  const [unowned, named] = [owned.filter(({ key }) => key === ''), owned.filter(({ key }) => key !== '')];
  return [
    heading(1, say('plan.title')),
    { kind: 'text', text: say('plan.text', { date: day(today) }), keepsNext: true },
    heading(2, say('plan.byDate')),
    planTable(view, dated, ['due', 'measure', 'owner', 'risks', 'status']),
    heading(2, say('plan.byOwner')),
    planTable(
      view,
      [...named, ...unowned].flatMap((group) => group.rows),
      ['owner', 'measure', 'due', 'risks', 'status'],
    ),
  ];
}

const widths = { due: 2.4, measure: 6.2, owner: 3.2, risks: 2, status: 2.2 } as const;
type Column = keyof typeof widths;

function planTable(view: ReportView, rows: readonly MeasureRow[], columns: readonly Column[]): Table {
  const { say } = view;
  const head = { due: 'due', measure: 'measure', owner: 'owner', risks: 'risk', status: 'status' } as const;
  return {
    kind: 'table',
    widths: columns.map((column) => widths[column]),
    head: columns.map((column) => cell(say(`head.${head[column]}`))),
    rows: rows.map((row) => {
      const cells = cellsOf(view, row);
      return columns.map((column) => cells[column]);
    }),
    namesRows: true,
  };
}

function cellsOf(view: ReportView, { measure, risks }: MeasureRow): { readonly [C in Column]: Cell } {
  const { say, person, words, numbers } = view;
  return {
    due: cell(dueText(view, measure) || say('plan.undated')),
    measure: cell(measure.text),
    owner: cell(person(measure.ownerId) || say('plan.unowned')),
    risks: cell(numbers(risks.map(({ risk }) => risk.number))),
    status: cell(capital(words(`common:status.${measure.status}`))),
  };
}
