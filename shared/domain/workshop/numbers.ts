import type { RowChange } from '../../history/row-change.ts';
import type { Row } from '../tables.ts';

/** The next numbers never used before, of risks and of threats. */
export type NextNumbers = { readonly risk: number; readonly threat: number };

/** Next numbers after rows were written or shown: one more than the highest ever seen. They only rise. */
export function nextAfter(next: NextNumbers, rows: readonly RowChange[]): NextNumbers {
  let after = { ...next };
  for (const { table, after: row } of rows)
    if (row !== null && table === 'workshop') after = notBelow(after, row as Row<'workshop'>);
    else if (row !== null && (table === 'risk' || table === 'threat'))
      after[table] = Math.max(after[table], (row as Row<'risk' | 'threat'>).number + 1);
  return after;
}

/** Numbers go on where those of the analysis that this one was made from ended: some of them may not be among the rows. */
export function notBelow(next: NextNumbers, workshop: Row<'workshop'> | undefined): NextNumbers {
  const { risk = 1, threat = 1 } = workshop?.earlier?.next ?? {};
  return { risk: Math.max(next.risk, risk), threat: Math.max(next.threat, threat) };
}
