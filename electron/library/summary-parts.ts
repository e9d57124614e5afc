import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, faultOf, type Result } from '../../shared/api/result.ts';
import type { Snapshot } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Session } from '../commands/session.ts';
import { asRefusal } from '../db/as-refusal.ts';
import type { Database } from '../db/connection.ts';
import { nextNumbers } from '../db/queries/reader.ts';
import { allRows, personNames } from '../db/queries/snapshot.ts';
import { strangeRows } from '../db/verify.ts';
import type { Inspector } from './inspect.ts';

/** What a summary, or the next analysis, takes from a workshop. */
export type SurveyedRows = Pick<Snapshot, 'rows' | 'personNames' | 'next'>;
type SurveyedFile = { readonly file: string } & (
  | ({ readonly fault: null } & SurveyedRows)
  | { readonly fault: Fault }
);

/** Names of the workshop files in a folder, in order. Throws `folder-missing`. */
export function workshopFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.storforum'))
      .sort();
  } catch {
    throw new Refusal('folder-missing', { path: folder });
  }
}

/** Has the files read, some at a time, when asked for the next. `open` is the workshop open in the host. */
export async function* surveyFiles(
  folder: string,
  files: readonly string[],
  inspector: Inspector,
  open: Session | null,
): AsyncGenerator<SurveyedFile> {
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce);
    const others = some.filter((file) => join(folder, file) !== open?.path);
    const read = await inspector.askAll(
      'rows',
      others.map((file) => ({ path: join(folder, file) })),
    );
    for (const file of some) {
      const found = read[others.indexOf(file)] ?? rowsOfOpen(open as Session);
      yield found.ok ? { file, fault: null, ...found.value } : { file, fault: found.error };
    }
  }
}

/** So many files are read by one process: to start one for each would take longer than to read it. */
const atOnce = 25;

function rowsOfOpen({ database }: Session): Result<SurveyedRows> {
  try {
    return { ok: true, value: surveyedRows(database) };
  } catch (thrown) {
    return { ok: false, error: faultOf(asRefusal(thrown)) };
  }
}

/** What is in a damaged file may not be what this app ever wrote. */
export function surveyedRows(database: Database): SurveyedRows {
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw new Refusal('file-damaged', { what: 'structure' });
  const rows = allRows(database);
  const [strange] = rows.workshop.length === 0 ? ['workshop'] : strangeRows(rows);
  if (strange !== undefined) throw new Refusal('file-damaged', { what: strange });
  return { rows, personNames: personNames(database), next: nextNumbers(database) };
}
