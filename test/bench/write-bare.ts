import exceljs from 'exceljs';
import { bookView } from '../../electron/export/book-view.ts';
import { Formula, type Sheet, type Value } from '../../electron/export/sheet-writer.ts';
import { bookOf } from '../../electron/export/workbook.ts';
import { bigSource } from '../helpers/workbook/big-source.ts';

/** The cells of some sheets with bare exceljs: no looks, no rules. */
export async function writeBare(sheets: readonly Sheet[]): Promise<exceljs.Buffer> {
  const workbook = new exceljs.Workbook();
  for (const { name, rows } of sheets) {
    const worksheet = workbook.addWorksheet(name);
    for (const { values } of rows) worksheet.addRow(values.map(bareValue));
  }
  return workbook.xlsx.writeBuffer();
}

function bareValue(value: Value) {
  return value instanceof Formula ? { formula: value.text, result: value.cached } : value;
}

// As a program of its own it does so once, for as many risks as are given.
if (import.meta.main) {
  const risks = Number(process.argv[2]);
  await writeBare(bookOf(bookView(bigSource(risks, 3 * risks))).sheets);
}
