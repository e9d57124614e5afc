import { describe, expect, test } from 'vitest';
import { patiently } from '../../../../electron/export/patiently.ts';

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
    expect(await patiently(troubledBy(busy, busy), isBusy, [0, 0, 0])).toBe('done');
  });

  test('ends with the last trouble', async () => {
    await expect(patiently(troubledBy(busy, busy, busy), isBusy, [0, 0])).rejects.toBe(busy);
  });

  test('has none with trouble that will not pass', async () => {
    await expect(patiently(troubledBy(broken, busy), isBusy, [0, 0])).rejects.toBe(broken);
  });
});
