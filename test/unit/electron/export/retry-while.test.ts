import { describe, expect, test } from 'vitest';
import { retryWhile } from '../../../../electron/export/retry-while.ts';

const busy = new Error('busy');
const broken = new Error('broken');
const isBusy = (thrown: unknown) => thrown === busy;

/** An attempt that throws each of these in turn and then succeeds. */
function troubledBy(...thrown: Error[]) {
  const left = [...thrown];
  return async () => {
    const next = left.shift();
    if (next) throw next;
    return 'done';
  };
}

describe('patience', () => {
  test('tries again while the trouble is passing', async () => {
    expect(await retryWhile(troubledBy(busy, busy), isBusy, [0, 0, 0])).toBe('done');
  });

  test('ends with the last trouble', async () => {
    await expect(retryWhile(troubledBy(busy, busy, busy), isBusy, [0, 0])).rejects.toBe(busy);
  });

  test('has none with trouble that will not pass', async () => {
    await expect(retryWhile(troubledBy(broken, busy), isBusy, [0, 0])).rejects.toBe(broken);
  });
});
