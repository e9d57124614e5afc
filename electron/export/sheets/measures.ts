import { costOf, type MeasureRow, measureRows } from '../../../shared/domain/workshop/measures.ts';
import { capital, localeOf } from '../../../shared/words/locale.ts';
import { type BookView, dayCell } from '../book-view.ts';
import { looks } from '../cell-styles.ts';
import { joinedInCell } from '../cell-text.ts';
import {
  type Block,
  fixedRange,
  type ListValidation,
  range,
  type Sheet,
  type Value,
} from '../sheet-writer.ts';
import { columnBlock, sheetName, tableSheet } from '../table-sheet.ts';
import { methodLayout } from './method.ts';

const shapes = {
  number: { width: 9, look: looks.strongNumber },
  risk: { width: 44, look: looks.text },
  measure: { width: 56, look: looks.text },
  kind: { width: 18, look: looks.text },
  owner: { width: 33, look: looks.text },
  due: { width: 13, look: looks.date },
  status: { width: 12, look: looks.text },
  cost: { width: 13, look: looks.amount },
  code: { width: 12, look: looks.code, hidden: true, marked: true },
  riskCode: { width: 12, look: looks.code, hidden: true },
  kindCode: { width: 12, look: looks.code, hidden: true },
  statusCode: { width: 12, look: looks.code, hidden: true },
} as const;
type Key = keyof typeof shapes;
const keys = Object.keys(shapes) as Key[];

/** One row a measure, by the number of its first risk; one that serves several names them all. */
export function measuresSheet(view: BookView): Sheet {
  const rows = measureRows(view.rows);
  return tableSheet(view, {
    key: 'measures',
    note: noteOf(view, rows),
    columns: keys.map((key) => ({ ...shapes[key], head: view.words(`workbook:head.${key}`) })),
    rows: rows.map((row) => measureRow(view, row)),
    choices: rows.length > 0 ? choicesOf(view, rows.length) : [],
    frozenColumns: 1,
  });
}

/** Kinds and statuses are chosen among the words of the method sheet. */
function choicesOf(view: BookView, count: number): ListValidation[] {
  const { kindNames, statusNames } = methodLayout(view.method);
  const from = (block: Block) => fixedRange(sheetName(view, 'method'), block);
  const otherwise = view.words('workbook:chooseWord');
  const rangeOf = (key: Key) => range(columnBlock(keys.indexOf(key) + 1, count));
  return [
    { range: rangeOf('kind'), from: from(kindNames), otherwise },
    { range: rangeOf('status'), from: from(statusNames), otherwise },
  ];
}

function noteOf({ words, language }: BookView, rows: readonly MeasureRow[]): string {
  const count = words('workbook:measuresCount', { count: rows.length });
  const cost = costOf(rows.map(({ measure }) => measure));
  return cost === null
    ? count
    : `${count} · ${words('workbook:costSum', { cost: new Intl.NumberFormat(localeOf(language)).format(cost) })}`;
}

function measureRow(view: BookView, { measure, risks }: MeasureRow): Value[] {
  const { label, person } = view;
  const cells: { readonly [K in Key]: Value } = {
    number: numbersOf(risks),
    risk: titlesOf(view, risks),
    measure: measure.text,
    kind: capital(label(`common:strategy.${measure.kind}`)),
    owner: person(measure.ownerId),
    due: dayCell(measure.due),
    status: capital(label(`common:status.${measure.status}`)),
    cost: measure.cost,
    code: measure.id,
    riskCode: joinedInCell(
      risks.map(({ risk }) => risk.id),
      ' ',
      (count) => `+${count}`,
    ),
    kindCode: measure.kind,
    statusCode: measure.status,
  };
  return keys.map((key) => cells[key]);
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
