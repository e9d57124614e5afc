import type { ExportSource } from '../../../electron/export/book-view.ts';
import type { LoggedChange, Snapshot } from '../../../shared/api/types.ts';
import { type AnyFields, edited } from '../../../shared/domain/fields/field.ts';
import { fieldsOfTables } from '../../../shared/domain/fields/tables.ts';

const textKinds: readonly string[] = ['line', 'words', 'text'];

/** Columns that hold what somebody typed, as the registry has them. */
function textsOf(table: keyof typeof fieldsOfTables): string[] {
  const fields: AnyFields = fieldsOfTables[table];
  return edited(fields).flatMap(([name, { kind }]) => (textKinds.includes(kind) ? [name] : []));
}

/** A workbook's source with every text that people type exchanged. */
export function typedSource(source: ExportSource, text: (index: number) => string): ExportSource {
  let index = -1;
  const next = () => {
    index += 1;
    return text(index);
  };
  const { rows } = source.snapshot;
  const texts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, next()]));
  const exchanged = {
    ...rows,
    workshop: rows.workshop.map((row) => ({
      ...row,
      ...texts(textsOf('workshop')),
      ...(row.earlier && { earlier: { ...row.earlier, ...texts(['title']) } }),
    })),
    workGroup: rows.workGroup.map((row) => ({ ...row, ...texts(textsOf('workGroup')) })),
    threat: rows.threat.map((row) => ({ ...row, ...texts(textsOf('threat')) })),
    risk: rows.risk.map((row) => ({ ...row, ...texts(textsOf('risk')) })),
    measure: rows.measure.map((row) => ({ ...row, ...texts(textsOf('measure')) })),
    earlierRisk: rows.earlierRisk.map((row) => ({ ...row, ...texts(['title', 'rationale']) })),
    parkedNote: rows.parkedNote.map((row) => ({ ...row, ...texts(textsOf('parkedNote')) })),
  } as Snapshot['rows'];
  const personNames = source.snapshot.personNames.map(({ id }) => ({ id, text: next() }));
  const images = (key: string, value: unknown) =>
    ['text', 'title', 'name'].includes(key) && typeof value === 'string' ? next() : value;
  const changes: LoggedChange[] = JSON.parse(JSON.stringify(source.changes), images);
  return { ...source, snapshot: { ...source.snapshot, rows: exchanged, personNames }, changes };
}
