import type { Reader } from '../../../shared/domain/draft.ts';
import type { Row, TableName } from '../../../shared/domain/tables.ts';
import type { Database } from '../connection.ts';
import { fromStored } from '../rows.ts';
import { statement } from '../statements.ts';

/** The domain's reading side over an open file. Table and column names are the schema's own, never input. */
export function readerOf(database: Database): Reader {
  const rows = <T extends TableName>(table: T, sql: string, ...values: unknown[]): Row<T>[] =>
    statement(database, sql)
      .all(...values)
      .map((stored) => fromStored(table, stored));
  return {
    get: (table, id) => rows(table, `SELECT * FROM "${table}" WHERE id = ?`, id)[0],
    all: (table) => rows(table, `SELECT * FROM "${table}"`),
    where: (table, column, value) => rows(table, `SELECT * FROM "${table}" WHERE "${column}" IS ?`, value),
    last: (table, column, value) =>
      rows(
        table,
        `SELECT * FROM "${table}" WHERE "${column}" IS ? ORDER BY rank DESC, id DESC LIMIT 1`,
        value,
      )[0],
    nextNumber: (table) => nextNumber(database, table),
  };
}

/** One more than the highest number ever given, rows undone or deleted included. */
export function nextNumber(database: Database, table: 'risk' | 'threat'): number {
  const sql = 'SELECT max(number) FROM changeRow WHERE tableName = ? AND number IS NOT NULL';
  return ((statement(database, sql).pluck().get(table) as number | null) ?? 0) + 1;
}
