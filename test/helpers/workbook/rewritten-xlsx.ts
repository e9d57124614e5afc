import type { Random } from '../random/random.ts';
import { columnNumber } from './columns.ts';
import { cellsOf, type Parts } from './read-xlsx.ts';
import { part, sheetXml, textsXml, workbookFile } from './workbook-files.ts';

/** A sheet as rows of text, from its first row and column on. */
export type Grid = string[][];

/** A sheet of a workbook as text. */
export function gridOf(parts: Parts, sheet: string): Grid {
  const grid: Grid = [];
  for (const [address, { value }] of cellsOf(parts, sheet)) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const row = grid[Number(digits) - 1] ?? [];
    row[columnNumber(letters) - 1] = value ?? '';
    grid[Number(digits) - 1] = row;
  }
  return Array.from(grid, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}

/** The sheet with its columns, and its rows below the heads, in another order. */
export function shuffled(grid: Grid, headRow: number, random: Random): Grid {
  const width = Math.max(...grid.map((row) => row.length));
  const order = mixed(
    Array.from({ length: width }, (_, index) => index),
    random,
  );
  const columns = grid.map((row) => order.map((from) => row[from] ?? ''));
  return [...columns.slice(0, headRow), ...mixed(columns.slice(headRow), random)];
}

function mixed<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => [random.next(), item] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

/** How a program may write cells; each is drawn anew for every cell. */
type Way = 'shared' | 'inline' | 'formula' | 'number';

/**
 * Sheets written by another hand than the app's: without addresses or with them, texts shared, in the cell or as what
 * a formula came to, figures as figures or as text, rows and columns hidden.
 */
export function rewritten(
  sheets: Readonly<Record<string, Grid>>,
  random: Random,
  { withFormulas = true } = {},
): Promise<Buffer> {
  const texts: string[] = [];
  const names = Object.keys(sheets);
  const hasAddresses = random.next() < 0.5;
  const written = Object.values(sheets).map((grid) => {
    const rows = grid.map((row, index) => {
      const cells = row.map((text) => cellXml(text, wayOf(text, random, withFormulas), texts));
      const address = hasAddresses || random.next() < 0.5 ? ` r="${index + 1}"` : '';
      return `<row${address}${random.next() < 0.2 ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
    });
    return sheetXml(rows.join('')).replace(
      '<sheetData>',
      '<cols><col min="2" max="3" width="9" hidden="1"/></cols><sheetData>',
    );
  });
  return workbookFile(
    {
      ...Object.fromEntries(written.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
      [part.texts]: textsXml(texts),
    },
    names,
  );
}

function wayOf(text: string, random: Random, withFormulas: boolean): Way {
  if (/^\d{1,7}$/.test(text)) return random.pick<Way>(['number', 'number', 'shared']) ?? 'number';
  return random.pick<Way>(withFormulas ? ['shared', 'inline', 'formula'] : ['shared', 'inline']) ?? 'shared';
}

function cellXml(text: string, way: Way, texts: string[]): string {
  if (text === '') return '<c/>';
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const safe = escaped.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (way === 'number') return `<c><v>${text}</v></c>`;
  if (way === 'inline') return `<c t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
  if (way === 'formula') return `<c t="str"><f>A1&amp;"x"</f><v>${safe}</v></c>`;
  texts.push(safe);
  return `<c t="s"><v>${texts.length - 1}</v></c>`;
}
