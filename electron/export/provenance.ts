import type { LoggedChange } from '../../shared/api/types.ts';
import type { Row, TableName } from '../../shared/domain/tables.ts';

/** What the log tells of how the register came about. */
export type Provenance = {
  /** Numbers of the risks that have become one with a risk, by its id, lowest first. */
  readonly merged: ReadonlyMap<string, readonly number[]>;
  /** Numbers of the risks that a threat has been placed in, by its id, in the order of time; the last one included. */
  readonly places: ReadonlyMap<string, readonly number[]>;
};

/** Reads the changes that are in force, oldest first. */
export function provenanceOf(changes: readonly LoggedChange[]): Provenance {
  const numbers = new Map<string, number>();
  const merged = new Map<string, number[]>();
  const places = new Map<string, number[]>();
  for (const change of changes) {
    for (const risk of images(change, 'risk')) numbers.set(risk.id, risk.number);
    if (change.kind !== 'do' || !change.inForce) continue;
    noteMerge(change, merged, numbers);
    for (const threat of images(change, 'threat')) {
      const number = numbers.get(threat.riskId ?? '');
      const earlier = places.get(threat.id) ?? [];
      if (number !== undefined && earlier.at(-1) !== number) places.set(threat.id, [...earlier, number]);
    }
  }
  return { merged, places };
}

function noteMerge(
  { code, command, rows }: LoggedChange,
  merged: Map<string, number[]>,
  numbers: ReadonlyMap<string, number>,
): void {
  if (code !== 'risk.merge') return;
  const { id, intoId } = command as { readonly id?: string; readonly intoId?: string };
  const gone = rows.find((row) => row.table === 'risk' && row.after === null)?.id ?? '';
  const kept = gone === id ? intoId : id;
  const number = numbers.get(gone);
  if (!kept || number === undefined) return;
  const all = [...(merged.get(kept) ?? []), number, ...(merged.get(gone) ?? [])];
  merged.set(
    kept,
    all.sort((a, b) => a - b),
  );
}

function images<T extends TableName>({ rows }: LoggedChange, table: T): Row<T>[] {
  return rows.flatMap((row) => (row.table === table && row.after !== null ? [row.after as Row<T>] : []));
}
