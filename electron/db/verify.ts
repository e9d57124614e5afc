// Whether a workshop file is whole: its structure, log, rows, names and ballots.

import { isBallotRound } from '../../shared/domain/decide/round.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type Row, rowSchemas, tableNames } from '../../shared/domain/tables.ts';
import { boxLayout, isBoxOf } from '../../shared/domain/voting/ballot-box.ts';
import { type RowLists, sameRow } from '../../shared/history/row-change.ts';
import { allImages, firstBrokenLink, logHead, type StoredImage } from './change-log.ts';
import type { Database } from './connection.ts';
import { digestOf } from './digest.ts';
import { migrations, rowOfImage, versionOf } from './migrate.ts';
import { allBallotBoxes } from './queries/ballot-box.ts';
import { readerOf } from './queries/reader.ts';
import { allRows } from './queries/snapshot.ts';
import { refuseStrangeSchema, strangeParts } from './schema-text.ts';

/** A fault found in a file: a code with a phrase in the words (`cli:damage.<code>`), and where it is. */
export type Damage = {
  readonly code: 'structure' | 'references' | 'log' | 'replay' | 'rows' | 'names' | 'ballots';
  readonly where: string;
};

/**
 * Throws `file-damaged` with the first fault that `verify` finds. Of an older schema than the app's, the rows are looked
 * at when it has been migrated.
 */
export function refuseDamage(database: Database, steps = migrations): void {
  const own = versionOf(database) === steps.length && steps === migrations;
  refuseStrangeSchema(database, steps);
  const sides = own
    ? verify(database)
    : [...look(database, 'structure', brokenStructure), ...look(database, 'log', brokenLog)];
  const first = sides[0];
  if (first) throw new Refusal('file-damaged', { what: `${first.code} ${first.where}` });
}

/**
 * Checks a file from all sides: SQLite's structure, schema and references, the digest chain of the log, the log folded
 * from empty against the tables, the rows against what the app writes, the digests of the names outside the log, and
 * the sums of a box of ballots. Returns every fault found.
 */
export function verify(database: Database): Damage[] {
  // What a strange schema says would be run by the questions that follow.
  const schema = look(database, 'structure', strangeParts);
  if (schema.length > 0) return schema;
  const structure = look(database, 'structure', brokenStructure);
  if (structure.length > 0) return structure;
  return [
    ...look(database, 'references', brokenReferences),
    ...look(database, 'log', brokenLog),
    ...look(database, 'replay', differencesFromLog),
    ...look(database, 'rows', brokenRows),
    ...look(database, 'names', brokenNames),
    ...look(database, 'ballots', brokenBoxes),
  ];
}

/** What cannot even be read is a fault of that side, in a place that cannot be told. */
function look(database: Database, code: Damage['code'], faults: (database: Database) => string[]): Damage[] {
  try {
    return faults(database).map((where) => ({ code, where }));
  } catch {
    return [{ code, where: '?' }];
  }
}

/** Rows that stand otherwise in the tables than the log says, as `table/id`. */
export function differencesFromLog(database: Database): string[] {
  const folded = new Map<string, StoredImage>();
  for (const image of allImages(database))
    if (image.after === null) folded.delete(`${image.tableName}/${image.rowId}`);
    else folded.set(`${image.tableName}/${image.rowId}`, image);
  const actual = new Map<string, Row>();
  const rows = allRows(database);
  for (const table of tableNames) for (const row of rows[table]) actual.set(`${table}/${row.id}`, row);
  return [...new Set([...folded.keys(), ...actual.keys()])].filter(
    (key) => !isAsLogged(actual.get(key), folded.get(key)),
  );
}

/** Most images have their properties in the order of the columns, and are then equal as text. */
function isAsLogged(row: Row | undefined, image: StoredImage | undefined): boolean {
  if (row === undefined || image === undefined) return false;
  if (JSON.stringify(row) === image.after) return true;
  return sameRow(row, rowOfImage(image.tableName, image.after, image.schemaVersion));
}

function brokenStructure(database: Database): string[] {
  const answers = database.pragma('integrity_check') as { integrity_check: string }[];
  return answers.map((row) => row.integrity_check).filter((answer) => answer !== 'ok');
}

function brokenReferences(database: Database): string[] {
  return (database.pragma('foreign_key_check') as { table: string }[]).map((row) => row.table);
}

function brokenLog(database: Database): string[] {
  const seq = firstBrokenLink(database);
  return seq === null ? [] : [String(seq)];
}

function brokenRows(database: Database): string[] {
  const rows = allRows(database);
  if (rows.workshop.length !== 1 && logHead(database).seq > 0) return ['workshop'];
  return strangeRows(rows);
}

/** Rows that this app never wrote, as `table/id`: a file may hold them and still agree with its own log. */
export function strangeRows(rows: RowLists): string[] {
  return tableNames.flatMap((table) =>
    rows[table].filter((row) => !rowSchemas[table].safeParse(row).success).map(({ id }) => `${table}/${id}`),
  );
}

function brokenNames(database: Database): string[] {
  const names = database.prepare('SELECT id, text, digest FROM personName').all() as {
    id: string;
    text: string;
    digest: string;
  }[];
  return names.filter((name) => digestOf(name.id, name.text) !== name.digest).map((name) => name.id);
}

/** Rounds whose box is not as ballots leave one: of a round that is not open, of another size, or with sums that differ. */
export function brokenBoxes(database: Database): string[] {
  const reader = readerOf(database);
  const method = reader.get('workshop', 'workshop')?.method;
  return allBallotBoxes(database)
    .filter(({ roundId, counts }) => {
      const round = reader.get('votingRound', roundId);
      if (!method || !round || !isBallotRound(round) || round.state !== 'open') return true;
      return !isBoxOf(boxLayout(method, round.riskIds), counts);
    })
    .map(({ roundId }) => roundId);
}
