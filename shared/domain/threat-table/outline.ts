import { type MarkedLine, markedLine } from '../text/list-marks.ts';
import { linesOf } from '../text/text.ts';
import type { Sheet } from './sheet.ts';

/** A line of a pasted list: what it says without its mark, below what heading, and how deep. */
export type OutlineLine = {
  readonly text: string;
  readonly heading: string;
  readonly isHeading: boolean;
  /** 0 for a line of its own, more for what stands indented below it. */
  readonly depth: number;
};

/** What becomes of headings and of indented lines. */
export type OutlineChoices = {
  readonly withHeadings: boolean;
  readonly indented: 'threats' | 'cause' | 'consequence';
};
export const plainOutline: OutlineChoices = { withHeadings: false, indented: 'threats' };

/** What is recorded of an outline: a threat, and what was indented below it. */
export type OutlineThreat = { readonly text: string; readonly cause?: string; readonly consequence?: string };

/** Reads lines as a list with bullets, numbers, check boxes and headings, where it is one. */
export function outlineOf(lines: readonly string[]): OutlineLine[] {
  const marked = lines.map(markedLine);
  const above: number[] = [];
  let heading = '';
  return marked.map((line, at) => {
    const isHeading = isHeadingAt(marked, at);
    if (isHeading) heading = line.text;
    const indent = indentOf(line, lines[at] ?? '', marked);
    while (above.length > 0 && (above.at(-1) ?? 0) >= indent) above.pop();
    const depth = isHeading ? 0 : above.length;
    if (isHeading) above.length = 0;
    else above.push(indent);
    return { text: line.text, heading: isHeading ? '' : heading, isHeading, depth };
  });
}

/** The threats of an outline; those indented go with the one above them if that is chosen. */
export function threatsOfOutline(
  outline: readonly OutlineLine[],
  { withHeadings, indented }: OutlineChoices,
): OutlineThreat[] {
  const threats: OutlineThreat[] = [];
  for (const { text, isHeading, depth } of outline) {
    if (isHeading && !withHeadings) continue;
    const last = threats.at(-1);
    if (depth === 0 || indented === 'threats' || !last) threats.push({ text });
    else
      threats[threats.length - 1] = {
        ...last,
        [indented]: [last[indented], text].filter(Boolean).join('; '),
      };
  }
  return threats;
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

/** Each line with words of a pasted text, with its mark and how far in it stands. */
export function pastedLines(raw: string): string[] {
  return raw.split(/\r\n|[\r\n\f\u0085\u2029]/).filter((line) => linesOf(line).length > 0);
}

/** A heading has its own sign, or stands without a mark directly above lines that have one. */
function isHeadingAt(lines: readonly MarkedLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line?.mark === 'heading') return true;
  const isMarked = (each: MarkedLine | undefined) =>
    each !== undefined && each.mark !== null && each.mark !== 'heading';
  const share = lines.filter(isMarked).length / lines.length;
  return line?.mark === null && isMarked(next) && line.indent <= (next?.indent ?? 0) && share >= 0.5;
}

/** Word copies a list without its indents; the sign of the bullet tells the level. */
function indentOf({ mark, indent }: MarkedLine, raw: string, lines: readonly MarkedLine[]): number {
  if (mark !== 'bullet' || lines.some((each) => each.indent > 0)) return indent;
  if (/^o\s/.test(raw)) return 2;
  return /^[▪§]\s/.test(raw) ? 4 : indent;
}
