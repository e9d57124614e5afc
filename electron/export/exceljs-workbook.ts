import type { Workbook } from 'exceljs';
// @ts-expect-error Types are there for the whole library only.
import ExcelJsWorkbook from 'exceljs/lib/doc/workbook.js';

/**
 * A new workbook of exceljs. Its main entry would also load what reads and writes as a stream, which nothing here uses:
 * a hundred packages, one of them without a licence.
 */
export const newWorkbook = (): Workbook => new ExcelJsWorkbook();
