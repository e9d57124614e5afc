import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import { typedCost } from '../../../../../shared/domain/workshop/measures.ts';

describe('a typed cost', () => {
  it('is a whole number of thousands, with blanks where people put them, or nothing', () => {
    expect(['50', ' 1 200 ', '1\u00a0000\u00a0000', '0', '', '  '].map(typedCost)).toEqual([
      50,
      1200,
      1_000_000,
      0,
      null,
      null,
    ]);
  });

  it('is refused where it is anything else', () => {
    for (const raw of ['-1', '1,5', '1.5', '1e3', '50 tkr', '1000001', '99999999', 'dyrt'])
      expect(() => typedCost(raw)).toThrow(new Refusal('cost-mistyped', { most: 1_000_000 }));
  });
});
