import { describe, expect, it } from 'vitest';
import { partOf } from '../../../../../renderer/features/cluster/move/drop-target.ts';

describe('the part of a card or a risk that lies under the pointer', () => {
  it('is the first, the middle or the last', () => {
    expect([100, 124, 150, 176, 199].map((position) => partOf(position, 100, 100, 0.25))).toEqual([
      'first',
      'first',
      'middle',
      'last',
      'last',
    ]);
  });

  it('has no middle when each end is half', () => {
    expect([149, 151].map((position) => partOf(position, 100, 100, 0.5))).toEqual(['first', 'last']);
  });
});
