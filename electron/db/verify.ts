import { canonical, type RowChange } from '../../shared/history/row-change.ts';
import { allRowChanges, firstBrokenLink } from './change-log.ts';
import type { Database } from './connection.ts';
import { digestOf } from './digest.ts';
import { allRows } from './queries/snapshot.ts';
import { tablesInOrder } from './rows.ts';

/** A fault found in a file: a code with a phrase in the words (`common:verify.<code>`), and where it is. */
export type Damage = {
  readonly code: 'structure' | 'references' | 'log' | 'replay' | 'names';
  readonly where: string;
};

/**
 * Checks a file from four sides: SQLite's structure and references, the digest chain of the log, the log folded
 * from empty against the tables, and the digests of the names outside the log. Returns every fault found.
 */
export function verify(database: Database): Damage[] {
  const structure = database.pragma('integrity_check') as { integrity_check: string }[];
  const bad = structure.filter((row) => row.integrity_check !== 'ok');
  if (bad.length > 0) return bad.map((row) => ({ code: 'structure', where: row.integrity_check }));
  return [...references(database), ...log(database), ...replay(database), ...names(database)];
}

/** Rows that stand otherwise in the tables than the log says, as `table/id`. */
export function differencesFromLog(database: Database): string[] {
  const folded = new Map<string, string>();
  for (const change of allRowChanges(database)) foldInto(folded, change);
  const actual = new Map<string, string>();
  const rows = allRows(database);
  for (const table of tablesInOrder)
    for (const row of rows[table]) actual.set(`${table}/${row.id}`, canonical(row));
  return [...new Set([...folded.keys(), ...actual.keys()])].filter(
    (key) => folded.get(key) !== actual.get(key),
  );
}

function foldInto(rows: Map<string, string>, { table, id, after }: RowChange): void {
  if (after === null) rows.delete(`${table}/${id}`);
  else rows.set(`${table}/${id}`, canonical(after));
}

function references(database: Database): Damage[] {
  const rows = database.pragma('foreign_key_check') as { table: string; rowid: number | null }[];
  return rows.map((row) => ({ code: 'references', where: row.table }));
}

function log(database: Database): Damage[] {
  const seq = firstBrokenLink(database);
  return seq === null ? [] : [{ code: 'log', where: String(seq) }];
}

function replay(database: Database): Damage[] {
  return differencesFromLog(database).map((where) => ({ code: 'replay', where }));
}

function names(database: Database): Damage[] {
  const rows = database.prepare('SELECT id, text, digest FROM personName').all() as {
    id: string;
    text: string;
    digest: string;
  }[];
  return rows
    .filter((row) => digestOf(row.id, row.text) !== row.digest)
    .map((row) => ({ code: 'names', where: row.id }));
}
