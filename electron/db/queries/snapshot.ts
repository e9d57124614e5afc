import { type PersonName, tableNames } from '../../../shared/domain/tables.ts';
import { folded } from '../../../shared/domain/text/signs.ts';
import { type RowLists, type Tables, tablesOf } from '../../../shared/history/row-change.ts';
import type { Database } from '../connection.ts';
import { statement } from '../rows.ts';
import { readerOf } from './reader.ts';

/** Every row of every table that belongs to a change. */
export function allRows(database: Database): RowLists {
  const reader = readerOf(database);
  return Object.fromEntries(tableNames.map((table) => [table, reader.all(table)])) as unknown as RowLists;
}

/** The rows as maps by id, as the domain's derived views want them. */
export function readTables(database: Database): Tables {
  return tablesOf(allRows(database));
}

/** All names of people and organisations in the file; one that was forgotten is empty there, and not among them. */
export function personNames(database: Database): PersonName[] {
  return statement(database, "SELECT id, text FROM personName WHERE text <> ''").all() as PersonName[];
}

/** Ids of every name that reads as this one. */
export function idsOfName(database: Database, name: string): string[] {
  return personNames(database).flatMap(({ id, text }) => (folded(text) === folded(name) ? [id] : []));
}

/** Whether a name stands in what somebody wrote, or in what an older version put into the log. */
export function isNameInLog(database: Database, name: string): boolean {
  const text = JSON.stringify(name).slice(1, -1);
  const sql = `SELECT EXISTS (SELECT 1 FROM changeRow WHERE instr(before, :text) OR instr(after, :text))
    OR EXISTS (SELECT 1 FROM change WHERE instr(command, :text))`;
  return database.prepare(sql).pluck().get({ text }) === 1;
}

/** Id of the personal name of whoever sits at the keyboard, or null; also in a file that is only being made. */
export function facilitatorId(database: Database): string | null {
  const id = statement(database, 'SELECT facilitatorId FROM workshop').pluck().get();
  return (id as string | null | undefined) ?? null;
}
