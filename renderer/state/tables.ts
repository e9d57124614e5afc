import type { Reader } from '../../shared/domain/draft.ts';
import type { Row, TableName } from '../../shared/domain/tables.ts';
import type { NextNumbers } from '../../shared/domain/workshop/numbers.ts';
import { byRank, type Ranked } from '../../shared/domain/workshop/rank.ts';
import type { Tables } from '../../shared/history/row-change.ts';

/** The tables of no workshop. Each is named, since the window does not load the schemas of their rows. */
export const emptyTables: Tables = {
  workshop: new Map(),
  organisation: new Map(),
  workGroup: new Map(),
  participant: new Map(),
  threat: new Map(),
  risk: new Map(),
  measure: new Map(),
  measureRisk: new Map(),
  votingRound: new Map(),
  tally: new Map(),
  comparison: new Map(),
  earlierRisk: new Map(),
  parkedNote: new Map(),
};

/** The domain's reading side over the rows of the window. */
export function readerOver(tables: Tables, next: NextNumbers): Reader {
  const rowsOf = <T extends TableName>(table: T) => tables[table] as ReadonlyMap<string, Row<T>>;
  const where = <T extends TableName>(table: T, column: keyof Row<T>, value: unknown): Row<T>[] =>
    [...rowsOf(table).values()].filter((row) => row[column] === value);
  return {
    get: (table, id) => rowsOf(table).get(id),
    all: (table) => [...rowsOf(table).values()],
    where,
    last: (table, column, value) => {
      const rows = where(table, column, value) as (Row<typeof table> & Ranked)[];
      return rows.reduce<(typeof rows)[number] | undefined>(
        (last, row) => (last === undefined || byRank(row, last) > 0 ? row : last),
        undefined,
      );
    },
    nextNumber: (table) => next[table],
  };
}
