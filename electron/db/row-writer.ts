import {
  columnsOf,
  type PersonName,
  type Row,
  rowSchemas,
  type TableName,
  tableNames,
  type VotingRound,
} from '../../shared/domain/tables.ts';
import type { RowChange } from '../../shared/history/row-change.ts';
import type { Database } from './connection.ts';
import { digestOf } from './digest.ts';
import { statement, toStored } from './rows.ts';

/**
 * Writes what a command has decided, inside its transaction; besides the log's own inserts nothing is written elsewhere.
 * Throws where a row is not what the change says it was: absent, or there already.
 */
export function writeRows(database: Database, changes: readonly RowChange[]): void {
  for (const change of changes) if (endsBallot(change)) removeBallotBox(database, change.id);
  for (const change of changes) writeRow(database, change);
}

/** A box lives as long as its round is open: closed, made void or undone, it goes in the same change. */
export function endsBallot({ table, after }: RowChange): boolean {
  return table === 'votingRound' && (after as VotingRound | null)?.state !== 'open';
}

/** Stores names of people; a name once stored is never overwritten, a new name gets a new id. */
export function writePersonNames(database: Database, names: readonly PersonName[]): void {
  const insert = statement(database, 'INSERT INTO personName (id, text, digest) VALUES (?, ?, ?)');
  const known = statement(database, 'SELECT 1 FROM personName WHERE id = ?');
  for (const { id, text } of names) if (!known.get(id)) insert.run(id, text, digestOf(id, text));
}

/** Empties names; the ids that rows and log have of them stay, and say that somebody was forgotten. */
export function forgetNames(database: Database, ids: readonly string[]): void {
  const forget = statement(database, "UPDATE personName SET text = '', digest = ? WHERE id = ?");
  for (const id of ids) forget.run(digestOf(id, ''), id);
}

/** Puts a box in the place of the one before it: same size, so SQLite writes it where that one was. */
export function writeBallotBox(database: Database, roundId: string, counts: Uint8Array): void {
  const sql = 'UPDATE ballotBox SET counts = ? WHERE roundId = ?';
  if (statement(database, sql).run(counts, roundId).changes === 1) return;
  run(database, 'INSERT INTO ballotBox (roundId, counts) VALUES (?, ?)', [roundId, counts]);
}

/** With `secure_delete` its bytes become zeros. */
function removeBallotBox(database: Database, roundId: string): void {
  statement(database, 'DELETE FROM ballotBox WHERE roundId = ?').run(roundId);
}

/** Takes every box from a copy: what is kept or carried elsewhere has no ballots of a round that goes on. */
export function removeAllBallotBoxes(copy: Database): void {
  copy.prepare('DELETE FROM ballotBox').run();
}

type Writes = { readonly insert: string; readonly update: string; readonly remove: string };

/** The three writes of each table. Table and column names are the schema's own, never input. */
const writes = Object.fromEntries(tableNames.map((table) => [table, writesOf(table)])) as Record<
  TableName,
  Writes
>;

function writesOf(table: TableName): Writes {
  const columns = columnsOf(table).map((column) => `"${column}"`);
  return {
    insert: `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    update: `UPDATE "${table}" SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    remove: `DELETE FROM "${table}" WHERE id = ?`,
  };
}

function writeRow(database: Database, { table, id, before, after }: RowChange): void {
  const { insert, update, remove } = writes[table];
  if (after !== null) refuseUnlessReadable(table, after);
  if (after === null) run(database, remove, [id]);
  else if (before === null) run(database, insert, toStored(table, after));
  else run(database, update, [...toStored(table, after), id]);
}

function run(database: Database, sql: string, values: unknown[]): void {
  const { changes } = statement(database, sql).run(...values);
  if (changes !== 1) throw new Error(`expected to write one row, wrote ${changes}: ${sql}`);
}

/** What reading would refuse as damage is not written: the change fails instead, and the file stays whole. */
function refuseUnlessReadable(table: TableName, row: Row): void {
  if (!rowSchemas[table].safeParse(row).success)
    throw new Error(`a row that could not be read again: ${table}`);
}
