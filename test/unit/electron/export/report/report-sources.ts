import type { ExportSource } from '../../../../../electron/export/book-view.ts';
import type { Snapshot } from '../../../../../shared/api/types.ts';
import { exampleSource } from '../../../../helpers/example-snapshot.ts';

const typedFields = new Set([
  'title',
  'objectOfAnalysis',
  'purpose',
  'place',
  'recommendations',
  'referenceNumber',
  'classificationMark',
  'system',
  'legalDemands',
  'name',
  'role',
  'text',
  'cause',
  'detail',
  'description',
  'rationale',
  'treatmentNote',
  'acceptedReason',
]);

/** The example with every text that people type exchanged, names of people among them; its method stays. */
export function typedSource(text: (index: number) => string): ExportSource {
  const source = exampleSource('sv');
  let index = -1;
  const exchange = (key: string, value: unknown) => {
    if (!typedFields.has(key) || typeof value !== 'string') return value;
    index += 1;
    return text(index);
  };
  const { workshop } = source.snapshot.rows;
  const snapshot: Snapshot = JSON.parse(JSON.stringify(source.snapshot), exchange);
  const withMethod = snapshot.rows.workshop.map((row) => ({
    ...row,
    method: workshop[0]?.method ?? row.method,
  }));
  return { ...source, snapshot: { ...snapshot, rows: { ...snapshot.rows, workshop: withMethod } } };
}

/** The example with some of its tables changed. */
export function changedSource(
  change: (rows: Snapshot['rows']) => Partial<Snapshot['rows']>,
  language: 'sv' | 'en' = 'sv',
): ExportSource {
  const source = exampleSource(language);
  const { rows } = source.snapshot;
  return { ...source, snapshot: { ...source.snapshot, rows: { ...rows, ...change(rows) } } };
}
