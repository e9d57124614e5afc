import type { PersonName } from '../../shared/domain/tables.ts';
import type { RowChange } from '../../shared/history/row-change.ts';
import type { Database } from './connection.ts';
import { digestOf } from './digest.ts';
import { quotedColumns, toStored } from './rows.ts';
import { statement } from './statements.ts';

/**
 * The only INSERT, UPDATE and DELETE of the house, besides the log's own two. Called by the gate, inside its
 * transaction. Throws where a row is not what the change says it was: absent, or there already.
 */
export function writeRows(database: Database, changes: readonly RowChange[]): void {
  for (const change of changes) writeRow(database, change);
}

/** Stores names of people; a name once stored is never overwritten, a new name gets a new id. */
export function writePersonNames(database: Database, names: readonly PersonName[]): void {
  const insert = statement(database, 'INSERT INTO personName (id, text, digest) VALUES (?, ?, ?)');
  const known = statement(database, 'SELECT 1 FROM personName WHERE id = ?');
  for (const { id, text } of names) if (!known.get(id)) insert.run(id, text, digestOf(id, text));
}

function writeRow(database: Database, { table, id, before, after }: RowChange): void {
  const columns = quotedColumns(table);
  if (before === null && after !== null) {
    const marks = columns.map(() => '?').join(', ');
    run(database, `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${marks})`, toStored(table, after));
  } else if (before !== null && after !== null) {
    const assignments = columns.map((column) => `${column} = ?`).join(', ');
    run(database, `UPDATE "${table}" SET ${assignments} WHERE id = ?`, [...toStored(table, after), id]);
  } else run(database, `DELETE FROM "${table}" WHERE id = ?`, [id]);
}

function run(database: Database, sql: string, values: unknown[]): void {
  const { changes } = statement(database, sql).run(...values);
  if (changes !== 1) throw new Error(`expected to write one row, wrote ${changes}: ${sql}`);
}
