import { largestTable, refuseLarger } from '../../shared/api/files.ts';
import { runInWorker } from '../work/run-in-worker.ts';
import type { StartWorker } from '../work/worker.ts';
import { busyMachine, readingTime } from './limits.ts';
import type { Reading, TableFile, TableRead } from './read-table.ts';
import type { ReaderTask } from './reader.ts';

/**
 * Has a file of threats read in a process of its own, with little memory and so many milliseconds of the processor's
 * time. Throws what `readTable` refuses, `file-too-large`, and `table-too-heavy`.
 */
export function readApart(
  start: StartWorker,
  file: TableFile,
  milliseconds = readingTime(file.bytes.length),
): Promise<TableRead> {
  return askReader(start, { wanted: 'threats', file, milliseconds });
}

/** The same for a file that may be a register on its way back. */
export function readAnyApart(
  start: StartWorker,
  file: TableFile,
  milliseconds = readingTime(file.bytes.length),
): Promise<Reading> {
  return askReader(start, { wanted: 'any', file, milliseconds });
}

async function askReader<T>(start: StartWorker, task: ReaderTask): Promise<T> {
  refuseLarger(task.file.bytes.length, largestTable);
  // The process keeps its own time; the clock is for one that no longer looks at it.
  const milliseconds = busyMachine * task.milliseconds;
  return runInWorker(() => start('reader'), { parts: [task], lost: 'table-too-heavy', milliseconds });
}
