import { expect, it } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { turnBits } from '../helpers/hostile/turned-bits.ts';

it('of 6,000 single bits turned those that change what a file says are found', () => {
  const runs = [1, 2, 3].map((seed) => turnBits(2_000, seed));
  const sum = (name: 'turned' | 'changing' | 'found' | 'foundBySqlite') =>
    runs.reduce((total, run) => total + run[name], 0);
  expect(sum('changing')).toBeGreaterThan(2_000);
  expect(sum('found') / sum('changing')).toBeGreaterThanOrEqual(0.999);
  sayFigure('bits turned', `${sum('turned')}, of which ${sum('changing')} change what the file says`);
  sayFigure('found by verify', `${sum('found')} (${((100 * sum('found')) / sum('changing')).toFixed(2)} %)`);
  sayFigure('found by integrity_check alone', sum('foundBySqlite'));
});
