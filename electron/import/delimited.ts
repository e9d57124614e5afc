import { CsvError, type Options, parse } from 'csv-parse/sync';
import { Refusal } from '../../shared/domain/refusal.ts';
import { limits } from './limits.ts';
import { cellTooLong, type RowCollector, tooLarge } from './row-collector.ts';

const lineFeed = 10;
const carriageReturn = 13;
const delimiters = [';', '\t', ',', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/** No file has it, so that a text without delimiter is one column and its quotes are still quotes. */
const none = '\u001F';

/** How many records are looked at to find the delimiter, and how many of them must agree. */
const looked = 100;
const agreed = 0.8;

/** Empty lines and records are many in some files; those with something in them are counted by `RowCollector`. */
const mostRecords = 10 * limits.rows;

/** Lines of a text file, one threat each; columns only where every line has the same tabs. */
export function readLines(text: string, into: RowCollector): void {
  const lines = text.split(/\r\n|\r|\n/, mostRecords + 1);
  if (lines.length > mostRecords) throw tooLarge();
  const filled = lines.filter((line) => line.trim() !== '');
  const tabs = filled[0]?.split('\t').length ?? 1;
  const isTable = tabs > 1 && filled.length > 1 && filled.every((line) => line.split('\t').length === tabs);
  if (isTable) readDelimited(text, into);
  else for (const [index, line] of lines.entries()) into.add(index + 1, [line.replaceAll('\t', ' ')]);
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

/** Records of a CSV file, in whatever delimiter it has. Throws `table-broken` and what `RowCollector` refuses. */
export function readDelimited(text: string, into: RowCollector): void {
  const [declared, body] = withoutDeclaration(text);
  const delimiter = declared ?? delimiterOf(body) ?? none;
  const records = recordsOf(body, { delimiter, to: mostRecords + 1 });
  if (records.length > mostRecords) throw tooLarge();
  for (const [index, record] of records.entries()) into.add(index + 1, record.map(withoutApostrophe));
}

/** The sign that a careful program puts before a text that looks like a formula, this one among them. */
function withoutApostrophe(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}

/** Excel's own first line `sep=;`, which says the delimiter and is no record. */
function withoutDeclaration(text: string): [string | null, string] {
  const [line = '', delimiter = null] = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  return [delimiter, text.slice(line.length)];
}

/** The delimiter by which most of the first records fall into equally many columns; null for one column. */
function delimiterOf(text: string): Delimiter | null {
  const scored = delimiters.map((delimiter) => {
    const widths = recordsOf(text, { delimiter, to: looked }).map((record) => record.length);
    const [width, like] = mostCommon(widths);
    return { delimiter, width, share: width > 1 ? like / widths.length : 0 };
  });
  const best = scored.toSorted((a, b) => b.share - a.share || b.width - a.width)[0];
  return best && best.share >= agreed ? best.delimiter : null;
}

function mostCommon(widths: readonly number[]): [number, number] {
  const counts = [...Map.groupBy(widths, (width) => width)].map(
    ([width, own]) => [width, own.length] as [number, number],
  );
  return counts.toSorted((a, b) => b[1] - a[1])[0] ?? [1, 0];
}

function recordsOf(text: string, options: Options): string[][] {
  try {
    return parse(text, {
      ...options,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: limits.cellCharacters * 2,
    });
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    if (thrown.code === 'CSV_MAX_RECORD_SIZE') throw cellTooLong();
    throw new Refusal('table-broken');
  }
}
