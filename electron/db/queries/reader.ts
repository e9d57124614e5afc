import type { Reader } from '../../../shared/domain/draft.ts';
import type { Row, TableName } from '../../../shared/domain/tables.ts';
import { type NextNumbers, notBelow } from '../../../shared/domain/workshop/numbers.ts';
import type { Database } from '../connection.ts';
import { fromStored, statement } from '../rows.ts';

/** The domain's reading side over an open file. Table and column names are the schema's own, never input. */
export function readerOf(database: Database, next?: NextNumbers): Reader {
  const rows = <T extends TableName>(table: T, rest: string, ...values: unknown[]): Row<T>[] =>
    statement(database, `SELECT * FROM "${table}" ${rest}`)
      .all(...values)
      .map((stored) => fromStored(table, stored));
  return {
    get: (table, id) => rows(table, 'WHERE id = ?', id)[0],
    all: (table) => rows(table, ''),
    where: (table, column, value) => rows(table, ...having(column, value)),
    last: (table, column, value) => {
      const [condition, ...values] = having(column, value);
      return rows(table, `${condition} ORDER BY rank DESC LIMIT 1`, ...values)[0];
    },
    nextNumber: (table) => (next ?? nextNumbers(database))[table],
  };
}

/** The title of the workshop in a file; undefined in one without. */
export function titleOf(database: Database): string | undefined {
  return readerOf(database).get('workshop', 'workshop')?.title;
}

/** `IS ?` would do for both, but SQLite plans such a statement anew each time a value is bound. */
function having(column: string, value: unknown): [string, ...unknown[]] {
  return value === null ? [`WHERE "${column}" IS NULL`] : [`WHERE "${column}" = ?`, value];
}

/** One more than the highest numbers ever given, rows undone or deleted included: a number arises with its row. */
export function nextNumbers(database: Database): NextNumbers {
  const sql = `SELECT tableName, max(json_extract(after, '$.number')) AS highest FROM changeRow
    WHERE before IS NULL AND tableName IN ('risk', 'threat') GROUP BY tableName`;
  const rows = statement(database, sql).all() as { tableName: 'risk' | 'threat'; highest: number }[];
  const highest = new Map(rows.map((row) => [row.tableName, row.highest]));
  const next = { risk: (highest.get('risk') ?? 0) + 1, threat: (highest.get('threat') ?? 0) + 1 };
  return notBelow(next, readerOf(database, next).get('workshop', 'workshop'));
}
