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
import { columnsMarkIn, type ExportMark, markIn } from './mark.ts';
import { isCheckHead } from './unread.ts';
import { unreckoned } from './values.ts';

/** A row of a workbook: its number there, and its cells as text by column. A column that is not there has no cell. */
export type BookRow<C extends string> = {
  readonly row: number;
  readonly cells: { readonly [K in C]?: string };
  /** Cells of columns that are none of the app's, by their heads; only those that say something. */
  readonly strange: readonly (readonly [head: string, text: string])[];
  /** Checksum letters that show which unread cells were changed. */
  readonly check: string;
};
export type BookTable<C extends string> = {
  /** What its sheet is called. */
  readonly name: string;
  readonly columns: ReadonlySet<C>;
  /** Heads that are none of the app's, and those that stand twice: the first is read. */
  readonly unknownColumns: readonly string[];
  readonly rows: readonly BookRow<C>[];
};

/** A workbook that once was an export, as far as it can come back. */
export type Book = {
  readonly register: BookTable<RegisterColumn> | null;
  readonly measures: BookTable<MeasureColumn> | null;
  readonly mark: ExportMark | null;
  /** Sheets that have the same heads and are not read: somebody has copied one. */
  readonly copies: readonly string[];
  /** All others. */
  readonly others: readonly Sheet[];
};

/** Names that the workshop's method gives to columns of the register: a table without marks may have them as heads. */
export type GivenNames = readonly (readonly [head: string, column: string])[];

/** How far down the heads may stand, below what somebody has put above them. */
const mostAboveHeads = 50;
/** Heads of which as many must be there, and these among them: other tables have numbers and names as well. */
const known = {
  register: {
    sheet: 'register',
    columns: columnNames(registerColumns),
    least: 5,
    needed: ['risk', 'probability', 'consequence'],
    neededByName: ['risk', 'code'],
  },
  measures: {
    sheet: 'measures',
    columns: columnNames(measureColumns),
    least: 4,
    needed: ['measure', 'status'],
    neededByName: ['measure', 'code'],
  },
} as const;

/**
 * The register and the measures among some sheets, by what a sheet says of its own heads, or by the usual heads in
 * either language; null where there is neither. A register without marks may also have the names of `given`.
 */
export function bookIn(sheets: readonly Sheet[], daysFrom1904 = false, given: GivenNames = []): Book | null {
  const shift = daysFrom1904 ? since1904 : (cell: string) => cell;
  const [register, ...otherRegisters] = tablesIn<RegisterColumn>(sheets, known.register, given);
  const [measures, ...otherMeasures] = tablesIn<MeasureColumn>(sheets, known.measures, []);
  if (!register && !measures) return null;
  const read = new Set([register?.sheet, measures?.sheet]);
  // Other lists have numbers, names and words as well; only what has the hidden codes of these two is a copy of one.
  const alike = [...otherRegisters, ...otherMeasures].filter(
    ({ sheet, keys }) => !isCheckedSheet(sheet.name) && (keys as readonly unknown[]).includes('code'),
  );
  const copies = new Set(alike.map(({ sheet }) => sheet));
  return {
    register: register ? tableOf(register, shift) : null,
    measures: measures ? tableOf(measures, shift) : null,
    mark: newestMark(sheets),
    copies: [...copies].flatMap((sheet) => (read.has(sheet) ? [] : [sheet.name])),
    others: sheets.filter((sheet) => !read.has(sheet) && !copies.has(sheet)),
  };
}

/** Whether a sheet has one of the names that the app gives to those it can take back. */
export function isBookSheet(name: string): boolean {
  return isNamed(name, ['register', 'measures']);
}

/** Whether a sheet has the name of one that is not read back, and tells of itself what has been changed in it. */
export function isCheckedSheet(name: string): boolean {
  return isNamed(name, ['threats', 'votes', 'since', 'parked']);
}

/** Whether a sheet has a name that the app gives: then the book is one of the app's, even if other sheets were renamed. */
export function isOwnSheet(name: string): boolean {
  return isNamed(name, Object.keys(messages.en.workbook.sheet) as SheetName[]);
}

type SheetName = keyof (typeof messages)['en']['workbook']['sheet'];

function isNamed(name: string, keys: readonly SheetName[]): boolean {
  const wanted = folded(name);
  return Object.values(messages).some(({ workbook }) =>
    keys.some((key) => folded(workbook.sheet[key]) === wanted),
  );
}

type Known<C extends string> = {
  /** The sheet whose name goes before that of any other. */
  readonly sheet: SheetName;
  readonly columns: readonly C[];
  readonly least: number;
  readonly needed: readonly C[];
  /** Where some heads are an organisation's own: those of others seldom have the app's codes as well. */
  readonly neededByName: readonly C[];
};
type Heads<C extends string> = {
  readonly sheet: Sheet;
  readonly at: number;
  readonly keys: (C | null)[];
  readonly isByName: boolean;
};

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

/** Every sheet that is such a table, by its heads: the one to be read first. */
function tablesIn<C extends string>(
  sheets: readonly Sheet[],
  wanted: Known<C>,
  given: GivenNames,
): Heads<C>[] {
  const found = sheets
    .flatMap((sheet) => {
      const said = namesIn(sheet);
      // The usual heads first: of two readings that know as many, they are the surer one.
      const readings = said ? [said] : given.length > 0 ? [[], given] : [[]];
      return sheet.rows
        .slice(0, mostAboveHeads)
        .flatMap((_, at) => readings.map((names) => headsAt(sheet, at, wanted.columns, names)));
    })
    .filter(({ keys, isByName }) => {
      const needed = isByName ? wanted.neededByName : wanted.needed;
      return count(keys) >= wanted.least && needed.every((each) => keys.includes(each));
    })
    .toSorted(
      (a, b) =>
        Number(isNamed(b.sheet.name, [wanted.sheet])) - Number(isNamed(a.sheet.name, [wanted.sheet])) ||
        count(b.keys) - count(a.keys),
    );
  return [...Map.groupBy(found, ({ sheet }) => sheet).values()].flatMap(([best]) => best ?? []);
}

/** What a sheet says of its own heads; null where it says nothing. */
function namesIn({ rows }: Sheet): GivenNames | null {
  const cells = rows.slice(0, mostAboveHeads).flatMap((row) => row.cells);
  const said = cells.flatMap((cell) => columnsMarkIn(cell) ?? []);
  return said.length > 0 ? said : null;
}

/** Names that are said come before the usual ones: a column may be called what another usually is. */
function headsAt<C extends string>(
  sheet: Sheet,
  at: number,
  columns: readonly C[],
  names: GivenNames,
): Heads<C> {
  const cells = (sheet.rows[at]?.cells ?? []).map((cell) => folded(cell));
  const isOwn = (column: string): column is C => columns.some((each) => each === column);
  const byName = new Map(
    names.flatMap(([head, column]) => (isOwn(column) ? [[folded(head), column] as const] : [])),
  );
  const taken = new Set<C>();
  const take = (key: C | undefined) => {
    if (key) taken.add(key);
    return key ?? null;
  };
  const named = cells.map((cell) => {
    const column = byName.get(cell);
    return take(column && !taken.has(column) ? column : undefined);
  });
  const keys = cells.map(
    (cell, index) =>
      named[index] ??
      // What is said to be a column stays that, also where it stands twice.
      (byName.has(cell) ? null : take(columns.find((each) => !taken.has(each) && namesOf(each).has(cell)))),
  );
  return { sheet, at, keys, isByName: names.length > 0 };
}

function tableOf<C extends string>({ sheet, at, keys }: Heads<C>, shift: Shift): BookTable<C> {
  const heads = sheet.rows[at]?.cells ?? [];
  const strangers = heads.flatMap((head, index) =>
    !keys[index] && head.trim() !== '' && !ownHeads.has(folded(head)) ? [{ head, index }] : [],
  );
  const columns = keys.flatMap((key, index) => (key ? [{ key, index }] : []));
  const read = new Set(columns.map(({ index }) => folded(heads[index] ?? '')));
  const repeated = heads.filter((head, index) => !keys[index] && read.has(folded(head)));
  const check = heads.findIndex(isCheckHead);
  const rowOf = ({ number, cells }: SheetRow): BookRow<C> => {
    const own: { [K in C]?: string } = {};
    for (const { key, index } of columns) own[key] = cellIn(key, cells[index] ?? '', shift);
    const strange = strangers.flatMap(({ head, index }) =>
      (cells[index] ?? '').trim() === '' ? [] : [[head, cells[index] ?? ''] as const],
    );
    return { row: number, cells: own, strange, check: cells[check] ?? '' };
  };
  return {
    name: sheet.name,
    columns: new Set(columns.map(({ key }) => key)),
    unknownColumns: [...strangers.map(({ head }) => head), ...repeated],
    rows: sheet.rows.slice(at + 1).map(rowOf),
  };
}

/** Columns with formulas of the app: their values are computed, never typed. */
const computedColumns = new Set<string>([
  ...columnNames(registerColumns).filter((column) => /level|step$/i.test(column)),
  ...['dueDay', 'overdue', 'statusOfRisk'],
]);

function cellIn(key: string, cell: string, shift: Shift): string {
  if (cell === unreckoned && computedColumns.has(key)) return '';
  return days.has(key) ? shift(cell) : cell;
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
    new Set([...Object.values(messages).map((each) => headOf(each, column)), ...(former[column] ?? [])]),
);

/** What columns were called in workbooks of before. */
const former: Readonly<Record<string, readonly string[]>> = {
  level: ['nivå', 'level'],
  residualLevel: ['kvarstående nivå', 'residual level'],
  kind: ['slag'],
  kindCode: ['slagets kod'],
  cards: ['hot som ingår'],
};

function headOf({ workbook }: (typeof messages)[keyof typeof messages], column: string): string {
  return folded((workbook.head as Readonly<Record<string, string>>)[column] ?? column);
}
