import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeExport } from '../../../../electron/export/write-export.ts';
import { parseInterchange } from '../../../../shared/domain/interchange/index.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { partsOf, tableOf } from '../../../helpers/workbook/read-xlsx.ts';

const source = exampleSource('sv');

describe('an export', () => {
  test('to a workbook is on disk, whole, and its size is told', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'å ä ö.xlsx');
    writeFileSync(path, 'den tidigare filen');
    const bytes = await writeExport('xlsx', path, source);
    expect(bytes).toBe(statSync(path).size);
    expect(readdirSync(folder)).toEqual(['å ä ö.xlsx']);
    expect(tableOf(await partsOf(readFileSync(path)), 'Register')).toHaveLength(22);
  });

  test('to interchange can be read in again', async () => {
    const path = join(temporaryFolder(), 'utbyte.json');
    const bytes = await writeExport('json', path, source);
    const text = readFileSync(path, 'utf8');
    expect(bytes).toBe(Buffer.byteLength(text));
    const { risks, threats } = parseInterchange(JSON.parse(text));
    expect([risks.length, threats.length]).toEqual([22, 52]);
  });

  test('that cannot be built leaves the former file as it was', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'register.xlsx');
    writeFileSync(path, 'den tidigare filen');
    const nothing = {
      ...source,
      snapshot: { ...source.snapshot, rows: { ...source.snapshot.rows, workshop: [] } },
    };
    await expect(writeExport('xlsx', path, nothing)).rejects.toThrow('not-found');
    expect(readFileSync(path, 'utf8')).toBe('den tidigare filen');
    expect(readdirSync(folder)).toEqual(['register.xlsx']);
  });
});
