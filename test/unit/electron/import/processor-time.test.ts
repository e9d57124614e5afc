import { setImmediate as breath } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withinProcessorTime } from '../../../../electron/import/limits.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';

/** Keeps the processor at work until told, with pauses. */
async function toil(isEnough: () => boolean): Promise<string> {
  while (!isEnough()) {
    for (let number = 0; number < 100_000; number += 1) Math.sqrt(number);
    await breath();
  }
  return 'done';
}

it('work within its time is answered with what it came to', async () => {
  expect(await withinProcessorTime(60_000, async () => 'read')).toBe('read');
});

it('work that takes more of the processor than it may is given up', async () => {
  let isOver = false;
  await expect(withinProcessorTime(100, () => toil(() => isOver))).rejects.toEqual(
    new Refusal('table-too-heavy'),
  );
  isOver = true;
});

it('waiting for others costs nothing of it', async () => {
  const waiting = new Promise<string>((resolve) => setTimeout(resolve, 400, 'read'));
  expect(await withinProcessorTime(300, () => waiting)).toBe('read');
});
