import { columnNames, type MeasureColumn, measureColumns } from '../../../shared/domain/fields/columns.ts';
import { measureFields } from '../../../shared/domain/fields/measure.ts';
import { costOf, type MeasureRow, measureRows } from '../../../shared/domain/workshop/measures.ts';
import { localeOf } from '../../../shared/words/locale.ts';
import type { BookView } from '../book-view.ts';
import { joinedInCell } from '../cell-text.ts';
import { columnsOf, fieldLists, type MeasureFieldColumn, measureCell, wordsOf } from '../field-cells.ts';
import { type ListValidation, range, type Sheet, type Value } from '../sheet-writer.ts';
import { columnBlock, sheetName, tableSheet } from '../table-sheet.ts';

const keys = columnNames(measureColumns);

/** One row a measure, by the number of its first risk; one that serves several names them all. */
export function measuresSheet(view: BookView): Sheet {
  const rows = measureRows(view.rows);
  return tableSheet(view, {
    key: 'measures',
    note: noteOf(view, rows),
    columns: columnsOf(view, measureColumns),
    rows: rows.map((row) => measureRow(view, row)),
    choices: rows.length > 0 ? listsOf(view, rows.length) : [],
    frozenColumns: 1,
  });
}

function listsOf(view: BookView, count: number): ListValidation[] {
  const rangeOf = (column: string) => range(columnBlock(keys.indexOf(column as MeasureColumn) + 1, count));
  return fieldLists(measureFields, view, rangeOf);
}

function noteOf({ words, language }: BookView, rows: readonly MeasureRow[]): string {
  const count = words('workbook:measuresCount', { count: rows.length });
  const cost = costOf(rows.map(({ measure }) => measure));
  return cost === null
    ? count
    : `${count} · ${words('workbook:costSum', { cost: new Intl.NumberFormat(localeOf(language)).format(cost) })}`;
}

function measureRow(view: BookView, { measure, risks }: MeasureRow): Value[] {
  const cells: { readonly [K in Exclude<MeasureColumn, MeasureFieldColumn>]: Value } = {
    number: numbersOf(risks),
    risk: titlesOf(view, risks),
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
