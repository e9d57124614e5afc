import { expect, it } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { buildShim } from './disk/build-shim.ts';
import { cutPower } from './disk/power-cuts.ts';

const shim = buildShim();
const path = shim.missing === null ? shim.path : '';
if (shim.missing !== null) sayFigure('power cuts', `skipped: ${shim.missing}`);

it.runIf(path)('a power cut at any of 5,000 moments takes nothing that was acknowledged', () => {
  let [cuts, operations] = [0, 0];
  for (const seed of [1, 2, 3, 4, 5]) {
    const outcome = cutPower({ shim: path, commands: 600, cuts: 1_000, seed });
    expect(outcome.lost).toEqual([]);
    cuts += outcome.cuts;
    operations += outcome.operations;
  }
  expect(cuts).toBe(5_000);
  const control = cutPower({ shim: path, commands: 600, cuts: 500, seed: 1, synchronous: 'NORMAL' });
  expect(control.lost.length).toBeGreaterThan(50);
  sayFigure('power cuts', `${cuts} within ${operations} disk operations, 0 acknowledged lost`);
  sayFigure('the same with synchronous = NORMAL', `${control.lost.length} of ${control.cuts} lose something`);
});
