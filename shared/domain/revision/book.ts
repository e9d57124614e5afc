import { messages } from '../../words/index.ts';
import {
  type Column,
  columnNames,
  type MeasureColumn,
  measureColumns,
  type RegisterColumn,
  registerColumns,
} from '../fields/columns.ts';
import { memoize } from '../text/memoize.ts';
import { folded } from '../text/signs.ts';
import type { Sheet, SheetRow } from '../threat-table/sheet.ts';
import { type ExportMark, markIn } from './mark.ts';

/** A row of a workbook: its number there, and its cells as text by column. A column that is not there has no cell. */
export type BookRow<C extends string> = {
  readonly row: number;
  readonly cells: { readonly [K in C]?: string };
};
export type BookTable<C extends string> = {
  readonly columns: ReadonlySet<C>;
  /** Heads that are none of the app's. */
  readonly unknownColumns: readonly string[];
  readonly rows: readonly BookRow<C>[];
};

/** A workbook that once was an export, as far as it can come back. */
export type Book = {
  readonly register: BookTable<RegisterColumn> | null;
  readonly measures: BookTable<MeasureColumn> | null;
  readonly mark: ExportMark | null;
};

/** How far down the heads may stand, below what somebody has put above them. */
const mostAboveHeads = 50;
/** Heads of which as many must be there, and these among them: other tables have numbers and names as well. */
const known = {
  register: {
    columns: columnNames(registerColumns),
    least: 5,
    needed: ['risk', 'probability', 'consequence'],
  },
  measures: { columns: columnNames(measureColumns), least: 4, needed: ['measure', 'status'] },
} as const;

/** The register and the measures among some sheets, by their heads in either language; null where there is neither. */
export function bookIn(sheets: readonly Sheet[], daysFrom1904 = false): Book | null {
  const shift = daysFrom1904 ? since1904 : (cell: string) => cell;
  const register = tableIn<RegisterColumn>(sheets, known.register, shift);
  const measures = tableIn<MeasureColumn>(sheets, known.measures, shift);
  if (!register && !measures) return null;
  return { register, measures, mark: newestMark(sheets) };
}

/** Whether a sheet has one of the names that the app gives to those it can take back. */
export function isBookSheet(name: string): boolean {
  const wanted = folded(name);
  return Object.values(messages).some(({ workbook: { sheet } }) =>
    [sheet.register, sheet.measures].some((each) => folded(each) === wanted),
  );
}

type Known<C extends string> = {
  readonly columns: readonly C[];
  readonly least: number;
  readonly needed: readonly C[];
};
type Heads<C extends string> = { readonly sheet: Sheet; readonly at: number; readonly keys: (C | null)[] };

/** Columns of days, which workbooks may keep as numbers. */
const days = new Set(
  [registerColumns, measureColumns].flatMap((columns: Readonly<Record<string, Column>>) =>
    Object.keys(columns).filter((column) => columns[column]?.look === 'date'),
  ),
);
type Shift = (cell: string) => string;

/** Days counted from 1904 as they are counted from 1900. */
function since1904(cell: string): string {
  return /^\d{4,6}(\.\d+)?$/.test(cell) ? String(Number(cell) + 1_462) : cell;
}

function tableIn<C extends string>(
  sheets: readonly Sheet[],
  wanted: Known<C>,
  shift: Shift,
): BookTable<C> | null {
  const found = sheets
    .flatMap((sheet) =>
      sheet.rows.slice(0, mostAboveHeads).map((_, at) => headsAt(sheet, at, wanted.columns)),
    )
    .filter(({ keys }) => count(keys) >= wanted.least && wanted.needed.every((each) => keys.includes(each)))
    .toSorted((a, b) => count(b.keys) - count(a.keys))[0];
  return found ? tableOf(found, shift) : null;
}

function headsAt<C extends string>(sheet: Sheet, at: number, columns: readonly C[]): Heads<C> {
  const taken = new Set<C>();
  const keys = (sheet.rows[at]?.cells ?? []).map((cell) => {
    const key = columns.find((each) => !taken.has(each) && namesOf(each).has(folded(cell))) ?? null;
    if (key) taken.add(key);
    return key;
  });
  return { sheet, at, keys };
}

function tableOf<C extends string>({ sheet, at, keys }: Heads<C>, shift: Shift): BookTable<C> {
  const heads = sheet.rows[at]?.cells ?? [];
  const unknownColumns = heads.filter(
    (head, index) => !keys[index] && head.trim() !== '' && !ownHeads.has(folded(head)),
  );
  const columns = keys.flatMap((key, index) => (key ? [{ key, index }] : []));
  const rowOf = ({ number, cells }: SheetRow): BookRow<C> => {
    const own: { [K in C]?: string } = {};
    for (const { key, index } of columns) own[key] = (days.has(key) ? shift : String)(cells[index] ?? '');
    return { row: number, cells: own };
  };
  return {
    columns: new Set(columns.map(({ key }) => key)),
    unknownColumns,
    rows: sheet.rows.slice(at + 1).map(rowOf),
  };
}

function count(keys: readonly unknown[]): number {
  return keys.filter((key) => key !== null).length;
}

function newestMark(sheets: readonly Sheet[]): ExportMark | null {
  const cells = sheets.flatMap(({ rows }) => rows.slice(0, mostAboveHeads).flatMap((row) => row.cells));
  const marks = cells.flatMap((cell) => markIn(cell) ?? []);
  return marks.toSorted((a, b) => b.seq - a.seq)[0] ?? null;
}

/** All that the app writes at the head of some column: what only shows or repeats is no stranger. */
const ownHeads = new Set(
  Object.values(messages).flatMap(({ workbook }) => Object.values(workbook.head).map((head) => folded(head))),
);

/** What a column is called in either language. */
const namesOf = memoize(
  (column: string): ReadonlySet<string> =>
    new Set(Object.values(messages).map((each) => headOf(each, column))),
);

function headOf({ workbook }: (typeof messages)[keyof typeof messages], column: string): string {
  return folded((workbook.head as Readonly<Record<string, string>>)[column] ?? column);
}
