import type { RowChange } from '../history/row-change.ts';
import { getOrThrow } from './refusal.ts';
import type { Row, TableName } from './tables.ts';
import { byRank, type Ranked } from './workshop/rank.ts';

/** Tables whose rows stand in an order of their own. */
export type RankedTable = {
  [T in TableName]: Row<T> extends Ranked ? T : never;
}[TableName];

/** Reading side of a workshop: over SQLite in the host, over maps in the window. */
export type Reader = {
  get<T extends TableName>(table: T, id: string): Row<T> | undefined;
  all<T extends TableName>(table: T): Row<T>[];
  /** Rows whose column has the value. */
  where<T extends TableName, C extends keyof Row<T> & string>(
    table: T,
    column: C,
    value: Row<T>[C],
  ): Row<T>[];
  /** The row of highest rank whose column has the value: what a new row is appended after. */
  last<T extends RankedTable, C extends keyof Row<T> & string>(
    table: T,
    column: C,
    value: Row<T>[C],
  ): Row<T> | undefined;
  /** The next number never used before, undone or deleted rows included. */
  nextNumber(table: 'risk' | 'threat'): number;
};

/** A reader that sees its own changes before they are written, and lists them. */
export class Draft implements Reader {
  readonly changes: RowChange[] = [];
  private readonly base: Reader;
  private readonly touched = new Map<string, Row | null>();
  private readonly numbers = new Map<string, number>();

  constructor(base: Reader) {
    this.base = base;
  }

  get<T extends TableName>(table: T, id: string): Row<T> | undefined {
    const own = this.touched.get(key(table, id));
    return own === undefined ? this.base.get(table, id) : ((own ?? undefined) as Row<T> | undefined);
  }

  /** The row, or a `not-found` refusal. */
  need<T extends TableName>(table: T, id: string): Row<T> {
    return getOrThrow(this.get(table, id), table);
  }

  all<T extends TableName>(table: T): Row<T>[] {
    return this.overlay(table, this.base.all(table), () => true);
  }

  where<T extends TableName, C extends keyof Row<T> & string>(
    table: T,
    column: C,
    value: Row<T>[C],
  ): Row<T>[] {
    return this.overlay(table, this.base.where(table, column, value), (row) => row[column] === value);
  }

  last<T extends RankedTable, C extends keyof Row<T> & string>(
    table: T,
    column: C,
    value: Row<T>[C],
  ): Row<T> | undefined {
    if (this.touched.size === 0) return this.base.last(table, column, value);
    return this.where(table, column, value).sort(byRank).at(-1);
  }

  nextNumber(table: 'risk' | 'threat'): number {
    const next = this.numbers.get(table) ?? this.base.nextNumber(table);
    this.numbers.set(table, next + 1);
    return next;
  }

  insert<T extends TableName>(table: T, row: Row<T>): void {
    this.record(table, row.id, null, row);
  }

  /** Changes some columns; does nothing where they already have the values. */
  update<T extends TableName>(table: T, id: string, patch: Partial<Row<T>>): void {
    const before = this.need(table, id);
    const after: Row<T> = { ...before, ...patch };
    if (JSON.stringify(before) !== JSON.stringify(after)) this.record(table, id, before, after);
  }

  remove(table: TableName, id: string): void {
    this.record(table, id, this.need(table, id), null);
  }

  private record(table: TableName, id: string, before: Row | null, after: Row | null): void {
    this.touched.set(key(table, id), after);
    this.changes.push({ table, id, before, after });
  }

  private overlay<T extends TableName>(table: T, rows: Row<T>[], keep: (row: Row<T>) => boolean): Row<T>[] {
    if (this.touched.size === 0) return rows;
    const untouched = rows.filter((row) => !this.touched.has(key(table, row.id)));
    const prefix = `${table}/`;
    const own = [...this.touched]
      .filter(([rowKey, row]) => row !== null && rowKey.startsWith(prefix) && keep(row as Row<T>))
      .map(([, row]) => row as Row<T>);
    return [...untouched, ...own];
  }
}

function key(table: TableName, id: string): string {
  return `${table}/${id}`;
}
