import { Refusal } from '../../shared/domain/refusal.ts';
import { bookIn } from '../../shared/domain/revision/index.ts';
import type { Sheet } from '../../shared/domain/threat-table/index.ts';
import { readDelimited, readLines, refuseLongLines } from './delimited.ts';
import { decoded } from './encoding.ts';
import { RowCollector } from './row-collector.ts';
import { type BookSheets, readBookSheets, readWorkbook } from './workbook.ts';

/** A file as it came: what it is called, and its bytes. */
export type TableFile = { readonly name: string; readonly bytes: Uint8Array };

const zip = Buffer.from('PK\u0003\u0004');
/** How a password-protected workbook begins, and one in the format before 2007 (OLE compound file). */
const compound = Buffer.from('D0CF11E0A1B11AE1', 'hex');

/**
 * A file of threats as sheets of text. Its first bytes decide what it is, its name only whether text is lines or
 * columns. Throws a refusal of the `table-` family. Runs in a process of its own: see `read-apart.ts`.
 */
export async function readTable({ name, bytes }: TableFile): Promise<readonly Sheet[]> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.length === 0) throw new Refusal('table-empty');
  const collected = new RowCollector();
  if (startsWith(content, zip)) await readWorkbook(content, collected);
  else readText(name, content, collected);
  if (collected.sheets.length === 0) throw new Refusal('table-empty');
  return collected.sheets;
}

/** A file that may be one of the app's own tables on its way back; null where it is not. */
export type Reading =
  | ({ readonly kind: 'book' } & BookSheets)
  | { readonly kind: 'table'; readonly sheets: readonly Sheet[] };

/** As `readTable`, but what once was an export of a register is known by its heads and read whole, hidden sheets too. */
export async function readAnyTable(file: TableFile): Promise<Reading> {
  const book = await readBook(file);
  if (book && bookIn(book.sheets)) return { kind: 'book', ...book };
  const sheets = await readTable(file);
  return bookIn(sheets) ? { kind: 'book', sheets, daysFrom1904: false } : { kind: 'table', sheets };
}

async function readBook({ bytes }: TableFile): Promise<BookSheets | null> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return startsWith(content, zip) ? readBookSheets(content) : null;
}

function readText(name: string, content: Buffer, collected: RowCollector): void {
  if (startsWith(content, compound)) throw new Refusal('table-locked');
  if (/\.(xlsx|xlsm|xltx|xls|xlsb|ods)$/i.test(name)) throw new Refusal('table-broken');
  if (/\.(docx?|pdf|pptx?|rtf|html?|odt)$/i.test(name)) throw new Refusal('table-kind');
  const text = decoded(content);
  refuseLongLines(text);
  if (/\.(csv|tsv|tab)$/i.test(name)) readDelimited(text, collected);
  else readLines(text, collected);
  collected.end('');
}

function startsWith(content: Buffer, beginning: Buffer): boolean {
  return content.subarray(0, beginning.length).equals(beginning);
}
