import { Refusal } from '../../shared/domain/refusal.ts';
import type { Sheet } from '../../shared/domain/threat-table.ts';
import { runApart } from '../work/run-apart.ts';
import type { StartWorker } from '../work/worker.ts';
import { largestTable, readingMilliseconds } from './limits.ts';
import type { TableFile } from './read-table.ts';

/**
 * Has a file read in a process of its own, with little memory and little time. Throws what `readTable` refuses,
 * `file-too-large`, and `table-too-heavy`.
 */
export async function readApart(
  start: StartWorker,
  file: TableFile,
  milliseconds = readingMilliseconds,
): Promise<readonly Sheet[]> {
  if (file.bytes.length > largestTable)
    throw new Refusal('file-too-large', { most: largestTable / 1024 / 1024 });
  return runApart(() => start('reader'), { parts: [file], lost: 'table-too-heavy', milliseconds });
}
