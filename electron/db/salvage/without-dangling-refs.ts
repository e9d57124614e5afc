import Sqlite from 'better-sqlite3';
import { type Row, type TableName, tableNames } from '../../../shared/domain/tables.ts';
import { migrate } from '../migrate.ts';

/** Rows that agree with each other, and how many had to be left out. */
type Mended = { readonly rows: Map<string, Row>; readonly lost: number };
/** A column that refers to a row of another table; a row that `needs` it cannot be without. */
type Reference = {
  readonly from: TableName;
  readonly column: string;
  readonly to: TableName;
  readonly needs: boolean;
};

/** A threat whose risk is gone lies in the tray again; a measure or a count without one is left out. */
export function withoutDanglingRefs(rows: Map<string, Row>): Mended {
  const references = referencesOfSchema();
  let lost = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, column, to, needs } of references)
      for (const [key, row] of rows) {
        const id = (row as Record<string, unknown>)[column];
        if (!key.startsWith(`${from}/`) || typeof id !== 'string' || rows.has(`${to}/${id}`)) continue;
        changed = true;
        if (needs) {
          rows.delete(key);
          lost += 1;
        } else rows.set(key, { ...row, [column]: null } as Row);
      }
  }
  return { rows, lost };
}

/** As the schema itself tells them. */
function referencesOfSchema(): Reference[] {
  const made = new Sqlite(':memory:');
  migrate(made);
  const references = tableNames.flatMap((from): Reference[] => {
    const columns = made.pragma(`table_info(${from})`) as { name: string; notnull: number }[];
    const needed = new Set(columns.filter(({ notnull }) => notnull === 1).map(({ name }) => name));
    const keys = made.pragma(`foreign_key_list(${from})`) as { from: string; table: TableName }[];
    return keys.map((key) => ({ from, column: key.from, to: key.table, needs: needed.has(key.from) }));
  });
  made.close();
  return references;
}
