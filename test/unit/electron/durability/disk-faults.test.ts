import { describe, expect, it } from 'vitest';
import { buildShim } from '../../../long/disk/build-shim.ts';
import { failInTurn } from '../../../long/disk/disk-faults.ts';
import type { Fault } from '../../../long/disk/fault.ts';

const shim = buildShim();
const path = shim.missing === null ? shim.path : '';
const why = shim.missing === null ? '' : ` (skipped: ${shim.missing})`;

/** All kinds, each operation in turn: `npm run test:long`. */
const faults: readonly Fault[] = [
  { kind: 'write', error: 'ENOSPC', stays: true },
  { kind: 'sync', error: 'EIO', stays: false },
];

describe.runIf(path)(`a disk that is full or broken${why}`, () => {
  it('costs nothing acknowledged and no former file, whatever fails, and each time a sentence says so', async () => {
    const found = await failInTurn(path, faults, 40);
    const wrong = found.filter((each) => each.wrong.length > 0);
    expect(wrong.map((each) => ({ ...each, wrong: each.wrong[0] }))).toEqual([]);
    const runs = (scene: string) =>
      found.filter((each) => each.scene === scene).reduce((sum, each) => sum + each.runs, 0);
    for (const scene of new Set(found.map((each) => each.scene)))
      expect([scene, runs(scene) > 2]).toEqual([scene, true]);
  }, 600_000);
});
