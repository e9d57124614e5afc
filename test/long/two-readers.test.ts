import { expect, it } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { hasLibreOffice } from '../helpers/workbook/libre-office.ts';
import { readByTwo } from '../helpers/workbook/two-readers.ts';

if (!hasLibreOffice) sayFigure('workbook read by two', 'skipped: LibreOffice (soffice) is not installed');

it.runIf(hasLibreOffice)(
  '5,000 generated texts are read alike by two programs that did not write them',
  async () => {
    const { texts, formulas, wrong } = await readByTwo(5_000, 500, 2014);
    sayFigure(
      'workbook read by two',
      `${texts} texts and ${formulas} formulas, ${wrong.length} read otherwise`,
    );
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(texts).toBeGreaterThan(5_000);
  },
);
