// Lists with bullets, numbers, check boxes and headings, as threats.

import { cellsIn, type MarkedLine, markedLine } from '../text/cells.ts';
import { hasWords } from '../text/text.ts';
import type { Part, Sheet, SheetRow } from './sheet.ts';

/** What items below others are: threats of their own, or something that is said of the one above. */
export const indentedAs = ['own', 'both', 'cause', 'consequence', 'detail'] as const;
export type IndentedAs = (typeof indentedAs)[number];

/** A line of a list: what it says without its mark, below what heading, how many items it stands below. */
type OutlineLine = {
  readonly text: string;
  readonly heading: string;
  readonly isHeading: boolean;
  readonly depth: number;
};

/** Reads lines as a list, where they are one. */
function outlineOf(lines: readonly string[]): OutlineLine[] {
  const marked = lines.map(markedLine);
  const isList = marked.filter(isItem).length >= marked.length / 2;
  const above: number[] = [];
  let heading = '';
  return marked.map((line, at) => {
    const isHeading = isHeadingAt(marked, at, isList);
    if (isHeading) heading = line.text;
    const indent = line.indent + lower(lines[at] ?? '');
    while (above.length > 0 && (isHeading || !isItem(line) || (above.at(-1) ?? 0) >= indent)) above.pop();
    const depth = above.length;
    if (isItem(line)) above.push(indent);
    return { text: line.text, heading: isHeading ? '' : heading, isHeading, depth };
  });
}

/** Word's own bullets of its second and third level, and numbers in parts: they tell the level where no blank does. */
function lower(line: string): number {
  if (/^\s*[o◦○]\s/u.test(line)) return 1;
  if (/^\s*[§▪■]\s/u.test(line)) return 2;
  return (/^\s*\d+((?:\.\d+)*)[.)]?\s/u.exec(line)?.[1]?.match(/\./g) ?? []).length;
}

/**
 * A sheet of one column that is a list with marks, as threats and the headings they stand below; else as it is. Items
 * below others are threats too, or what `as` says of the one above.
 */
export function withoutListMarks(sheet: Sheet, as?: IndentedAs): Sheet {
  const isOneColumn = sheet.rows.every(({ cells }) => cells.length <= 1);
  if (!isOneColumn || !sheet.rows.some(({ cells }) => markedLine(cells[0] ?? '').mark)) return sheet;
  const outline = outlineOf(sheet.rows.map(({ cells }) => cells[0] ?? ''));
  const items = sheet.rows.flatMap((row, at) => {
    const line = outline[at];
    return line && !line.isHeading ? [{ ...row, ...line }] : [];
  });
  const below = items.filter(({ depth }) => depth > 0);
  if (items.length === 0) return sheet;
  const isLabelled =
    below.length > 0 && below.filter(({ text }) => labelled(text)).length >= below.length / 2;
  const meant = as ?? (isLabelled ? 'both' : 'own');
  const indented = below.length > 0 ? { indented: meant } : {};
  if (meant === 'own' || below.length === 0)
    return { ...sheet, ...indented, rows: items.map((item) => rowOf(item, cellsOf(item))) };
  return { ...sheet, ...indented, rows: sentences(items, meant), parts: sentenceParts };
}

type Item = SheetRow & OutlineLine;

function cellsOf({ text, heading }: OutlineLine): string[] {
  return heading === '' ? [text] : [text, heading];
}

function rowOf({ number, isHidden }: SheetRow, cells: readonly string[]): SheetRow {
  return { number, cells, ...(isHidden && { isHidden }) };
}

/** The columns of a list whose indented items say something of the one above. */
const sentenceParts = ['text', 'group', 'cause', 'consequence', 'detail'] as const satisfies readonly Part[];
type Said = 'cause' | 'consequence' | 'detail';
const between = { cause: '; ', consequence: '; ', detail: '\n' } as const;

function sentences(items: readonly Item[], meant: Exclude<IndentedAs, 'own'>): SheetRow[] {
  const rows: { item: Item; said: Record<Said, string[]> }[] = [];
  for (const item of items) {
    const last = rows.at(-1);
    if (item.depth === 0 || !last) rows.push({ item, said: { cause: [], consequence: [], detail: [] } });
    else {
      const named = labelled(item.text);
      const isFirst = item.depth === 1 && last.said.cause.length === 0;
      const part = named?.part ?? (meant === 'both' ? (isFirst ? 'cause' : 'consequence') : meant);
      last.said[part].push(named?.text ?? item.text);
    }
  }
  return rows.map(({ item, said }) => {
    const joined = (['cause', 'consequence', 'detail'] as const).map((part) =>
      said[part].join(between[part]),
    );
    return rowOf(item, [item.text, item.heading, ...joined]);
  });
}

const labels: readonly (readonly [Said, RegExp])[] = [
  [
    'cause',
    /^(?:orsak(?:er)?|på grund av|pga|p\.g\.a\.|beror på|varför|causes?|because(?: of)?|why)\s*[:–—-]\s*/iu,
  ],
  [
    'consequence',
    /^(?:följd(?:er)?|konsekvens(?:er)?|leder till|effekt(?:er)?|consequences?|leads to|effects?|impact)\s*[:–—-]\s*/iu,
  ],
  ['detail', /^(?:förklaring|detalj(?:er)?|kommentar|explanation|details?|comment|note)\s*[:–—-]\s*/iu],
];

/** What an item says itself that it is: `Orsak: åska`. */
function labelled(text: string): { readonly part: Said; readonly text: string } | null {
  const found = labels.find(([, label]) => label.test(text) && text.replace(label, '') !== '');
  return found ? { part: found[0], text: text.replace(found[1], '') } : null;
}

/** Whether a pasted text is a list in which items stand below others. */
export function isIndentedList(raw: string): boolean {
  const outline = outlineOf(raw.split(/\r\n|[\r\n\f\u0085\u2029]/).filter(hasWords));
  return outline.length > 1 && outline.some(({ depth }) => depth > 0);
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
