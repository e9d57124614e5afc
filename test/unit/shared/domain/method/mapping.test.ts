import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axes } from '../../../../../shared/domain/codes.ts';
import { levelAdded, levelRemoved } from '../../../../../shared/domain/method/edit.ts';
import { hasSameCodes, proposedMapping } from '../../../../../shared/domain/method/mapping.ts';
import { placeOf } from '../../../../../shared/domain/method/method.ts';
import { bareMethod, type MethodId } from '../../../../helpers/preset-method.ts';
import { anyMethod } from '../../../../helpers/random/random-methods.ts';

const proposal = (from: MethodId, to: MethodId) => {
  const mapping = proposedMapping(bareMethod(from), bareMethod(to));
  return axes.map((axis) => mapping[axis].map((each) => `${each.from} → ${each.to}`).join(', '));
};

describe('the levels proposed when a method is changed for another', () => {
  it('follow the place where scales are as long, and the code where they are not', () => {
    expect(proposal('sambruk-2014', 'msb-metodstod')).toEqual([
      'very-low → low, low → medium, high → high, very-high → very-high',
      'very-low → negligible, low → moderate, high → significant, very-high → serious',
    ]);
    expect(proposal('msb-metodstod', 'nist-800-30')).toEqual([
      'low → low, medium → moderate, high → high, very-high → very-high',
      'negligible → very-low, moderate → moderate, significant → high, serious → very-high',
    ]);
    expect(proposal('sambruk-2014', 'nist-800-30')[0]).toBe(
      'very-low → very-low, low → low, high → high, very-high → very-high',
    );
  });

  it('are the levels themselves after an edit; one that was removed takes the nearest', () => {
    const method = bareMethod();
    const added = levelAdded(method, 'probability', 2, { code: 'n', sv: 'Ny', en: 'New' });
    expect(proposedMapping(method, added).probability.every(({ from, to }) => from === to)).toBe(true);
    const removed = levelRemoved(added, 'probability', 'low');
    expect(proposedMapping(method, removed).probability).toEqual([
      { from: 'very-low', to: 'very-low' },
      { from: 'low', to: 'n' },
      { from: 'high', to: 'high' },
      { from: 'very-high', to: 'very-high' },
    ]);
    expect(hasSameCodes(method, removed)).toBe(false);
  });

  it('are a level of the new scale for each of the old, never the other way up between two methods', () => {
    fc.assert(
      fc.property(anyMethod, anyMethod, (from, to) => {
        const mapping = proposedMapping(from, to);
        for (const axis of axes) {
          expect(mapping[axis].map((each) => each.from)).toEqual(from[axis].map((level) => level.code));
          const places = mapping[axis].map((each) => placeOf(to[axis], each.to));
          expect(places.every((place) => place >= 0)).toBe(true);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    );
  });
});
