import type { Language } from '../../../shared/domain/codes.ts';

/** Colours of a level: hex without a mark, background and text. */
export type Colours = { readonly fill: string; readonly colour: string };

/** What stands in a cell of a table. */
export type Cell = {
  readonly text: string;
  /** The colours of a risk level, which its text names too. */
  readonly level?: Colours;
  readonly strong?: boolean;
  readonly middle?: boolean;
};

export type Table = {
  readonly kind: 'table';
  /** Said above the table. */
  readonly caption?: string;
  /** How the width is shared among the columns, in any unit. */
  readonly widths: readonly number[];
  /** The row that is repeated on every page the table goes over. */
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first cell of each row says what the row is about. */
  readonly namesRows?: boolean;
  /** Whether what follows belongs on the same page. */
  readonly keepsNext?: boolean;
};

/** A picture already drawn, with what it says for whoever does not see it. */
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

export function heading(level: 1 | 2 | 3, text: string, startsPage = false): Block {
  return { kind: 'heading', level, text, startsPage };
}

/** Text under a label, or nothing at all where there is no text. */
export function labelled(label: string, text: string): Block[] {
  return text.trim() === '' ? [] : [{ kind: 'text', label, text }];
}
