import type { Property } from '../codes.ts';
import type { Role } from './heads.ts';
import type { IndentedAs } from './outline.ts';

/** What a column says of a threat. */
export type Part = Role | Property;

/** A row of a table from a file: its number there, counted from 1, and its cells as text. */
export type SheetRow = {
  readonly number: number;
  readonly cells: readonly string[];
  /** Whether it was hidden or filtered away in the file. */
  readonly isHidden?: true;
  /** Columns whose cell shows an error (`#REF!`), and says nothing. */
  readonly errorsIn?: readonly number[];
};

/** A table from a file: rows with something in them. A text or CSV file is mostly one sheet without a name. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Columns that were hidden in the file. */
  readonly hiddenColumns?: readonly number[];
  /** What the items below others were taken for, in a list that has such. */
  readonly indented?: IndentedAs;
  /** What the columns are, where the sheet was made of a list. */
  readonly parts?: readonly Part[];
};

/** What the letters of a text can be written in. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp850'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** What can stand between the columns of a text. */
export const delimiters = [';', '\t', ',', '|', 'none'] as const;
export type Delimiter = (typeof delimiters)[number];

/** What a text was taken to be, and how many of its signs could not be read. */
export type TextForm = {
  readonly encoding: TextEncoding;
  /** What stands between its columns; a page of the web has none. */
  readonly delimiter?: string;
  readonly stray: number;
};

/** How many columns a sheet has. */
export function widthOf({ rows }: Sheet): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/** A column by its letter, as in a workbook. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
