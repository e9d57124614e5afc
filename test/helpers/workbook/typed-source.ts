import type { ExportSource } from '../../../electron/export/book-view.ts';
import type { LoggedChange, Snapshot } from '../../../shared/api/types.ts';

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
      ...texts(['title', 'objectOfAnalysis', 'purpose', 'place']),
      ...texts(['referenceNumber', 'classificationMark', 'system', 'legalDemands']),
    })),
    workGroup: rows.workGroup.map((row) => ({ ...row, ...texts(['name']) })),
    threat: rows.threat.map((row) => ({ ...row, ...texts(['text', 'cause', 'consequence', 'detail']) })),
    risk: rows.risk.map((row) => ({
      ...row,
      ...texts(['title', 'description', 'rationale', 'treatmentNote', 'acceptedReason']),
    })),
    measure: rows.measure.map((row) => ({ ...row, ...texts(['text']) })),
  } as Snapshot['rows'];
  const personNames = source.snapshot.personNames.map(({ id }) => ({ id, text: next() }));
  const images = (key: string, value: unknown) =>
    ['text', 'title', 'name'].includes(key) && typeof value === 'string' ? next() : value;
  const changes: LoggedChange[] = JSON.parse(JSON.stringify(source.changes), images);
  return { ...source, snapshot: { ...source.snapshot, rows: exchanged, personNames }, changes };
}
