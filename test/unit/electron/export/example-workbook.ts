import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import type { Language } from '../../../../shared/domain/codes.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { type Parts, partsOf } from '../../../helpers/workbook/read-xlsx.ts';

/** The workbook of the example, taken apart. */
export async function exampleWorkbook(language: Language): Promise<Parts> {
  return partsOf(await buildWorkbook(exampleSource(language)));
}
