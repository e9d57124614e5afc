import type { CsvDelimiter } from '../../shared/api/files.ts';
import type { Language } from '../../shared/domain/codes.ts';
import { isCellError } from '../../shared/domain/text/cells.ts';
import { type BookView, bookView, type ExportSource } from './book-view.ts';
import { plainText } from './cell-text.ts';
import { Formula, type Sheet, type Value } from './sheet-writer.ts';
import { measuresSheet } from './sheets/measures.ts';
import { registerSheet } from './sheets/register.ts';
import { threatsSheet } from './sheets/threats.ts';
import { headRow } from './table-sheet.ts';

export type CsvTable = 'register' | 'measures' | 'threats';

const sheets: { readonly [T in CsvTable]: (view: BookView) => Sheet } = {
  register: registerSheet,
  measures: measuresSheet,
  threats: threatsSheet,
};

/** How programs of a language expect the columns to be parted. */
const customs: { readonly [L in Language]: CsvDelimiter } = { sv: ';', en: ',' };

/**
 * A table of the workbook as CSV (RFC 4180) in UTF-8 with a byte order mark: heads, then a row each. Columns are parted
 * as was chosen, else as the workshop's language wants it, and figures are written as programs that part them so do. Of
 * the hidden columns only the codes are there, by which rows are known again.
 */
export function csvOf(table: CsvTable, source: ExportSource): Buffer {
  const view = bookView(source);
  const { rows, columns } = sheets[table](view);
  const heads = rows[headRow - 1]?.values ?? [];
  const codes = new Set((['code', 'riskCode'] as const).map((key) => view.words(`workbook:head.${key}`)));
  const kept = columns.flatMap(({ hidden }, at) => (!hidden || codes.has(String(heads[at])) ? [at] : []));
  const { delimiter = customs[view.language] } = source;
  const decimal = delimiter === ',' || (delimiter === '\t' && view.language === 'en') ? '.' : ',';
  const lines = rows
    .slice(headRow - 1)
    // The empty row of a table without rows is left out.
    .filter(({ values }) => values.some((value) => value !== null && !isBlankFormula(value)))
    .map(({ values }) =>
      kept.map((at) => quoted(fieldOf(values[at] ?? null, decimal), delimiter)).join(delimiter),
    );
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
}

function isBlankFormula(value: Value): boolean {
  return value instanceof Formula && value.cached === '';
}

function fieldOf(value: Value, decimal: string): string {
  if (value === null) return '';
  if (value instanceof Formula) return fieldOf(value.cached, decimal);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value).replace('.', decimal) : harmless(plainText(value));
}

/**
 * A text that a program would take for a formula or an error gets an apostrophe before it, as one would type it there;
 * the app's own reader takes it away again.
 */
function harmless(text: string): string {
  const isTaken = /^'*[=+\-@\t\r\n＝＋－＠]/u.test(text) || isCellError(text.replace(/^'+/, ''));
  return isTaken ? `'${text}` : text;
}

function quoted(field: string, delimiter: string): string {
  const isPlain = !field.includes(delimiter) && !/["\r\n]|^\s|\s$/u.test(field);
  return isPlain ? field : `"${field.replaceAll('"', '""')}"`;
}
