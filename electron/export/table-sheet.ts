import { type ExportMark, markText } from '../../shared/domain/revision/mark.ts';
import { rowCheck } from '../../shared/domain/revision/row-check.ts';
import type { BookView } from './book-view.ts';
import { looks } from './cell-styles.ts';
import { plainText } from './cell-text.ts';
import {
  type Block,
  type CellStyle,
  type ConditionalFormat,
  Formula,
  type ListValidation,
  letters,
  type Row,
  range,
  type Sheet,
  type Value,
} from './sheet-writer.ts';
import { heightOf } from './text-height.ts';

/** Row of the column heads, below the three lines of a sheet's own head. */
export const headRow = 4;
export const firstRow = headRow + 1;
/** Points of a row of one line. */
const oneLine = 18;

export type SheetKey =
  | 'contents'
  | 'register'
  | 'overview'
  | 'matrix'
  | 'threats'
  | 'votes'
  | 'measures'
  | 'method'
  | 'changes'
  | 'since'
  | 'supervision'
  | 'parked'
  | 'figures'
  | 'workshops'
  | 'risks';

/** What a table asks of the book it stands in. */
export type TableView = Pick<BookView, 'words'> & {
  /** `classificationMark` stands on every sheet; nothing where it is empty. */
  readonly workshop: { readonly title: string; readonly classificationMark: string };
  readonly changes: readonly ExportMark[];
};

/** A column of a table: its head, how wide, and how its cells look. */
export type TableColumn = {
  readonly head: string;
  readonly width: number;
  readonly look: CellStyle;
  /** Codes for machines, beside the words for people. */
  readonly hidden?: boolean;
  /** Hidden only while nobody has filled it: whoever shows it wants it on paper too. */
  readonly ifAny?: boolean;
  /** What a cell shows that says nothing, where that is not nothing. */
  readonly unsaid?: string | undefined;
  /** Holds, above its head, which export the sheet came from. */
  readonly marked?: boolean;
  /** Folded away with its neighbours, where they are used: the sheet is to be read on paper. */
  readonly grouped?: boolean;
  /** What the column is called in the letters by which a change is known in cells that are not read back. */
  readonly checkedAs?: string | undefined;
  /** The formula of every cell of the column. */
  readonly formula?: string | undefined;
};

export type Table = {
  readonly key: SheetKey;
  /** What is in the sheet, said in its third line. */
  readonly note: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Value[])[];
  /** The looks of each row, where a cell may look otherwise than its column. */
  readonly rowLooks?: readonly (readonly CellStyle[])[];
  readonly choices?: readonly ListValidation[];
  readonly colourings?: readonly ConditionalFormat[];
  readonly frozenColumns?: number;
  readonly pagesWide?: number;
  readonly paper?: 'A3';
  /** Whether a hidden column tells what stood in every cell: nothing of the sheet is read back. */
  readonly isUnread?: boolean;
  /** Beside the other mark: which column each head stands for, where heads are not the usual ones. */
  readonly columnsMark?: string;
};

export const sheetName = ({ words }: Pick<BookView, 'words'>, key: SheetKey): string =>
  words(`workbook:sheet.${key}`);

/** What formulas call the table of a sheet. */
export const tableName = (view: Pick<BookView, 'words'>, key: SheetKey): string =>
  sheetName(view, key).replaceAll(/[^\p{L}\p{N}]+/gu, '_');

/** A sheet of one table: three lines of head, the column heads, then a row each. */
export function tableSheet(view: TableView, table: Table): Sheet {
  const { key, note, frozenColumns = 0 } = table;
  const heads = tableHeads(table.columns);
  const own = table.columns.map((column, at) => ({
    ...hiddenIfUnused(column, table.rows, at),
    head: heads[at] ?? '',
    ...(table.isUnread && { checkedAs: heads[at] }),
  }));
  const isChecked = own.some(({ checkedAs }) => checkedAs !== undefined);
  const columns = isChecked ? [...own, checkColumn(view)] : own;
  const written = isChecked ? table.rows.map((values) => [...values, checkOf(own, values)]) : table.rows;
  const rows = written.length > 0 ? written : [emptyRow(columns)];
  const printed = columns.findLastIndex(({ hidden, ifAny }) => !hidden || ifAny) + 1;
  const last = headRow + rows.length;
  const dataLooks = columns.map((column) => column.look);
  return {
    name: sheetName(view, key),
    columns,
    rows: [
      ...withMarks(view, besideRepeated(headLines(view, key, note), table), table),
      headRowOf(columns),
      ...rows.map((values, index) => ({
        values,
        looks: table.rowLooks?.[index] ?? dataLooks,
        height: heightOfRow(values, columns),
      })),
    ],
    choices: table.choices ?? [],
    colourings: table.colourings ?? [],
    frozen: { rows: headRow, columns: frozenColumns },
    // Hidden codes are in the table as well: sorting would else part them from their rows.
    table: {
      name: tableName(view, key),
      range: range({ top: headRow, left: 1, bottom: last, right: columns.length }),
      columns,
    },
    print: {
      area: range({ top: 1, left: 1, bottom: last, right: printed }),
      repeatedRows: `${headRow}:${headRow}`,
      repeatedColumns: frozenColumns > 0 ? `A:${letters(frozenColumns)}` : undefined,
      pagesWide: table.pagesWide ?? 1,
      paper: table.paper,
    },
  };
}

/** The hidden column with letters made of what stands in a row. */
function checkColumn({ words }: TableView): TableColumn {
  return { head: words('workbook:head.rowCheck'), width: 14, look: looks.code, hidden: true };
}

function checkOf(columns: readonly TableColumn[], values: readonly Value[]): string {
  const cells = columns.flatMap(({ checkedAs }, at) =>
    checkedAs === undefined ? [] : [[checkedAs, asRead(values[at] ?? null)] as const],
  );
  return rowCheck(cells);
}

/** A value as it is read in a file: days as the numbers by which workbooks keep them. */
function asRead(value: Value): string {
  if (value === null) return '';
  if (value instanceof Formula) return asRead(value.cached);
  if (value instanceof Date) return String(value.getTime() / 86_400_000 + 25_569);
  return typeof value === 'number' ? String(value) : plainText(value);
}

/** A table of Excel needs a row: where there is none, an empty one with the formulas alone. */
function emptyRow(columns: readonly TableColumn[]): Value[] {
  return columns.map(({ formula }) => (formula === undefined ? null : new Formula(formula, '')));
}

/** The most letters that a head of a table may have. */
const longestHead = 255;

/** Heads as a table may have them: on one line, none empty and no two alike. */
function tableHeads(columns: readonly TableColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ head }, at) => {
    const own = plainText(head)
      .replaceAll(/\s+/gu, ' ')
      .trim()
      .slice(0, longestHead - 8);
    const wanted = own === '' ? `(${at + 1})` : own;
    const isTaken = taken.has(wanted.toLocaleLowerCase());
    const name = isTaken ? `${wanted} (${at + 1})` : wanted;
    taken.add(name.toLocaleLowerCase());
    return name;
  });
}

/** A column that nobody has used is not in sight, so that a sheet looks no fuller than its workshop. */
function hiddenIfUnused(column: TableColumn, rows: Table['rows'], at: number): TableColumn {
  const isUsed = rows.some((values) => ![null, undefined, '', column.unsaid].includes(values[at] as string));
  return column.ifAny && !isUsed ? { ...column, hidden: true } : column;
}

/** Says in the second line, above hidden codes, from which moment of the workshop the sheet is, and what its heads are. */
function withMarks(view: TableView, lines: readonly Row[], { columns, columnsMark }: Table): Row[] {
  const column = columns.findIndex(({ marked }) => marked);
  const newest = view.changes.at(-1);
  if (column < 0 || !newest) return [...lines];
  const blanks = Array.from({ length: column }, () => null);
  const marks = [markText(newest), ...(columnsMark ? [columnsMark] : [])];
  const markLooks = marks.map(() => looks.mark);
  return lines.map((line, index) =>
    index === 1
      ? {
          ...line,
          values: Object.assign([...blanks, ...marks], line.values),
          looks: Object.assign([...blanks, ...markLooks], line.looks),
        }
      : line,
  );
}

/** What the sheet is, which workshop it belongs to, and what is in it. */
export function headLines(view: TableView, key: SheetKey, note: string): Row[] {
  return [
    { values: [view.words(`workbook:title.${key}`)], looks: [looks.title], height: 28 },
    { values: [titleWithMark(view)], looks: [looks.strongNote], height: 16 },
    { values: [note], looks: [looks.note], height: 24 },
  ];
}

/** Narrower columns than a title that are printed on every page would cut it there, in characters. */
const widthOfTitle = 24;

/** The lines of head to the right of columns that are repeated on the pages beside the first. */
function besideRepeated(lines: readonly Row[], { columns, frozenColumns = 0, pagesWide = 1 }: Table): Row[] {
  const width = columns.slice(0, frozenColumns).reduce((sum, column) => sum + column.width, 0);
  if (pagesWide < 2 || width === 0 || width > widthOfTitle) return [...lines];
  const blanks = Array.from({ length: frozenColumns }, () => null);
  return lines.map((line) => ({
    ...line,
    values: [...blanks, ...line.values],
    looks: [...blanks, ...line.looks],
  }));
}

function titleWithMark({ workshop: { title, classificationMark } }: TableView): string {
  return [classificationMark, title].filter((each) => each !== '').join(' · ');
}

function headRowOf(columns: readonly TableColumn[]): Row {
  const values = columns.map((column) => column.head);
  const headLooks = columns.map((column) =>
    column.look.across === 'center' ? looks.headMiddle : looks.head,
  );
  const height = Math.max(22, ...columns.map((column) => heightOf(column.head, column.width, looks.head)));
  return { values, looks: headLooks, height };
}

/** The height of the cell that needs most; left to the program where one line will do. */
function heightOfRow(values: readonly Value[], columns: readonly TableColumn[]): number | undefined {
  let height = 0;
  columns.forEach(({ width, look, hidden, grouped }, index) => {
    const value = values[index];
    if (typeof value === 'string' && look.wrap && !hidden && !grouped)
      height = Math.max(height, heightOf(value, width, look));
  });
  return height > oneLine ? height : undefined;
}

/** Far below any table, and little enough for programs that look at every cell. */
const leastCounted = 20_000;

/**
 * The cells of a column that formulas look at and that lists and colours reach: those of the rows there are, and of as
 * many that may be written below.
 */
export function countedBlock(column: number, rowCount: number): Block {
  return { top: firstRow, left: column, bottom: Math.max(leastCounted, 2 * rowCount), right: column };
}
