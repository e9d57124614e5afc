import exceljs from 'exceljs';
import { bookView } from '../../electron/export/book-view.ts';
import { Formula, type Sheet, type Value } from '../../electron/export/sheet-writer.ts';
import { bookOf, buildWorkbook } from '../../electron/export/workbook.ts';
import { bigSource } from '../helpers/big-source.ts';
import { type Figure, medianOf } from './figure.ts';

const rounds = 5;

/** Export of 2,000 risks with 6,000 threats, against bare exceljs writing the same cells without looks or rules. */
export async function run(): Promise<Figure[]> {
  const source = bigSource(2_000, 6_000);
  const { sheets } = bookOf(bookView(source));
  const own: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    own.push(await processorTime(() => buildWorkbook(source)));
    bare.push(await processorTime(() => writeBare(sheets)));
  }
  // The first round of each is for warming up.
  const value = medianOf(own.slice(1));
  const bareTime = medianOf(bare.slice(1));
  const name = 'workbook of 2,000 risks and 6,000 threats';
  return [{ name, value, unit: 'ms of processor', bare: bareTime, ratio: value / bareTime }];
}

async function writeBare(sheets: readonly Sheet[]): Promise<exceljs.Buffer> {
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

/** Milliseconds of processor: all of it is reckoning, and the clock would count what else the machine does. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
