import { columnsOf, jsonColumns, type Row, rowSchemas, type TableName } from '../../shared/domain/tables.ts';

/** A row as SQLite holds it. */
export type StoredRow = Record<string, string | number | null>;

/** A stored row as the domain sees it: JSON columns become values. */
export function fromStored<T extends TableName>(table: T, stored: unknown): Row<T> {
  const row = { ...(stored as StoredRow) } as Record<string, unknown>;
  for (const column of jsonColumns[table] ?? []) row[column] = JSON.parse(String(row[column]));
  return row as Row<T>;
}

/** A row's values in stored order: values of JSON columns become text. */
export function toStored(table: TableName, row: Row): (string | number | null)[] {
  const json = jsonColumns[table] ?? [];
  return columnsOf(table).map((column) => {
    const value = (row as Record<string, unknown>)[column];
    return json.includes(column) ? JSON.stringify(value) : (value as string | number | null);
  });
}

/** Column names quoted for SQL, in stored order. Table and column names never come from outside. */
export function quotedColumns(table: TableName): string[] {
  return columnsOf(table).map((column) => `"${column}"`);
}

/** Every table that belongs to a change, parents before children, as foreign keys want them filled. */
export const tablesInOrder = Object.keys(rowSchemas) as TableName[];
