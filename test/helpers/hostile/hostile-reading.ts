import { expect } from 'vitest';
import type { readAnyApart, readApart } from '../../../electron/import/read-apart.ts';
import type { readAnyTable, readTable } from '../../../electron/import/read-table.ts';
import { startWorker } from '../../../electron/loopback/start-worker.ts';
import { largestTable, refuseLarger } from '../../../shared/api/files.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { peakMemory } from '../peak-memory.ts';
import type { HostileTable } from './hostile-tables.ts';

const mostMegabytes = 300;
/** Far above the app's own limit: here the limits within are to say no, however busy the machine is. */
const patience = 20_000;

/** The code of what a reading was refused with; null where it was not. */
async function refusalOf(reading: () => Promise<unknown>): Promise<string | null> {
  try {
    await reading();
    return null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code;
    throw thrown;
  }
}

/** Reads a file in this process, which is quicker; what the reader throws is said as its own process would say it. */
export async function expectAnsweredHere(
  { name, make, refusal }: HostileTable,
  read: typeof readTable | typeof readAnyTable,
): Promise<void> {
  const bytes = await make();
  const answer = await refusalOf(async () => {
    refuseLarger(bytes.length, largestTable);
    await read({ name, bytes }).catch((thrown) => {
      throw thrown instanceof Refusal ? thrown : new Refusal('table-broken');
    });
  });
  expect(answer).toBe(refusal);
}

/** Has a file read in a process of its own, as the app does, and looks at the memory which that takes. */
export async function expectAnsweredApart(
  { name, make, refusal }: HostileTable,
  read: typeof readApart | typeof readAnyApart,
): Promise<void> {
  const bytes = await make();
  let answer: string | null | undefined;
  const peak = await peakMemory('reader', async () => {
    answer = await refusalOf(() => read(startWorker, { name, bytes }, patience));
  });
  expect(answer).toBe(refusal);
  // One that is too large is refused before a process is started for it.
  if (process.platform === 'linux' && bytes.length <= largestTable) expect(peak).toBeGreaterThan(0);
  expect(peak).toBeLessThan(mostMegabytes);
}
