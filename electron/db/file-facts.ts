import type { LibraryEntry } from '../../shared/api/types.ts';
import { riskFields } from '../../shared/domain/fields/risk.ts';
import { versionOf } from './migrate.ts';
import { openAnyVersion } from './open-for-reading.ts';

/** What the library shows of a file, and what tells whether another holds the same workshop: where its log begins and ends. */
export type FileFacts = Pick<LibraryEntry, 'title' | 'date' | 'language' | 'risks' | 'threats'> & {
  /** From the log: the time of the file changes also when it is only opened, moved or restored. */
  readonly modified: string | null;
  readonly root: string | null;
  readonly head: { readonly seq: number; readonly digest: string };
};

/** Reads the facts of a file. Throws what opening refuses, and what SQLite says. */
export function fileFacts(path: string): FileFacts {
  const { database, close } = openAnyVersion(path);
  try {
    const head = database.prepare<[], Head>(`${change} ORDER BY seq DESC LIMIT 1`).get();
    const root = database.prepare<[], Head>(`${change} WHERE seq = 1`).get();
    // A file of an earlier version has no column for it: all its risks are open, and each threat is its own card.
    const aside = versionOf(database) < statusSince ? '0' : asideCount;
    const joined = versionOf(database) < joinedSince ? '0' : joinedCount;
    const sql = `SELECT title, date, language, (SELECT count(*) FROM risk) - ${aside} AS risks,
      (SELECT count(*) FROM threat) - ${joined} AS threats FROM workshop`;
    return {
      ...(database.prepare<[], Shown>(sql).get() ?? nothing),
      modified: head?.at ?? null,
      root: root?.digest ?? null,
      head: { seq: head?.seq ?? 0, digest: head?.digest ?? '' },
    };
  } finally {
    close();
  }
}

const asideCount = "(SELECT count(*) FROM risk WHERE status <> 'open')";
const statusSince = riskFields.status.since;
const joinedCount = '(SELECT count(*) FROM threat WHERE joinedTo IS NOT NULL)';
const joinedSince = 4;

type Shown = Pick<FileFacts, 'title' | 'date' | 'language' | 'risks' | 'threats'>;
type Head = { readonly seq: number; readonly at: string; readonly digest: string };

const change = 'SELECT seq, at, digest FROM change';
const nothing: Shown = { title: '', date: '', language: 'sv', risks: 0, threats: 0 };
