import type { Language } from '../../../shared/domain/codes.ts';

/** Colours of a level: hex without a mark, background and text. */
type Colours = { readonly fill: string; readonly colour: string };

/** What stands in a cell of a table. */
export type Cell = {
  readonly text: string;
  /** The colours of a risk level, which its text names too. */
  readonly level?: Colours;
  readonly strong?: boolean;
  readonly middle?: boolean;
  /** Left empty, with room to write in by hand. */
  readonly toWrite?: true;
};

export type Table = {
  readonly kind: 'table';
  /** Said above the table. */
  readonly caption?: string;
  /** How wide the columns ask to be, in centimetres; those of a table wider than the page share the page so. */
  readonly widths: readonly number[];
  /** The row that is repeated on every page the table goes over. */
  readonly head: readonly Cell[];
  /** A row of one cell goes over all columns: it says more of the row above. */
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first cell of each row says what the row is about. */
  readonly namesRows?: boolean;
  /** Whether what follows belongs on the same page. */
  readonly keepsNext?: boolean;
};

/** A picture already drawn, with the words that a screen reader says instead. */
export type Picture = {
  readonly kind: 'picture';
  readonly caption: string;
  readonly alt: string;
  readonly svg: string;
  /** Width and height in units of the drawing. */
  readonly width: number;
  readonly height: number;
};

/** What a report is made of, from top to bottom; knows nothing of Word or of pages. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly startsPage?: boolean;
    }
  /** Text in paragraphs, one for each line; `label` stands in bold before the first. */
  | { readonly kind: 'text'; readonly text: string; readonly label?: string; readonly keepsNext?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Where the table of contents stands, which begins a page of its own. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | Table
  | Picture;

/** A whole report. */
export type Report = {
  readonly language: Language;
  /** What kind of report it is, above the title. */
  readonly kindOfReport: string;
  readonly title: string;
  readonly subject: string;
  /** Lines below the title: where, when, who. */
  readonly titleLines: readonly string[];
  /** On every page, the first too; empty where the workshop has none. */
  readonly mark: string;
  readonly contents: string;
  /** How deep the table of contents goes. */
  readonly contentsDepth: 2 | 3;
  /** What stands before the number of a page, and between it and the number of pages. */
  readonly page: { readonly page: string; readonly of: string };
  readonly blocks: readonly Block[];
};

export function cell(text: string, look: Omit<Cell, 'text'> = {}): Cell {
  return { text, ...look };
}

/** A cell that somebody fills in with a pen. */
export const toWrite: Cell = { text: '', toWrite: true };

export function heading(level: 1 | 2 | 3, text: string, startsPage = false): Block {
  return { kind: 'heading', level, text, startsPage };
}

/** Text under a label, or nothing at all where there is no text. */
export function labelled(label: string, text: string): Block[] {
  return text.trim() === '' ? [] : [{ kind: 'text', label, text }];
}

/** Room in centimetres for a letter of a table's text, beside a word in its cell, and the most for one word. */
const letter = 0.18;
const beside = 0.35;
const mostForWord = 4.2;

/** Room between the margins of a page, in centimetres. */
export const pageWidth = 16;

/**
 * The widths of a table's columns in centimetres: as it asks for, but none narrower than its longest word. What that
 * takes, the others give in proportion to what they have beyond theirs, and a table that is narrower than the page
 * grows. Where the page has no room for all of it, the longest words are hyphenated.
 */
export function columnWidths({ widths, head, rows }: Table): number[] {
  const parted = [head, ...rows.filter((cells) => !isOver(cells, widths))];
  const asked = Math.min(sum(widths), pageWidth);
  const needed = withinPage(
    widths.map((_, column) => Math.max(...parted.map((cells) => needOf(cells[column]?.text ?? '')))),
  );
  const spare = widths.map((width, column) =>
    Math.max(0, (width / sum(widths)) * asked - (needed[column] ?? 0)),
  );
  const left = Math.max(0, asked - sum(needed));
  return needed.map((need, column) => need + (left === 0 ? 0 : ((spare[column] ?? 0) / sum(spare)) * left));
}

/** What the columns need, the most for a word made less until the page has room. */
function withinPage(needed: readonly number[]): number[] {
  let most = mostForWord;
  let fitting = needed.map((need) => Math.min(need, most));
  for (; sum(fitting) > pageWidth && most > letter; most -= letter)
    fitting = needed.map((need) => Math.min(need, most));
  return fitting;
}

/** Whether a row is one cell over all the columns. */
export function isOver(cells: readonly Cell[] | undefined, widths: readonly number[]): boolean {
  return cells?.length === 1 && widths.length > 1;
}

/** How many letters of a word go in a cell so wide, in centimetres: the measure by which the columns are made. */
export function lettersIn(width: number): number {
  // What made a column exactly wide enough must not miss it by a rounding.
  return Math.floor((width - beside) / letter + 0.02);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function needOf(text: string): number {
  const longest = text.split(/\s+|(?<!\d)-|-(?!\d)/).reduce((most, word) => Math.max(most, word.length), 0);
  return longest * letter + beside;
}
