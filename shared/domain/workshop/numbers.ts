import type { RowChange } from '../../history/row-change.ts';
import type { Row } from '../tables.ts';

/** The next numbers never used before, of risks and of threats. */
export type NextNumbers = { readonly risk: number; readonly threat: number };

/** Next numbers after rows were written or shown: one more than the highest ever seen. They only rise. */
export function nextAfter(next: NextNumbers, rows: readonly RowChange[]): NextNumbers {
  const after = { ...next };
  for (const { table, after: row } of rows)
    if ((table === 'risk' || table === 'threat') && row !== null)
      after[table] = Math.max(after[table], (row as Row<'risk' | 'threat'>).number + 1);
  return after;
}
