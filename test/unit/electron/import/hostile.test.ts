import { describe, expect, it } from 'vitest';
import { readingTime } from '../../../../electron/import/limits.ts';
import { readAnyApart, readApart } from '../../../../electron/import/read-apart.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { hostileBooks } from '../../../helpers/hostile-books.ts';
import { hostileTables } from '../../../helpers/hostile-tables.ts';
import { peakMemory } from '../../../helpers/peak-memory.ts';

const mostMegabytes = 300;
/** Far above the app's own limit: here the limits within are to say no, however busy the machine is. */
const patience = 20_000;

async function answerTo(
  name: string,
  bytes: Buffer,
  read: (...asked: Parameters<typeof readApart>) => Promise<unknown> = readApart,
): Promise<string | null> {
  try {
    await read(startWorker, { name, bytes }, patience);
    return null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code;
    throw thrown;
  }
}

describe('a file that means harm is answered, in little memory', () => {
  for (const { name, what, make, refusal } of hostileTables)
    it(`${name}: ${what}`, async () => {
      const bytes = await make();
      let answer: string | null | undefined;
      const peak = await peakMemory('reader.ts', async () => {
        answer = await answerTo(name, bytes);
      });
      expect(answer).toBe(refusal);
      expect(peak).toBeLessThan(mostMegabytes);
    });

  for (const { name, what, make, refusal } of hostileBooks)
    it(`on its way back, ${name}: ${what}`, async () => {
      const bytes = await make();
      let answer: string | null | undefined;
      const peak = await peakMemory('reader.ts', async () => {
        answer = await answerTo(name, bytes, readAnyApart);
      });
      expect(answer).toBe(refusal);
      expect(peak).toBeLessThan(mostMegabytes);
    });

  it('may take longer only where it is large as it comes', () => {
    expect([0, 1, 9].map((megabytes) => readingTime(megabytes * 1024 * 1024))).toEqual([
      1_600, 1_600, 21_600,
    ]);
  });

  it('there are enough of them', () => {
    expect(hostileTables.length).toBeGreaterThan(60);
  });
});
