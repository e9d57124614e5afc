/**
 * What a workbook is to us: plain data that the sheets make and one writer turns into a file. The library behind
 * it can be exchanged without touching a sheet.
 */

/**
 * A formula of the app's own with the value it has now. A class and not a shape: what people typed or imported is
 * data and can never become one.
 */
export class Formula {
  readonly text: string;
  readonly cached: string | number;

  constructor(text: string, cached: string | number) {
    this.text = text;
    this.cached = cached;
  }
}

/** A string is always written as text, whatever it begins with. Dates are written by their UTC parts. */
export type Value = string | number | Date | Formula | null;

export type Side = 'top' | 'left' | 'bottom' | 'right';

export type CellStyle = {
  readonly bold?: boolean;
  readonly size?: number;
  readonly underline?: boolean;
  /** Colours as six hexadecimal figures. */
  readonly colour?: string;
  readonly fill?: string;
  readonly across?: 'left' | 'center' | 'right';
  readonly down?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Read from below upwards. */
  readonly turned?: boolean;
  /** For figures and dates; text is always kept as text. */
  readonly format?: string;
  readonly border?: 'below' | 'around';
  /** Sides on which a thick line runs, whatever the border. */
  readonly thick?: readonly Side[];
};

type Column = {
  readonly width: number;
  readonly hidden?: boolean;
  /** Folded away with its neighbours behind a sign above the sheet. */
  readonly grouped?: boolean;
};

/** Cells from column A on; `looks` runs beside `values`. Without a height the program fits it to the text. */
export type Row = {
  readonly values: readonly Value[];
  readonly looks: readonly (CellStyle | null)[];
  readonly height?: number | undefined;
};

/** Cells that offer a list to choose from; anything else they refuse with a sentence, or take after asking. */
export type ListValidation = {
  readonly range: string;
  readonly from: string;
  readonly otherwise: string;
  readonly asks?: boolean;
  /** Excel shows it beside a cell that is chosen. */
  readonly prompt?: { readonly head: string; readonly text: string } | undefined;
};

/** Letters that Excel takes in the prompt of a cell. */
export const promptLimits = { head: 32, text: 255 } as const;

/** Cells that take colours while their text is `equals`. */
export type ConditionalFormat = { readonly range: string; readonly equals: string; readonly look: CellStyle };

type Print = {
  /** A4 unless told otherwise; always lying. */
  readonly paper?: 'A3' | undefined;
  readonly area: string;
  readonly repeatedRows?: string | undefined;
  readonly repeatedColumns?: string | undefined;
  readonly pagesWide: number;
  /** As many as it takes when left out. */
  readonly pagesHigh?: number | undefined;
};

/**
 * A table of Excel's: a row written below it belongs to it, and gets the formulas, lists and colours of the others. It has
 * its own filter and its own name, by which formulas ask it.
 */
export type TablePart = {
  /** No other table of the book has it. */
  readonly name: string;
  readonly range: string;
  /** No two with the same head; a formula is that of every row. */
  readonly columns: readonly { readonly head: string; readonly formula?: string | undefined }[];
};

/** Columns beside each other: one for each name in every series, with figures that cells hold. */
export type Chart = {
  readonly title: string;
  /** Cells that it covers. */
  readonly over: Block;
  readonly names: ChartCells<string>;
  readonly series: readonly {
    readonly name: string;
    readonly figures: ChartCells<number>;
    readonly colour: string;
  }[];
};
/** Cells of a chart by a range with the name of their sheet, and what they hold now. */
type ChartCells<T> = { readonly range: string; readonly values: readonly T[] };

export type Sheet = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly merges?: readonly string[];
  readonly choices?: readonly ListValidation[];
  readonly colourings?: readonly ConditionalFormat[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly table?: TablePart | undefined;
  readonly charts?: readonly Chart[];
  readonly print: Print;
};

export type Book = {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly description: string;
  readonly exportedAt: Date;
  /** Lines at the head and foot of a printed page; `page` and `of` stand around its number. */
  readonly printed: {
    readonly head: string;
    /** In the middle of the head; empty where the workshop has none. */
    readonly mark: string;
    readonly foot: string;
    readonly page: string;
    readonly of: string;
  };
  readonly sheets: readonly Sheet[];
};

/** Letters of a column, 1 being A. */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}

/** Address of a cell, as in B7. */
export function at(row: number, column: number): string {
  return `${letters(column)}${row}`;
}

/** A block of cells by its corners. */
export type Block = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** A block as in B7:D9. */
export function range({ top, left, bottom, right }: Block): string {
  return `${at(top, left)}:${at(bottom, right)}`;
}

/** A block of another sheet that stays when the formula is copied, as in 'Metod'!$B$7:$D$9. */
export function fixedRange(sheet: string, { top, left, bottom, right }: Block): string {
  const corner = (row: number, column: number) => `$${letters(column)}$${row}`;
  return `'${sheet.replaceAll("'", "''")}'!${corner(top, left)}:${corner(bottom, right)}`;
}

/** The cell of a column in the row where a formula of the table stands, as a file has it. */
export function inThisRow(table: string, head: string): string {
  return `${table}[[#This Row],[${escapedHead(head)}]]`;
}

/** The cells of a column in all rows of a table. */
export function inTable(table: string, head: string): string {
  return `${table}[${escapedHead(head)}]`;
}

function escapedHead(head: string): string {
  return head.replace(/['#[\]]/g, "'$&");
}
