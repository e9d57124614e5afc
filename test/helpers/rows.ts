import { type Row, type TableName, tableNames } from '../../shared/domain/tables.ts';
import type { RowChange, RowLists } from '../../shared/history/row-change.ts';

/** Rows as an empty workshop has them after the changes, all insertions. */
export function rowsAfter(changes: readonly RowChange[]): RowLists {
  const rowsOf = (table: TableName) =>
    changes.filter((change) => change.table === table).map((change) => change.after as Row);
  return Object.fromEntries(tableNames.map((table) => [table, rowsOf(table)])) as unknown as RowLists;
}

/** Ids in a row: `prefix-1`, `prefix-2` and so on. */
export function counter(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}
