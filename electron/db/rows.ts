// Rows as SQLite holds them, and the statements that read and write them.

import type { Statement } from 'better-sqlite3';
import { columnsOf, jsonColumns, type Row, type TableName, tableNames } from '../../shared/domain/tables.ts';
import type { Database } from './connection.ts';

/** A row as SQLite holds it. */
type StoredRow = Record<string, string | number | null>;

/** A stored row as the domain sees it: JSON columns become values. One of an older version lacks some. */
export function fromStored<T extends TableName>(table: T, stored: unknown): Row<T> {
  const row = { ...(stored as StoredRow) } as Record<string, unknown>;
  for (const column of jsonColumns[table] ?? [])
    if (column in row) row[column] = JSON.parse(String(row[column]));
  return row as Row<T>;
}

/** A row's values in stored order: values of JSON columns become text. */
export function toStored(table: TableName, row: Row): (string | number | null)[] {
  const values = row as Record<string, unknown>;
  return columns[table].map(({ name, isJson }) =>
    isJson ? JSON.stringify(values[name]) : (values[name] as string | number | null),
  );
}

type Column = { readonly name: string; readonly isJson: boolean };
const columns = Object.fromEntries(
  tableNames.map((table) => [
    table,
    columnsOf(table).map((name): Column => ({ name, isJson: jsonColumns[table]?.includes(name) ?? false })),
  ]),
) as Record<TableName, Column[]>;

const caches = new WeakMap<Database, Map<string, Statement>>();

/** A prepared statement, made once for each connection. */
export function statement(database: Database, sql: string): Statement<unknown[]> {
  const cache = caches.get(database) ?? new Map<string, Statement>();
  caches.set(database, cache);
  const known = cache.get(sql);
  if (known) return known;
  const prepared = database.prepare(sql);
  cache.set(sql, prepared);
  return prepared;
}
