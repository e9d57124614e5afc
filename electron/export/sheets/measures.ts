import { columnNames, type MeasureColumn, measureColumns } from '../../../shared/domain/fields/columns.ts';
import { measureFields } from '../../../shared/domain/fields/measure.ts';
import type { Measure } from '../../../shared/domain/tables.ts';
import { isLooseDate, lastDay } from '../../../shared/domain/workshop/loose-date.ts';
import { costOf, isOverdue, type MeasureRow, measureRows } from '../../../shared/domain/workshop/measures.ts';
import { capital, localeOf } from '../../../shared/words/locale.ts';
import type { BookView } from '../book-view.ts';
import { looks } from '../cell-styles.ts';
import { cellText, joinedInCell } from '../cell-text.ts';
import { columnsOf, fieldLists, type MeasureFieldColumn, measureCell, wordsOf } from '../field-cells.ts';
import {
  type ConditionalFormat,
  Formula,
  type ListValidation,
  range,
  type Sheet,
  type Value,
} from '../sheet-writer.ts';
import { cellOf, columnBlock, sheetName, type TableColumn, tableSheet } from '../table-sheet.ts';

const keys = columnNames(measureColumns);

/** One row a measure, by the number of its first risk; one that serves several names them all. */
export function measuresSheet(view: BookView): Sheet {
  const rows = measureRows(view.all);
  return tableSheet(view, {
    key: 'measures',
    note: noteOf(view, rows),
    columns: columnsIn(view, rows),
    rows: rows.map((row, index) => measureRow(view, row, index)),
    choices: rows.length > 0 ? listsOf(view, rows.length) : [],
    colourings: rows.length > 0 ? [overdueColour(view, rows.length)] : [],
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

function listsOf(view: BookView, count: number): ListValidation[] {
  const rangeOf = (column: string) => range(columnBlock(columnNumber(column as MeasureColumn), count));
  return fieldLists(measureFields, view, rangeOf);
}

function overdueColour({ words }: BookView, count: number): ConditionalFormat {
  return {
    range: range(columnBlock(columnNumber('overdue'), count)),
    equals: words('workbook:overdue'),
    look: looks.overdue,
  };
}

/** A day to sort by is of use where some time is looser than a day; what is overdue, where something can become so. */
function columnsIn(view: BookView, rows: readonly MeasureRow[]): TableColumn[] {
  const measures = rows.map(({ measure }) => measure);
  const isOfUse: { readonly [K in MeasureColumn]?: boolean } = {
    dueDay: measures.some(({ due }) => due !== null && lastDay(due) !== due),
    overdue: measures.some(({ due, status }) => status !== 'done' && due !== null && lastDay(due) !== null),
  };
  return columnsOf(view, measureColumns).map((column, at) => {
    const key = keys[at];
    return key && key in isOfUse ? { ...column, hidden: !isOfUse[key] } : column;
  });
}

/** The last day of the time in the row: what is typed over it counts where it is a day, or else says nothing. */
function dueDayFormula({ due }: Measure, index: number): Formula {
  const cell = cellOf(index, columnNumber('due'));
  const last = due === null ? null : lastDay(due);
  // A file may hold any text here: only one that could have been typed goes into a formula.
  const loose = last !== null && last !== due && isLooseDate(due ?? '');
  const [year, month, day] = (last ?? '').split('-').map(Number);
  const otherwise = loose
    ? `IF(${cell}="${cellText(due ?? '').replaceAll('"', '""')}",DATE(${year},${month},${day}),"")`
    : '""';
  return new Formula(
    `IF(ISNUMBER(${cell}),${cell},${otherwise})`,
    last === null || last < '1901' ? '' : serialOf(last),
  );
}

/** True every day: the program that opens the workbook knows the date. */
function overdueFormula({ words, label, today }: BookView, measure: Measure, index: number): Formula {
  const [day, status] = [cellOf(index, columnNumber('dueDay')), cellOf(index, columnNumber('status'))];
  const [late, done] = [words('workbook:overdue'), capital(label('common:status.done'))];
  return new Formula(
    `IF(ISNUMBER(${day}),IF(AND(${day}<TODAY(),${status}<>"${done}"),"${late}",""),"")`,
    isOverdue(measure, today) ? late : '',
  );
}

/** A day as workbooks count it. */
function serialOf(iso: string): number {
  return (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function noteOf({ words, language, today }: BookView, rows: readonly MeasureRow[]): string {
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

function measureRow(view: BookView, { measure, risks }: MeasureRow, index: number): Value[] {
  const cells: { readonly [K in Exclude<MeasureColumn, MeasureFieldColumn>]: Value } = {
    number: numbersOf(risks),
    risk: titlesOf(view, risks),
    dueDay: dueDayFormula(measure, index),
    overdue: overdueFormula(view, measure, index),
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

/** A number where there is one risk, which sorts as a number; else all of them. */
function numbersOf(risks: MeasureRow['risks']): Value {
  const [first, ...others] = risks.map(({ risk }) => risk.number);
  return others.length === 0 ? (first ?? null) : [first, ...others].join(', ');
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
