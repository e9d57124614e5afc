import { isAboveAcceptance } from '../../../../shared/domain/method/meaning.ts';
import { isAccepted, isToBeAccepted } from '../../../../shared/domain/workshop/acceptance.ts';
import { latestDue, measureRows } from '../../../../shared/domain/workshop/measures.ts';
import { figuresOf } from '../../../../shared/domain/workshop/plan.ts';
import { isTreated, levelAfter, type RegisterRow } from '../../../../shared/domain/workshop/register.ts';
import { capital } from '../../../../shared/words/locale.ts';
import { type Block, cell, heading, type Table } from '../block.ts';
import { asInRegister, beginsWithRisk, type ReportView, titleOf } from '../report-view.ts';

/** So many risks are within a page beside what else is decided. */
const mostOnTop = 6;

/** What somebody needs who decides and reads no further: what is not settled, and the highest risks. */
export function decisionSection(view: ReportView): Block[] {
  const { rows, say } = view;
  if (rows.length === 0) return [];
  const open = unsettled(view);
  return [
    heading(1, say('decision.title')),
    ...(open.length === 0
      ? [{ kind: 'text' as const, text: say('decision.settled') }]
      : [
          { kind: 'text' as const, label: say('decision.unsettled'), text: '', keepsNext: true },
          { kind: 'list' as const, items: open },
        ]),
    ...topTable(view),
  ];
}

/** The first risks of the register that have a level: what is done about each, and by when. */
function topTable(view: ReportView): Table[] {
  const { rows, say, words, and, levelCell } = view;
  const rated = rows.filter(({ level }) => level !== null);
  const shown = rated.slice(0, mostOnTop);
  if (shown.length === 0) return [];
  const columns = asInRegister(view, [
    { column: 'number', head: say('head.number'), width: 1.1, middle: true },
    { column: 'risk', head: say('head.risk'), width: 5.7 },
    { column: 'level', head: say('head.level'), width: 1.9, middle: true },
    { column: 'residualLevel', head: say('head.after'), width: 2.2, middle: true },
    { column: 'strategies', head: say('risk.treatment'), width: 2.8 },
    { column: 'due', head: say('head.due'), width: 2.3 },
  ]);
  const cellsOf = (row: RegisterRow) => ({
    number: cell(String(row.risk.number), { middle: true, strong: true }),
    risk: cell(titleOf(view, row)),
    level: levelCell(row.level),
    residualLevel: row.residualLevel ? levelCell(row.residualLevel) : cell('–', { middle: true }),
    strategies: cell(
      capital(and(row.risk.strategies.map((each) => words(`common:strategy.${each}`)))) || '–',
    ),
    due: cell(latestDue(row.measures) ?? '–'),
  });
  return [
    {
      kind: 'table',
      caption: say('decision.top', { count: shown.length, all: rows.length }),
      widths: columns.map(({ width }) => width),
      head: columns.map(({ head, middle = false }) => cell(head, middle ? { middle } : {})),
      rows: shown.map((row) => {
        const cells: Readonly<Record<string, ReturnType<typeof cell>>> = cellsOf(row);
        return columns.map(({ column }) => cells[column] ?? cell(''));
      }),
      namesRows: beginsWithRisk(columns),
    },
  ];
}

/** What lacks a decision, each with its number of risks or measures: the figures of the plan on the screen. */
function unsettled({ rows, say, numbers, today }: ReportView): string[] {
  const plan = figuresOf(measureRows(rows), today);
  const risks = (key: 'unaccepted' | 'above' | 'untreated', own: readonly RegisterRow[]) => {
    const values = { count: own.length, numbers: numbers(own.map(({ risk }) => risk.number)) };
    return own.length === 0 ? [] : [say(`decision.${key}`, values)];
  };
  const measures = (key: 'overdue' | 'unowned' | 'undated') =>
    plan[key] === 0 ? [] : [say(`decision.${key}`, { count: plan[key] })];
  const isWaiting = (row: RegisterRow) => isToBeAccepted(row.risk) && !isAccepted(row);
  const isAbove = (row: RegisterRow) => isAboveAcceptance(levelAfter(row)) && !isToBeAccepted(row.risk);
  return [
    ...risks('unaccepted', rows.filter(isWaiting)),
    ...risks('above', rows.filter(isAbove)),
    ...risks(
      'untreated',
      rows.filter((row) => !isTreated(row)),
    ),
    ...measures('overdue'),
    ...measures('unowned'),
    ...measures('undated'),
  ];
}
