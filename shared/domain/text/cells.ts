// Pasted text: its lines and cells, and the marks of lists before a line.

import { cleanLine } from './text.ts';

/** How a text is read as rows of cells. */
type Options = {
  /** Whether the text was copied from a spreadsheet, which puts quotes only around what needs them. */
  readonly isCopied?: boolean;
  readonly mostRows?: number;
};

/**
 * Rows of cells from a text with a delimiter, as spreadsheets write it (RFC 4180). A quote opens a cell only at its
 * beginning, and only if the next single quote ends it: people's own quotation marks stay as they wrote them, and a
 * lone one never swallows the rows below.
 */
export function cellsIn(text: string, delimiter: string, options: Options = {}): string[][] {
  const { isCopied = false, mostRows = Number.POSITIVE_INFINITY } = options;
  const rows: string[][] = [];
  let lastQuote = text.lastIndexOf('"');
  let at = 0;
  while (at < text.length && rows.length < mostRows) rows.push(row());
  return rows;

  function row(): string[] {
    const cells: string[] = [];
    for (;;) {
      cells.push(quotedCell() ?? plainCell());
      if (!text.startsWith(delimiter, at)) break;
      at += delimiter.length;
    }
    at += lineEndAt(text, at);
    return cells;
  }

  function plainCell(): string {
    const start = at;
    while (at < text.length && lineEndAt(text, at) === 0 && !text.startsWith(delimiter, at)) at += 1;
    return text.slice(start, at);
  }

  function quotedCell(): string | null {
    if (text[at] !== '"' || at >= lastQuote) return null;
    const close = closingQuote(text, at + 1);
    if (close < 0) {
      lastQuote = at;
      return null;
    }
    const after = close + 1 + (/^ */.exec(text.slice(close + 1, close + 20))?.[0].length ?? 0);
    const isEnd = after >= text.length || lineEndAt(text, after) > 0 || text.startsWith(delimiter, after);
    const content = text.slice(at + 1, close);
    if (!isEnd || (isCopied && !needsQuotes(content))) return null;
    at = after;
    return content.replaceAll('""', '"');
  }
}

/** The first quote that is not doubled; -1 where there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function needsQuotes(content: string): boolean {
  return /[\t\r\n"]/.test(content);
}

function lineEndAt(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  if (text[at] !== '\r') return 0;
  return text[at + 1] === '\n' ? 2 : 1;
}

/** What stood before a line of a list: a bullet, a number, a check box, or the sign of a heading. */
type ListMark = 'bullet' | 'number' | 'check' | 'heading';

/** A line without its mark, and how far in it stood. */
export type MarkedLine = { readonly text: string; readonly mark: ListMark | null; readonly indent: number };

/** Columns that a tab counts for. */
const tabWidth = 4;

const marks: readonly (readonly [ListMark, RegExp])[] = [
  ['check', /^(?:[-*+•]\s*)?(?:\[[ xX✓✔]?\](?=\s)|[☐☑☒✓✔✅⬜🗹])\s*/u],
  ['heading', /^#{1,6}\s+/u],
  ['bullet', /^(?:[•◦▪▫●○■□‣⁃∙·➢➤►▶→✦❖]\s*|[-–—*+o§Øü](?=\s)\s+)/u],
  ['number', /^\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-zA-Z][)])(?=\s)\s+/u],
];

/** A line of a list as it was pasted, told from its mark. */
export function markedLine(raw: string): MarkedLine {
  const blank = /^[\s\u00A0]*/u.exec(raw)?.[0] ?? '';
  const indent = [...blank].reduce((sum, sign) => sum + (sign === '\t' ? tabWidth : 1), 0);
  const line = cleanLine(raw);
  const found = marks.find(([, pattern]) => pattern.test(line));
  const text = found ? line.replace(found[1], '') : line;
  const bare = found?.[0] === 'heading' ? text.replace(/\s+#+$/, '') : text;
  return text === '' ? { text: line, mark: null, indent } : { text: bare, mark: found?.[0] ?? null, indent };
}

/** A line without its mark. */
export function withoutMark(raw: string): string {
  return markedLine(raw).text;
}

/** What a spreadsheet shows in a cell whose formula fails, in any language. */
const error = /^(#[\p{Lu}\d_/]{2,20}[!?]|#N\/A|#SAKNAS|#{3,}|(Err|Fel):\d{3})$/u;

/** Whether a cell shows an error, also where it came as text. */
export function isCellError(cell: string): boolean {
  return cell.length < 30 && error.test(cell.trim());
}
