import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../electron/export/csv.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { hasLibreOffice, throughLibreOffice } from '../../../helpers/workbook/libre-office.ts';
import { foundIn, nothing } from '../../../helpers/workbook/revision.ts';

describe('a workbook that nobody has changed', () => {
  it('has no difference, in either language', async () => {
    for (const language of ['sv', 'en'] as const) {
      const source = exampleSource(language);
      expect(await foundIn(await buildWorkbook(source), source)).toEqual(nothing);
    }
  });

  it('has no difference as CSV either', async () => {
    for (const language of ['sv', 'en'] as const) {
      const source = exampleSource(language);
      expect(await foundIn(csvOf('register', source), source, source, 'register.csv')).toEqual(nothing);
    }
  });

  it.skipIf(!hasLibreOffice)(
    'has no difference after LibreOffice has saved it',
    async () => {
      for (const language of ['sv', 'en'] as const) {
        const source = exampleSource(language);
        expect(await foundIn(throughLibreOffice(await buildWorkbook(source)), source)).toEqual(nothing);
      }
    },
    120_000,
  );
});
