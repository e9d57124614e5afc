import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbook } from '../../electron/export/workbook.ts';
import { readAnyApart } from '../../electron/import/read-apart.ts';
import { startWorker } from '../../electron/loopback/start-worker.ts';
import { bookIn, compareBook } from '../../shared/domain/revision/index.ts';
import { peakMemory } from '../helpers/peak-memory.ts';
import { bigSource } from '../helpers/workbook/big-source.ts';
import { stateIn } from '../helpers/workbook/revision.ts';
import type { Figure } from './figure.ts';

const patience = 120_000;

/** A workbook of 10,000 risks and 30,000 threats on its way back, against exceljs loading the same file. */
export async function run(): Promise<Figure[]> {
  const source = bigSource(10_000, 30_000);
  const bytes = await buildWorkbook(source);
  const folder = mkdtempSync(join(tmpdir(), 'storforum-bench-'));
  const path = join(folder, 'register.xlsx');
  writeFileSync(path, bytes);
  const own = await measured('reader', async () => {
    const { sheets } = await readAnyApart(startWorker, { name: 'register.xlsx', bytes }, patience);
    const state = stateIn(source);
    const book = bookIn(sheets);
    const found = book && compareBook(book, { now: state, base: state });
    if (found?.differences.length !== 0) throw new Error('nobody has changed anything');
  });
  const bare = await measured('read-bare', async () => {
    const script = join(import.meta.dirname, './read-bare.ts');
    await once(fork(script, [path], { execArgv: ['--max-old-space-size=4096'] }), 'exit');
  });
  rmSync(folder, { recursive: true });
  const name = 'a changed workbook of 10,000 risks and 30,000 threats';
  return [
    {
      name: `${name}, read and compared`,
      value: own.time,
      unit: 'ms',
      bare: bare.time,
      ratio: own.time / bare.time,
    },
    {
      name: `${name}, memory of reading`,
      value: own.peak,
      unit: 'MB',
      bare: bare.peak,
      ratio: own.peak / bare.peak,
    },
  ];
}

async function measured(script: string, work: () => Promise<void>): Promise<{ time: number; peak: number }> {
  const before = performance.now();
  const peak = await peakMemory(script, work);
  return { time: performance.now() - before, peak };
}
