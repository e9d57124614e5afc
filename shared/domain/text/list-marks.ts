import { cleanLine } from './text.ts';

/** What stood before a line of a list: a bullet, a number, a check box, or the sign of a heading. */
export type ListMark = 'bullet' | 'number' | 'check' | 'heading';

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
