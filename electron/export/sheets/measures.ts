import { columnNames, type MeasureColumn, measureColumns } from '../../../shared/domain/fields/columns.ts';
import { measureFields } from '../../../shared/domain/fields/measure.ts';
import { checkedColumns } from '../../../shared/domain/revision/unread.ts';
import type { Measure } from '../../../shared/domain/tables.ts';
import { isLooseDate, lastDay } from '../../../shared/domain/workshop/loose-date.ts';
import { costOf, isOverdue, type MeasureRow, measureRows } from '../../../shared/domain/workshop/measures.ts';
import { countedRows } from '../../../shared/domain/workshop/risk-status.ts';
import { capital, localeOf } from '../../../shared/words/locale.ts';
import { type BookView, daySerial } from '../book-view.ts';
import { looks } from '../cell-styles.ts';
import { cellText, joinedInCell, numbersInCell } from '../cell-text.ts';
import { columnsOf, fieldLists, type MeasureFieldColumn, measureCell, wordsOf } from '../field-cells.ts';
import {
  type ConditionalFormat,
  Formula,
  inTable,
  inThisRow,
  type ListValidation,
  range,
  type Sheet,
  type Value,
} from '../sheet-writer.ts';
import { countedBlock, sheetName, type TableColumn, tableName, tableSheet } from '../table-sheet.ts';
import { overviewDay } from './overview.ts';

const keys = columnNames(measureColumns);

/** One row a measure, by the number of its first risk; one that serves several names them all. */
export function measuresSheet(view: BookView): Sheet {
  const rows = measureRows(view.all);
  const formulas = formulasOf(view);
  return tableSheet(view, {
    key: 'measures',
    note: noteOf(view, rows),
    columns: columnsIn(view, rows, formulas),
    rows: rows.map((row) => measureRow(view, row, formulas)),
    choices: listsOf(view),
    colourings: [overdueColour(view)],
    frozenColumns: 1,
    // One page of what is to be done, one of what came of it, where anybody has written that.
    ...(rows.some(({ measure }) => hasComments(measure)) && { pagesWide: 2, paper: 'A3' }),
  });
}

function hasComments({ progress, sideEffects, effect }: Measure): boolean {
  return progress + sideEffects + effect !== '';
}

function columnNumber(key: MeasureColumn): number {
  return keys.indexOf(key) + 1;
}

/** The cells of a column, and those below it. */
function reach({ tables }: BookView, column: MeasureColumn): string {
  return range(countedBlock(columnNumber(column), tables.measure.size));
}

function listsOf(view: BookView): ListValidation[] {
  const rangeOf = (column: string) => reach(view, column as MeasureColumn);
  return fieldLists(measureFields, view, rangeOf);
}

function overdueColour(view: BookView): ConditionalFormat {
  return {
    range: reach(view, 'overdue'),
    equals: view.words('workbook:overdue'),
    look: looks.overdue,
  };
}

/** A day to sort by is of use where some time is looser than a day; what is overdue, where something can become so. */
function columnsIn(view: BookView, rows: readonly MeasureRow[], formulas: Formulas): TableColumn[] {
  const measures = rows.map(({ measure }) => measure);
  const isOfUse: { readonly [K in MeasureColumn]?: boolean } = {
    dueDay: measures.some(({ due }) => due !== null && lastDay(due) !== due),
    overdue: measures.some(({ due, status }) => status !== 'done' && due !== null && lastDay(due) !== null),
  };
  return columnsOf(view, measureColumns).map((column, at) => {
    const key = keys[at];
    const checkedAs = checked.has(key as MeasureColumn) ? key : undefined;
    const own = {
      ...column,
      checkedAs,
      ...(key && key in formulas && { formula: formulas[key as keyof Formulas] }),
    };
    return key && key in isOfUse ? { ...own, hidden: !isOfUse[key] } : own;
  });
}

const checked: ReadonlySet<MeasureColumn> = new Set(checkedColumns.measures);

type Formulas = { readonly dueDay: string; readonly overdue: string; readonly statusOfRisk: string };

/**
 * The formulas of every row: the day of its due time where that is a day, whether it is past on the day of the overview, and
 * what has become of its risk, since only measures of open risks are counted.
 */
function formulasOf(view: BookView): Formulas {
  const { words, label } = view;
  const [due, day, status] = (['due', 'dueDay', 'status'] as const).map((key) => cellIn(view, key));
  const inRegister = (key: 'riskStatus' | 'number') =>
    inTable(tableName(view, 'register'), view.register.get(key) ?? '');
  const [late, done] = [words('workbook:overdue'), capital(label('common:status.done'))];
  return {
    dueDay: dayOr(due, '""'),
    statusOfRisk: `IFERROR(INDEX(${inRegister('riskStatus')},MATCH(${cellIn(view, 'number')},${inRegister('number')},0))&"","")`,
    overdue: `IF(ISNUMBER(${day}),IF(AND(${day}<${overviewDay(view)},TRIM(${status})<>"${done}"),"${late}",""),"")`,
  };
}

/** The day that stands in a cell, or something else where none does. */
function dayOr(cell: string | undefined, otherwise: string): string {
  return `IF(ISNUMBER(${cell}),${cell},${otherwise})`;
}

function cellIn(view: BookView, key: MeasureColumn): string {
  return inThisRow(tableName(view, 'measures'), view.words(`workbook:head.${key}`));
}

/** The last day of the time in the row: what is typed over it counts where it is a day, or else says nothing. */
function dueDayFormula(view: BookView, { due }: Measure, { dueDay }: Formulas): Formula {
  const last = due === null ? null : lastDay(due);
  // A file may hold any text here: only one that could have been typed goes into a formula.
  const loose = last !== null && last !== due && isLooseDate(due ?? '');
  const [year, month, day] = (last ?? '').split('-').map(Number);
  const cell = cellIn(view, 'due');
  const typed = `IF(${cell}="${cellText(due ?? '').replaceAll('"', '""')}",DATE(${year},${month},${day}),"")`;
  return new Formula(loose ? dayOr(cell, typed) : dueDay, daySerial(last) ?? '');
}

function noteOf({ words, language, today }: BookView, all: readonly MeasureRow[]): string {
  const rows = all.filter(({ risks }) => countedRows([...risks]).length > 0);
  const measures = rows.map(({ measure }) => measure);
  const cost = costOf(measures);
  const late = measures.filter((measure) => isOverdue(measure, today)).length;
  const facts = [
    words('workbook:measuresCount', { count: rows.length }),
    late > 0 && words('workbook:overdueCount', { count: late, day: today }),
    cost !== null &&
      words('workbook:costSum', { cost: new Intl.NumberFormat(localeOf(language)).format(cost) }),
  ];
  return facts.filter(Boolean).join(' · ');
}

function measureRow(view: BookView, { measure, risks }: MeasureRow, formulas: Formulas): Value[] {
  const cells: { readonly [K in Exclude<MeasureColumn, MeasureFieldColumn>]: Value } = {
    number: numbersInCell(risks.map(({ risk }) => risk.number)),
    risk: titlesOf(view, risks),
    dueDay: dueDayFormula(view, measure, formulas),
    overdue: new Formula(
      formulas.overdue,
      isOverdue(measure, view.today) ? view.words('workbook:overdue') : '',
    ),
    statusOfRisk: statusOfRisks(view, risks, formulas),
    code: measure.id,
    riskCode: joinedInCell(
      risks.map(({ risk }) => risk.id),
      ' ',
      (count) => `+${count}`,
    ),
    kindCode: measure.kind,
    statusCode: measure.status,
  };
  const words = wordsOf(view);
  return keys.map((key) =>
    key in cells ? cells[key as keyof typeof cells] : measureCell(words, key, measure),
  );
}

/** What has become of the risk; of several only that none of them counts any more, which no formula could look up. */
function statusOfRisks(view: BookView, risks: MeasureRow['risks'], formulas: Formulas): Value {
  const [first] = risks;
  if (!first) return null;
  const name = capital(view.label(`common:riskStatus.${first.risk.status}`));
  if (risks.length === 1) return new Formula(formulas.statusOfRisk, name);
  return countedRows([...risks]).length === 0 ? name : null;
}

function titlesOf(view: BookView, risks: MeasureRow['risks']): string {
  const rest = (count: number) => view.words('workbook:more', { count, sheet: sheetName(view, 'register') });
  const [only, ...others] = risks;
  if (only && others.length === 0) return only.title;
  return joinedInCell(
    risks.map(({ risk, title }) => `${risk.number} ${title}`),
    '\n',
    rest,
  );
}
