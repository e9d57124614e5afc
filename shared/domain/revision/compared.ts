// What the comparisons of register and measures have in common.

import type { BookRow, BookTable } from './book.ts';
import type { Difference, Note } from './differences.ts';
import type { FieldSpec } from './fields.ts';
import type { State } from './state.ts';

/** The workshop as it is, and as it was when the workbook was made (as it is, where that is not known). */
export type States = { readonly now: State; readonly base: State };

export type Compared = {
  differences: Difference[];
  notes: Note[];
  matched: number;
  newByNumber: Map<number, string>;
};
export const none: Compared = { differences: [], notes: [], matched: 0, newByNumber: new Map() };

/** Columns that are read and not there. */
export function missingColumns<C extends string>(
  { columns }: BookTable<C>,
  fields: Readonly<Record<string, FieldSpec<C>>>,
): C[] {
  return Object.values(fields).flatMap(({ column }) => (columns.has(column) ? [] : [column]));
}

/** Says once that rows were known by what is in sight, since the hidden codes are those of other rows. */
export function tellApart(
  sheet: 'register' | 'measures',
  identified: readonly { readonly isApart: boolean }[],
  found: Compared,
): void {
  const apart = identified.filter(({ isApart }) => isApart).length;
  if (apart === 0) return;
  found.notes.unshift({ reason: 'sorted-apart', sheet, row: null, column: null, text: String(apart) });
}

/** What is here and was not at the export; where the export is not known, whatever is here. */
export function isNewSince(
  id: string,
  now: ReadonlyMap<string, unknown>,
  base: ReadonlyMap<string, unknown>,
): boolean {
  return now === base || !base.has(id);
}

export function isFilled({ cells }: BookRow<string>): boolean {
  return Object.values(cells).some((cell) => cell !== undefined && cell.trim() !== '');
}

/** Whether a row has been emptied: only its hidden codes and what the sheet reckons are left. It counts as taken away. */
export function isCleared<C extends string>(
  { cells }: BookRow<C>,
  fields: Readonly<Record<string, FieldSpec<C>>>,
): boolean {
  const own = Object.values(fields).flatMap(({ column }) => cells[column] ?? []);
  return own.length > 1 && own.every((cell) => cell.trim() === '');
}

export function noteOf(
  sheet: Note['sheet'],
  { row }: { readonly row: number },
  reason: Note['reason'],
  text: string,
): Note {
  return { reason, sheet, row, column: null, text };
}
