import { cellsIn, isCellError } from '../../shared/domain/text/cells.ts';
import { type Delimiter, delimiters } from '../../shared/domain/threat-table/index.ts';
import { limits } from './limits.ts';
import { cellTooLong, errorsAmong, type RowCollector, tooLarge } from './row-collector.ts';

const lineFeed = 10;
const carriageReturn = 13;

/** No file has it, so that a text without delimiter is one column and its quotes are still quotes. */
const none = '\u001F';

/** How many records are looked at to find the delimiter, and how many of them must agree. */
const looked = 100;
const agreed = 0.8;

/** Empty lines and records are many in some files; those with something in them are counted by `RowCollector`. */
const mostRecords = 10 * limits.rows;

/** Lines of a text file, one threat each; columns only where every record has the same tabs. Tells the delimiter. */
export function readLines(text: string, into: RowCollector, chosen?: Delimiter): string {
  if (chosen && chosen !== 'none') return readDelimited(text, into, chosen);
  const records = cellsIn(text, '\t', { isCopied: true, mostRows: mostRecords + 1 });
  if (records.length > mostRecords) throw tooLarge();
  const filled = records.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const width = filled[0]?.length ?? 1;
  const isTable = width > 1 && filled.length > 1 && filled.every((cells) => cells.length === width);
  for (const [index, cells] of records.entries())
    into.add(index + 1, isTable && !chosen ? cells : [cells.join(' ')], isTable ? errorsAmong(cells) : {});
  into.end('');
  return isTable && !chosen ? '\t' : 'none';
}

/** A parser is given no line that is longer than any person's. Throws `table-cell-too-long`. */
export function refuseLongLines(text: string): void {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) start = at + 1;
    else if (at - start > limits.lineCharacters) throw cellTooLong();
  }
}

/**
 * Records of a CSV file, in whatever delimiter it has, which is told. Several tables with empty lines between are a
 * sheet each. Throws what `RowCollector` refuses.
 */
export function readDelimited(text: string, into: RowCollector, chosen?: Delimiter): string {
  const [declared, body] = withoutDeclaration(text);
  const delimiter = chosen ?? declared ?? delimiterOf(body) ?? 'none';
  const records = recordsOf(body, delimiter, mostRecords + 1);
  if (records.length > mostRecords) throw tooLarge();
  const tables = tablesIn(records);
  for (const { from, to } of tables) {
    const width = records[from]?.length ?? 0;
    for (let at = from; at < to; at += 1)
      addRecord(into, at + 1, mended(records[at] ?? [], delimiter, width));
    into.end(tables.length > 1 ? `${from + 1}–${to}` : '');
  }
  return delimiter;
}

/** A text that only looks like an error has an apostrophe before it. */
function addRecord(into: RowCollector, number: number, cells: readonly string[]): void {
  into.add(number, cells.map(withoutApostrophe), errorsAmong(cells));
}

function recordsOf(text: string, delimiter: string, mostRows: number): string[][] {
  return cellsIn(text, delimiter === 'none' ? none : delimiter, { mostRows });
}

type Table = { readonly from: number; readonly to: number };

/** Where each of several tables stands; one that is all of the file, unless every part has columns of its own. */
function tablesIn(records: readonly (readonly string[])[]): Table[] {
  const tables: Table[] = [];
  let from = 0;
  for (let at = 0; at <= records.length; at += 1) {
    if (at < records.length && !isEmpty(records[at] ?? [])) continue;
    if (at > from) tables.push({ from, to: at });
    from = at + 1;
  }
  const isSeveral = tables.length > 1 && tables.every((each) => isTable(records.slice(each.from, each.to)));
  const widths = new Set(tables.map((each) => records[each.from]?.join('\t')));
  return isSeveral && widths.size === tables.length ? tables : [{ from: 0, to: records.length }];
}

function isTable(records: readonly (readonly string[])[]): boolean {
  const [head = []] = records;
  return (
    records.length > 1 && head.length > 1 && head.every((cell) => cell.trim() !== '' && cell.length < 40)
  );
}

/** A comma with a blank after it is one that somebody wrote: such cells are one where the row is wider than its head. */
function mended(cells: readonly string[], delimiter: string, width: number): string[] {
  const own = [...cells];
  while (delimiter === ',' && width > 1 && own.length > width) {
    const at = own.findIndex((cell, index) => index > 0 && /^ \S/.test(cell));
    if (at < 0) break;
    own.splice(at - 1, 2, `${own[at - 1]},${own[at]}`);
  }
  return own;
}

/** The sign that a careful program puts before a text that looks like a formula or an error, this one among them. */
function withoutApostrophe(cell: string): string {
  const isGuarded =
    /^'+[=+\-@\t\r\n＝＋－＠]/u.test(cell) || (/^'/.test(cell) && isCellError(cell.replace(/^'+/, '')));
  return isGuarded ? cell.slice(1) : cell;
}

/** Excel's own first line `sep=;`, which says the delimiter and is no record. */
function withoutDeclaration(text: string): [string | null, string] {
  const [line = '', declared = null] = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  return [declared, text.slice(line.length)];
}

/** The delimiter by which most of the first records fall into equally many columns; null for one column. */
function delimiterOf(text: string): Delimiter | null {
  const scored = delimiters
    .filter((delimiter) => delimiter !== 'none')
    .map((delimiter) => {
      const records = recordsOf(text, delimiter, looked);
      const blocks = tablesIn(records).map(({ from, to }) =>
        records.slice(from, to).map((cells) => mended(cells, delimiter, records[from]?.length ?? 0).length),
      );
      const alike = blocks.reduce((sum, widths) => sum + mostCommon(widths), 0);
      const width = Math.max(1, ...blocks.flat());
      return { delimiter, width, share: width > 1 ? alike / blocks.flat().length : 0 };
    });
  const best = scored.toSorted((a, b) => b.share - a.share || b.width - a.width)[0];
  return best && best.share >= agreed ? best.delimiter : null;
}

/** How many rows have the width that most have, where that is more than one. */
function mostCommon(widths: readonly number[]): number {
  const counts = [...Map.groupBy(widths, (width) => width)].map(
    ([width, own]) => [width, own.length] as const,
  );
  const [width, count] = counts.toSorted((a, b) => b[1] - a[1])[0] ?? [1, 0];
  return width > 1 ? count : 0;
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
