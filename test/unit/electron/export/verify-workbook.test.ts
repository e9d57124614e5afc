import { describe, expect, test } from 'vitest';
import type { ExportSource } from '../../../../electron/export/book-view.ts';
import { buildWorkbook, verifyWorkbook } from '../../../../electron/export/workbook.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { exampleSource, exampleWorkshop, sourceOf } from '../../../helpers/example-snapshot.ts';

const source = exampleSource('sv');
const content = await buildWorkbook(source);
const refusal = new Refusal('export-verify-failed');

/** The same workshop with one row less in a table. */
function lessOne(table: 'risk' | 'threat' | 'measure'): ExportSource {
  const { rows } = source.snapshot;
  return { ...source, snapshot: { ...source.snapshot, rows: { ...rows, [table]: rows[table].slice(1) } } };
}

describe('a workbook read back', () => {
  test('passes when it holds what it was made of', async () => {
    await expect(verifyWorkbook(content, source)).resolves.toBeUndefined();
    await expect(
      verifyWorkbook(await buildWorkbook(exampleSource('en')), exampleSource('en')),
    ).resolves.toBeUndefined();
  });

  test('passes with the votes on two risks of one round that have become one since', async () => {
    const made = exampleWorkshop();
    const pairs = [{ probability: 'low', consequence: 'low', count: 3 }];
    for (const riskId of ['r-1', 'r-2'])
      made.run({ type: 'round.countPairs', roundId: 'both', riskId, pairs });
    made.run({ type: 'risk.merge', id: 'r-2', intoId: 'r-1' });
    const merged = sourceOf(made);
    await expect(verifyWorkbook(await buildWorkbook(merged), merged)).resolves.toBeUndefined();
  });

  test('fails when a table has a row too many or too few', async () => {
    for (const table of ['risk', 'threat', 'measure'] as const)
      await expect(verifyWorkbook(content, lessOne(table))).rejects.toEqual(refusal);
    await expect(verifyWorkbook(content, { ...source, changes: source.changes.slice(1) })).rejects.toEqual(
      refusal,
    );
  });

  test('fails when its sheets are those of another language', async () => {
    await expect(verifyWorkbook(content, exampleSource('en'))).rejects.toEqual(refusal);
  });

  test('fails when it is cut off, damaged or no workbook at all', async () => {
    const damaged = Buffer.from(content);
    damaged.fill(0, 2_000, 4_000);
    for (const bytes of [content.subarray(0, -500), damaged, Buffer.from('inget analys'), Buffer.alloc(0)])
      await expect(verifyWorkbook(bytes, source)).rejects.toEqual(refusal);
  });
});
