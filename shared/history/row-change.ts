import type { Row, TableName } from '../domain/tables.ts';

/** One row's image before and after: null before is a new row, null after a deleted one. */
export type RowChange<T extends TableName = TableName> = {
  readonly table: T;
  readonly id: string;
  readonly before: Row<T> | null;
  readonly after: Row<T> | null;
};

/** Rows of every table by id. */
export type Tables = { readonly [T in TableName]: ReadonlyMap<string, Row<T>> };

/** Rows of every table, in any order. */
export type RowLists = { readonly [T in TableName]: readonly Row<T>[] };

/** Listed rows by their ids. */
export function tablesOf(rows: RowLists): Tables {
  const byId = (list: readonly Row[]) => new Map(list.map((row) => [row.id, row]));
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [table, byId(list)]),
  ) as unknown as Tables;
}

/** The changes that take everything back, last first. */
export function reverse(changes: readonly RowChange[]): RowChange[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before })).reverse();
}

/** One change a row: first before, last after; rows that end as they began fall away. */
export function squash(changes: readonly RowChange[]): RowChange[] {
  return onePerRow(changes).filter((change) => !sameRow(change.before, change.after));
}

/** One change for each row, from its first image to its last; intermediate values are dropped. */
export function onePerRow(changes: readonly RowChange[]): RowChange[] {
  const byRow = new Map<string, RowChange>();
  for (const change of changes) {
    const key = `${change.table}/${change.id}`;
    const earlier = byRow.get(key);
    byRow.set(key, earlier ? { ...earlier, after: change.after } : change);
  }
  return [...byRow.values()];
}

/** Tables after the changes; untouched tables stay the same object. The same changes once more alter nothing. */
export function applyChanges(tables: Tables, changes: readonly RowChange[]): Tables {
  const touched = new Map<TableName, Map<string, Row>>();
  for (const { table, id, after } of changes) {
    const rows = touched.get(table) ?? new Map<string, Row>(tables[table]);
    if (after === null) rows.delete(id);
    else rows.set(id, after);
    touched.set(table, rows);
  }
  return touched.size === 0 ? tables : ({ ...tables, ...Object.fromEntries(touched) } as Tables);
}

/** Whether two images are the same row, whatever the order of their properties. */
export function sameRow(a: Row | null, b: Row | null): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with sorted property names: equal values give equal text, which digests and comparisons rest on. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
