import { Refusal } from '../../shared/domain/refusal.ts';
import { bookIn, type GivenNames } from '../../shared/domain/revision/index.ts';
import type { Delimiter, Sheet, TextEncoding, TextForm } from '../../shared/domain/threat-table/index.ts';
import { readDelimited, readLines, refuseLongLines } from './delimited.ts';
import { decoded } from './encoding.ts';
import { refuseOtherKinds } from './other-kinds.ts';
import { readPage } from './page.ts';
import { RowCollector } from './row-collector.ts';
import { type BookSheets, readBookSheets, readWorkbook } from './workbook.ts';

/** A file as it came: what it is called, and its bytes. */
export type TableFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What somebody says a text is written in, and what stands between its columns; found out where nobody does. */
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  /** What the open workshop calls the columns of its register, by which a register without marks is known. */
  readonly given?: GivenNames;
};

/** A table, and for a text what it was taken to be. */
export type TableRead = {
  readonly sheets: readonly Sheet[];
  /** Names of the sheets that are hidden in the file; they are not read. */
  readonly hiddenSheets?: readonly string[];
  readonly text?: TextForm;
};

const zip = Buffer.from('PK\u0003\u0004');

/**
 * A file of threats as sheets of text. Its first bytes decide what it is, its name only whether text is lines or
 * columns. Throws a refusal of the `table-` family. Runs in a process of its own: see `read-apart.ts`.
 */
export async function readTable(file: TableFile): Promise<TableRead> {
  const { bytes } = file;
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.length === 0) throw new Refusal('table-empty');
  const collected = new RowCollector();
  const isBook = startsWith(content, zip);
  if (isBook) await readWorkbook(content, collected);
  const text = isBook ? undefined : await readText(file, content, collected);
  if (collected.sheets.length === 0) throw new Refusal('table-empty');
  const { sheets, hiddenSheets } = collected;
  return { sheets, ...(hiddenSheets.length > 0 && { hiddenSheets }), ...(text && { text }) };
}

/** A file that may be one of the app's own tables on its way back; null where it is not. */
export type Reading = ({ readonly kind: 'book' } & BookSheets) | ({ readonly kind: 'table' } & TableRead);

/** As `readTable`, but what once was an export of a register is known by its heads and read whole, hidden sheets too. */
export async function readAnyTable(file: TableFile): Promise<Reading> {
  const book = await readBook(file);
  if (book && bookIn(book.sheets, false, file.given)) return { kind: 'book', ...book };
  const table = await readTable(file);
  const { sheets } = table;
  return bookIn(sheets, false, file.given)
    ? { kind: 'book', sheets, daysFrom1904: false }
    : { kind: 'table', ...table };
}

async function readBook({ bytes }: TableFile): Promise<BookSheets | null> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return startsWith(content, zip) ? readBookSheets(content) : null;
}

/** How a page of the web begins, whatever its name says. A comment ends at its first end, so that there is one way to read many. */
const page =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|meta|body|title|style|table|div|p|ul|ol|span|h[1-6])\b/i;
const markup = /^\s*<(?:\?xml|!doctype)/i;

async function readText(file: TableFile, content: Buffer, collected: RowCollector): Promise<TextForm> {
  const { name } = file;
  refuseOtherKinds(name, content);
  const beginning = content.toString('latin1', 0, 2_000).replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE)/, '');
  const isPage = /\.html?$/i.test(name) || page.test(beginning.replaceAll('\u0000', ''));
  if (!isPage && markup.test(beginning)) throw new Refusal('table-kind');
  if (!isPage && /\.(xlsx|xlsm|xltx|xls|xlsb|ods)$/i.test(name)) throw new Refusal('table-broken');
  const { text, encoding } = decoded(content, file.encoding);
  const stray = text.match(/\uFFFD/g)?.length ?? 0;
  if (isPage) await readPage(text, collected);
  if (isPage) return { encoding, stray };
  refuseLongLines(text);
  const read = /\.(csv|tsv|tab)$/i.test(name) ? readDelimited : readLines;
  return { encoding, delimiter: read(text, collected, file.delimiter), stray };
}

function startsWith(content: Buffer, beginning: Buffer): boolean {
  return content.subarray(0, beginning.length).equals(beginning);
}
