import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { faultOf } from '../../shared/api/result.ts';
import type { LibraryEntry } from '../../shared/api/types.ts';
import { asRefusal } from './as-refusal.ts';
import { openForReading } from './open-for-reading.ts';

type Facts = Pick<LibraryEntry, 'title' | 'date' | 'language' | 'risks' | 'threats'> & { modified?: string };
const unknown: Facts = { title: '', date: '', language: 'sv', risks: 0, threats: 0 };

/** What the library shows of a file. One that cannot be read is listed with the reason, never hidden. */
export function libraryEntry(path: string): LibraryEntry {
  const { size, mtime } = statSync(path);
  const entry = { file: basename(path), bytes: size, modified: mtime.toISOString() };
  try {
    return { ...entry, ...readFacts(path), fault: null };
  } catch (thrown) {
    return { ...entry, ...unknown, title: entry.file, fault: faultOf(asRefusal(thrown)) };
  }
}

/** The time comes from the log: that of the file changes also when it is only opened, moved or restored. */
function readFacts(path: string): Facts {
  const { database, close } = openForReading(path);
  try {
    const sql = `SELECT title, date, language,
      (SELECT count(*) FROM risk) AS risks, (SELECT count(*) FROM threat) AS threats,
      (SELECT at FROM change ORDER BY seq DESC LIMIT 1) AS modified FROM workshop`;
    return (database.prepare(sql).get() as Facts | undefined) ?? unknown;
  } finally {
    close();
  }
}
