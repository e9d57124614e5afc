import { describe, expect, it } from 'vitest';
import { buildShim } from '../../../long/disk/build-shim.ts';
import { cutPower } from '../../../long/disk/power-cuts.ts';

const shim = buildShim();
const why = shim.missing === null ? '' : ` (skipped: ${shim.missing})`;

describe.runIf(shim.missing === null)(`a power cut at any of 120 moments${why}`, () => {
  const given = { shim: shim.missing === null ? shim.path : '', commands: 60, seed: 7 };

  it('takes nothing that was acknowledged, no backup, and leaves a whole file', () => {
    const outcome = cutPower({ ...given, cuts: 120 });
    expect(outcome).toMatchObject({ cuts: 120, lost: [] });
  }, 600_000);

  it('would take something with synchronous = NORMAL, and is seen to', () => {
    const { lost } = cutPower({ ...given, cuts: 100, synchronous: 'NORMAL' });
    expect(lost.length).toBeGreaterThan(10);
  }, 600_000);
});
