import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, faultOf } from '../../shared/api/result.ts';
import type { Snapshot } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Session } from '../commands/session.ts';
import { asRefusal } from '../db/as-refusal.ts';
import type { Database } from '../db/connection.ts';
import { openForReading } from '../db/open-for-reading.ts';
import { allRows, personNames } from '../db/queries/snapshot.ts';
import { strangeRows } from '../db/verify.ts';

type SurveyedFile = { readonly file: string } & (
  | ({ readonly fault: null } & Pick<Snapshot, 'rows' | 'personNames'>)
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

/** Reads the files one by one, when asked for the next, and writes to none. `open` is the workshop open in the host. */
export function* surveyFiles(
  folder: string,
  files: readonly string[],
  open: Session | null,
): Generator<SurveyedFile> {
  for (const file of files) yield surveyed(join(folder, file), file, open);
}

function surveyed(path: string, file: string, open: Session | null): SurveyedFile {
  try {
    if (open?.path === path) return { file, fault: null, ...rowsOf(open.database) };
    const { database, close } = openForReading(path);
    try {
      return { file, fault: null, ...rowsOf(database) };
    } finally {
      close();
    }
  } catch (thrown) {
    return { file, fault: faultOf(asRefusal(thrown)) };
  }
}

/** What is in a damaged file may not be what this app ever wrote. */
function rowsOf(database: Database): Pick<Snapshot, 'rows' | 'personNames'> {
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw new Refusal('file-damaged', { what: 'structure' });
  const rows = allRows(database);
  const [strange] = rows.workshop.length === 0 ? ['workshop'] : strangeRows(rows);
  if (strange !== undefined) throw new Refusal('file-damaged', { what: strange });
  return { rows, personNames: personNames(database) };
}
