import { cellsIn, type MarkedLine, markedLine } from '../text/cells.ts';
import { hasWords } from '../text/text.ts';
import type { Sheet } from './sheet.ts';

/** A line of a list: what it says without its mark, below what heading. */
export type OutlineLine = { readonly text: string; readonly heading: string; readonly isHeading: boolean };

/** Reads lines as a list with bullets, numbers, check boxes and headings, where it is one. */
function outlineOf(lines: readonly string[]): OutlineLine[] {
  const marked = lines.map(markedLine);
  const isList = marked.filter(isItem).length >= marked.length / 2;
  let heading = '';
  return marked.map(({ text }, at) => {
    const isHeading = isHeadingAt(marked, at, isList);
    if (isHeading) heading = text;
    return { text, heading: isHeading ? '' : heading, isHeading };
  });
}

/** A sheet of one column that is a list with marks, as threats and the headings they stand below; else as it is. */
export function withoutListMarks(sheet: Sheet): Sheet {
  const isOneColumn = sheet.rows.every(({ cells }) => cells.length <= 1);
  if (!isOneColumn || !sheet.rows.some(({ cells }) => markedLine(cells[0] ?? '').mark)) return sheet;
  const lines = sheet.rows.map(({ cells }) => cells[0] ?? '');
  const outline = outlineOf(lines);
  const rows = sheet.rows.flatMap((row, at) => {
    const line = outline[at];
    if (!line || line.isHeading) return [];
    return [{ ...row, cells: line.heading === '' ? [line.text] : [line.text, line.heading] }];
  });
  return rows.length > 0 ? { ...sheet, rows } : sheet;
}

/**
 * The threats of a pasted text, one a line: a cell with line breaks is one, bullets, numbers and check boxes go, and
 * what has the sign of a heading is none.
 */
export function pastedThreats(raw: string): string[] {
  return cellsIn(raw.replace(/[\f\u0085\u2029]/g, '\n'), '\t', { isCopied: true })
    .map((cells) => markedLine(cells.join('\t')))
    .filter(({ text, mark }) => mark !== 'heading' && hasWords(text))
    .map(({ text }) => text);
}

/** A heading has its own sign, or stands in a list without a mark directly above lines that have one. */
function isHeadingAt(lines: readonly MarkedLine[], at: number, isList: boolean): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line?.mark === 'heading') return true;
  return isList && line?.mark === null && next !== undefined && isItem(next) && line.indent <= next.indent;
}

function isItem({ mark }: MarkedLine): boolean {
  return mark !== null && mark !== 'heading';
}
