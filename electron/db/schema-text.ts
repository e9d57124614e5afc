import Sqlite from 'better-sqlite3';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Database } from './connection.ts';
import { type Migration, migrate, migrations, versionOf } from './migrate.ts';

/**
 * Throws `file-damaged` where a schema is not word for word the one of its version. A view without end in the place of a
 * table, a trigger, an index that computes: SQLite runs whatever the schema says, so this is read before anything else
 * is asked of a file.
 */
export function refuseStrangeSchema(database: Database, steps = migrations): void {
  const [strange] = strangeParts(database, steps);
  if (strange !== undefined) throw new Refusal('file-damaged', { what: `structure ${strange}` });
}

/** Names of what stands otherwise in a schema than in a new file of its version, or is missing, or is too much. */
export function strangeParts(database: Database, steps = migrations): string[] {
  const expected = partsOfVersion(versionOf(database), steps);
  // As soon as there are more parts than there may be, no more of them is read.
  const actual = partsOf(database, expected.size + 1);
  return [...new Set([...expected.keys(), ...actual.keys()])].filter(
    (name) => expected.get(name) !== actual.get(name),
  );
}

type Parts = ReadonlyMap<string, string>;
const known = new WeakMap<readonly Migration[], Map<number, Parts>>();

function partsOfVersion(version: number, steps: readonly Migration[]): Parts {
  const versions = known.get(steps) ?? new Map<number, Parts>();
  known.set(steps, versions);
  const parts = versions.get(version) ?? partsOfNew(steps.slice(0, version));
  versions.set(version, parts);
  return parts;
}

function partsOfNew(steps: readonly Migration[]): Parts {
  const made = new Sqlite(':memory:');
  try {
    migrate(made, steps);
    return partsOf(made, -1);
  } finally {
    made.close();
  }
}

/** All that a schema says of each of its parts, except where in the file that begins. */
function partsOf(database: Database, most: number): Parts {
  const sql = 'SELECT name, json_array(type, tbl_name, sql) AS said FROM sqlite_schema LIMIT ?';
  const parts = database.prepare<[number], { name: string; said: string }>(sql).all(most);
  return new Map(parts.map(({ name, said }) => [name, said]));
}
