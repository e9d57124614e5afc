import { type PersonName, tableNames } from '../../../shared/domain/tables.ts';
import { type RowLists, type Tables, tablesOf } from '../../../shared/history/row-change.ts';
import type { Database } from '../connection.ts';
import { statement } from '../statements.ts';
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

/** All names of people in the file. */
export function personNames(database: Database): PersonName[] {
  return statement(database, 'SELECT id, text FROM personName').all() as PersonName[];
}
