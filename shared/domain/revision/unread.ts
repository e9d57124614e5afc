// What has been changed in a workbook where nothing is read back: cells that only show what stands elsewhere, and other sheets.

import { messages } from '../../words/index.ts';
import type { MeasureColumn, RegisterColumn } from '../fields/columns.ts';
import { folded } from '../text/signs.ts';
import type { Sheet } from '../threat-table/sheet.ts';
import type { BookRow } from './book.ts';
import type { Note } from './differences.ts';
import { changedCells } from './row-check.ts';

/** What is changed in a row of the register or the measures in columns that are not read. */
export function unreadCells<C extends RegisterColumn | MeasureColumn>(
  { row, cells, check }: BookRow<C>,
  sheet: 'register' | 'measures',
): Note[] {
  const own = checkedCells(cells, checkedColumns[sheet]);
  const changed = new Set(changedCells(check, own));
  return own.flatMap(([column, text]) =>
    changed.has(column) ? [{ reason: 'not-read', sheet, row, column: column as C, text } as const] : [],
  );
}

/** The columns of the register and the measures whose cells have letters in the hidden one. */
export const checkedColumns = {
  register: [
    'properties',
    'threats',
    'groups',
    'cards',
    'merged',
    'agreementProbability',
    'agreementConsequence',
    'cost',
  ],
  measures: ['risk'],
} as const satisfies {
  readonly register: readonly RegisterColumn[];
  readonly measures: readonly MeasureColumn[];
};

function checkedCells(
  cells: Readonly<Partial<Record<string, string>>>,
  columns: readonly string[],
): (readonly [string, string])[] {
  return columns.flatMap((column) => {
    const text = cells[column];
    return text === undefined ? [] : [[column, text] as const];
  });
}

/** What is changed in a sheet that is not read at all, known by its hidden column: cells, and rows that were added. */
export function unreadSheet({ name, rows }: Sheet): Note[] {
  const at = rows.findIndex(({ cells }) => cells.some(isCheckHead));
  const heads = rows[at]?.cells ?? [];
  const place = heads.findIndex(isCheckHead);
  if (place < 0) return [];
  const note = { sheet: 'other', sheetName: name, column: null } as const;
  return rows.slice(at + 1).flatMap(({ number, cells }): Note[] => {
    const check = cells[place] ?? '';
    const own = heads.flatMap((head, index) =>
      index < place && head !== '' ? [[head, cells[index] ?? ''] as const] : [],
    );
    const texts = own.filter(([, text]) => text.trim() !== '');
    if (check === '' && texts.length > 0)
      return [{ ...note, reason: 'row-not-read', row: number, text: texts[0]?.[1] ?? '' }];
    const changed = changedCells(check, own);
    return own.flatMap(([head, text]): Note[] =>
      changed.includes(head) ? [{ ...note, reason: 'not-read', row: number, head, text }] : [],
    );
  });
}

const checkHeads = new Set(Object.values(messages).map(({ workbook }) => folded(workbook.head.rowCheck)));

/** Whether a cell is the head of the hidden column with letters for the row. */
export function isCheckHead(cell: string): boolean {
  return checkHeads.has(folded(cell));
}
