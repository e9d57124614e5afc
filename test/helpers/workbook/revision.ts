import type { ExportSource } from '../../../electron/export/book-view.ts';
import { readAnyTable } from '../../../electron/import/read-table.ts';
import { givenNames } from '../../../shared/domain/method/register-columns.ts';
import { bookIn, compareBook, type Found, stateOf } from '../../../shared/domain/revision/index.ts';
import { tablesOf } from '../../../shared/history/row-change.ts';

/** The tables of an export's source, and the names in it. */
export function stateIn({ snapshot }: ExportSource) {
  const state = stateOf(tablesOf(snapshot.rows), namesIn({ snapshot }));
  if (!state) throw new Error('there is no workshop');
  return state;
}

export function namesIn({ snapshot }: Pick<ExportSource, 'snapshot'>): ReadonlyMap<string, string> {
  return new Map(snapshot.personNames.map(({ id, text }) => [id, text]));
}

/** What is found in a file against the workshop as it is now, and as it was at the export. */
export async function foundIn(
  bytes: Uint8Array,
  now: ExportSource,
  base: ExportSource = now,
  name = 'register.xlsx',
): Promise<Found> {
  const given = givenNames(now.snapshot.rows.workshop[0]?.method ?? {});
  const reading = await readAnyTable({ name, bytes, given });
  const book = bookIn(reading.sheets, reading.kind === 'book' && reading.daysFrom1904, given);
  const found = book && compareBook(book, { now: stateIn(now), base: stateIn(base) });
  if (!found) throw new Error('the file is of no such workshop');
  return found;
}

export const nothing: Found = { differences: [], notes: [] };
