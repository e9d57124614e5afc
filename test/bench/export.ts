import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bookView } from '../../electron/export/book-view.ts';
import { exportApart, partsOf } from '../../electron/export/parts.ts';
import { bookOf, buildWorkbook } from '../../electron/export/workbook.ts';
import { startWorker } from '../../electron/loopback/start-worker.ts';
import { peakMemory } from '../helpers/peak-memory.ts';
import { bigSource } from '../helpers/workbook/big-source.ts';
import { type Figure, medianOf } from './figure.ts';
import { writeBare } from './write-bare.ts';

const rounds = 5;

/**
 * Export against bare exceljs writing the same cells without looks or rules: a register of 2,000 risks in the middle
 * of five rounds, and one of 10,000 once; and what the process that exports the latter takes in memory.
 */
export async function run(): Promise<Figure[]> {
  return [
    await workbookFigure('workbook of 2,000 risks and 6,000 threats', 2_000, rounds),
    await workbookFigure('workbook of 10,000 risks and 30,000 threats', 10_000, 1),
    await memoryFigure('memory of the process exporting the latter', 10_000),
  ];
}

async function workbookFigure(name: string, risks: number, times: number): Promise<Figure> {
  const source = bigSource(risks, 3 * risks);
  const { sheets } = bookOf(bookView(source));
  const own: number[] = [];
  const bare: number[] = [];
  // The first round of each is for warming up.
  const warmUp = times > 1 ? 1 : 0;
  for (let round = 0; round < times + warmUp; round += 1) {
    own.push(await processorTime(() => buildWorkbook(source)));
    bare.push(await processorTime(() => writeBare(sheets)));
  }
  const value = medianOf(own.slice(warmUp));
  const bareTime = medianOf(bare.slice(warmUp));
  return { name, value, unit: 'ms of processor', bare: bareTime, ratio: value / bareTime };
}

/** The process that makes the workbook, beside one that writes the same cells and nothing else. */
async function memoryFigure(name: string, risks: number): Promise<Figure> {
  const { snapshot, changes, exportedAt } = bigSource(risks, 3 * risks);
  const parts = [...partsOf('xlsx', snapshot, [changes], { exportedAt })];
  const value = await peakMemory('exporter', () => exportApart(startWorker, { parts }));
  const bare = await peakMemory('write-bare', () => bareProcess(risks));
  return { name, value, unit: 'MB at most', bare, ratio: value / bare };
}

async function bareProcess(risks: number): Promise<void> {
  const script = join(import.meta.dirname, './write-bare.ts');
  await once(fork(script, [String(risks)], { stdio: 'inherit' }), 'exit');
}

/** Milliseconds of processor: all of it is reckoning, and the clock would count what else the machine does. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
