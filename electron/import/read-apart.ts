import type { Result } from '../../shared/api/result.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Sheet } from '../../shared/domain/threat-table.ts';
import { largestTable, readingMilliseconds } from './limits.ts';
import type { TableFile } from './read-table.ts';

/** A process that runs `reader.ts`, as each host can start one. */
export type ReaderProcess = {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Also where it could not be started. */
  onEnd(listener: () => void): void;
  kill(): void;
};
export type StartReader = () => ReaderProcess;

/** How long the process may take to start, in milliseconds: on a busy machine that says nothing of the file. */
const startMilliseconds = 10_000;

/**
 * Has a file read in a process of its own, which is ended whatever happens: one that takes too long or too much
 * memory takes nothing else with it. Throws what `readTable` refuses, `file-too-large`, and `table-too-heavy`.
 */
export async function readApart(
  start: StartReader,
  file: TableFile,
  milliseconds = readingMilliseconds,
): Promise<readonly Sheet[]> {
  if (file.bytes.length > largestTable)
    throw new Refusal('file-too-large', { most: largestTable / 1024 / 1024 });
  const process = start();
  try {
    const result = await answerOf(process, file, milliseconds);
    if (result.ok) return result.value;
    throw new Refusal(result.error.code, result.error.params);
  } finally {
    process.kill();
  }
}

function answerOf(
  process: ReaderProcess,
  file: TableFile,
  milliseconds: number,
): Promise<Result<readonly Sheet[]>> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Refusal('table-too-heavy'));
    let timer = setTimeout(giveUp, startMilliseconds);
    process.onEnd(giveUp);
    process.onMessage((message) => {
      clearTimeout(timer);
      if (message !== 'ready') return resolve(message as Result<readonly Sheet[]>);
      timer = setTimeout(giveUp, milliseconds);
      process.send(file);
    });
  });
}
