// Which rows of a sheet hold the heads of its columns.

import { folded } from '../text/signs.ts';
import { headStrength, propertyOfHead, type Role, roles } from './heads.ts';
import { type Sheet, widthOf } from './sheet.ts';

/** The rows with the heads, what each column is called there, and which column names each role best. */
export type Heads = {
  readonly at: number;
  readonly rows: HeadRows;
  readonly words: readonly string[];
  readonly columns: ReadonlyMap<Role, number>;
  readonly score: number;
};
export type HeadRows = 1 | 2;

/** How far down the heads may stand: below a title, a date and what else a program writes there. */
const mostAboveHeads = 30;
/** A head of the right words is sure of itself; one that only may be a question needs a table below it. */
const certain = 25;

/**
 * The row that names the threats, most certainly and with most else besides. One that names nothing else is a head only
 * at the very top, or where it stands above more than one column.
 */
export function headRow(sheet: Sheet): Heads | null {
  const best = sheet.rows
    .slice(0, mostAboveHeads)
    .flatMap((_, at) => (isTwoRows(sheet, at) ? [headsAt(sheet, at, 2)] : [headsAt(sheet, at, 1)]))
    .toSorted((a, b) => b.score - a.score || a.at - b.at)[0];
  return best && best.score > 0 ? best : null;
}

/** What the heads at a row name. Columns that are hidden in the file name nothing. */
export function headsAt(sheet: Sheet, at: number, rows: HeadRows): Heads {
  const words = headWords(sheet, at, rows);
  const columns = new Map<Role, number>();
  const strengthOf = (role: Role) => (cell: string, index: number) => ({
    index,
    strength:
      [...columns.values()].includes(index) || sheet.hiddenColumns?.includes(index)
        ? 0
        : headStrength(cell, role),
  });
  const start = at + rows;
  for (const role of roles) {
    const best = words
      .map(strengthOf(role))
      .toSorted((a, b) => b.strength - a.strength || a.index - b.index)[0];
    if (best && best.strength > 0 && says(sheet, role, words[best.index] ?? '', best.index, start))
      columns.set(role, best.index);
  }
  return { at, rows, words, columns, score: scoreOf(sheet, at, rows, words, columns) };
}

function scoreOf(
  sheet: Sheet,
  at: number,
  rows: HeadRows,
  words: readonly string[],
  columns: ReadonlyMap<Role, number>,
): number {
  const text = columns.get('text');
  const strength = text === undefined ? 0 : headStrength(words[text] ?? '', 'text');
  const filled = words.filter((cell) => cell.trim() !== '').length;
  const others = columns.size - 1;
  const isHead =
    strength > 0 &&
    (others > 0 ||
      (at === 0 && (strength >= certain || filled > 1)) ||
      (filled > 2 && isFollowed(sheet, at + rows)));
  return isHead ? strength + 10 * others + Math.min(filled, 8) : 0;
}

/** What the columns are called at a row, or in it and the row below. */
export function headWords({ rows: all }: Sheet, at: number, rows: HeadRows): string[] {
  const upper = all[at]?.cells ?? [];
  const lower = rows === 2 ? (all[at + 1]?.cells ?? []) : [];
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) =>
    inTwoRows(upper, index, (lower[index] ?? '').trim()),
  );
}

/** A head in two rows: the lower one where it is a head by itself, otherwise both. */
function inTwoRows(upper: readonly string[], index: number, low: string): string {
  const own = (upper[index] ?? '').trim();
  if (low === '') return own;
  const up = own || (upper.slice(0, index).findLast((cell) => cell.trim() !== '') ?? '').trim();
  if (up === '' || folded(up) === folded(low)) return low;
  const isPartOfWhy = headStrength(up, 'cause') + headStrength(up, 'consequence') > 0;
  if (isPartOfWhy && headStrength(low, 'text') + headStrength(low, 'detail') > 0) return up;
  return isHeadWord(low) ? low : `${up} ${low}`;
}

/**
 * Whether the heads go on in the next row: it names the threats once more, in another language or since both cells were
 * one, or it parts a head that stands above several columns.
 */
function isTwoRows(sheet: Sheet, at: number): boolean {
  const [upper = [], lower] = [sheet.rows[at]?.cells, sheet.rows[at + 1]?.cells];
  if (!lower) return false;
  const strengths = upper.map((cell) => headStrength(cell, 'text'));
  const text = strengths.indexOf(Math.max(...strengths));
  if ((strengths[text] ?? 0) < certain) return false;
  if ((lower[text] ?? '').trim() !== '') return headStrength(lower[text] ?? '', 'text') >= certain;
  return Array.from({ length: widthOf(sheet) }, (_, index) => index).some(
    (index) => index > 0 && (upper[index] ?? '').trim() === '' && isHeadWord(lower[index] ?? ''),
  );
}

function isHeadWord(cell: string): boolean {
  return propertyOfHead(cell) !== null || roles.some((role) => headStrength(cell, role) > 0);
}

/** `Konsekvens` is often the head of a column of figures, which tell nothing in words. */
function says(sheet: Sheet, role: Role, head: string, column: number, start: number): boolean {
  if (role !== 'consequence' || !/konsekvens|consequence|impact|påverkan|effe[ck]t/i.test(head)) return true;
  const cells = cellsFrom(sheet, column, start);
  return cells.length === 0 || !mostly(cells, (cell) => /^[\d.,\s%]*$/.test(cell));
}

/** Whether a table of at least so many columns goes on below. */
function isFollowed({ rows }: Sheet, start: number): boolean {
  return (rows[start]?.cells.filter((cell) => cell.trim() !== '').length ?? 0) > 1;
}

/** The cells of a column with something in them, from a row on. */
export function cellsFrom({ rows }: Sheet, column: number, start: number): string[] {
  return rows.slice(start).flatMap(({ cells }) => {
    const cell = (cells[column] ?? '').trim();
    return cell === '' ? [] : [cell];
  });
}

/** Nine in ten: somebody always writes something else. */
export function mostly(cells: readonly string[], holds: (cell: string) => boolean): boolean {
  return cells.filter(holds).length >= cells.length * 0.9;
}
