import { describe, expect, it } from 'vitest';
import { shiftOf } from '../../../../renderer/features/cluster/shift-of.ts';
import { boardOf } from './board-of.ts';

const lists = boardOf({ tray: ['a', 'b', 'c'], risks: [['d', 'e'], ['f']] });
const shift = (ids: string[], steps: 1 | -1) => shiftOf({ kind: 'threats', ids }, steps, lists);

describe('a step within a list', () => {
  it('takes a card past its neighbour', () => {
    expect([shift(['a'], 1), shift(['c'], -1), shift(['e'], -1)]).toEqual([
      { kind: 'slot', riskId: null, beforeId: 'c' },
      { kind: 'slot', riskId: null, beforeId: 'b' },
      { kind: 'slot', riskId: 'risk-1', beforeId: 'd' },
    ]);
  });

  it('takes a card to the end of its list', () => {
    expect(shift(['b'], 1)).toEqual({ kind: 'slot', riskId: null, beforeId: null });
  });

  it('takes several cards together, those of the first one’s list', () => {
    expect(shift(['a', 'b', 'd'], 1)).toEqual({ kind: 'slot', riskId: null, beforeId: null });
  });

  it('takes a risk before or after the one beside it', () => {
    expect([
      shiftOf({ kind: 'risk', id: 'risk-2' }, -1, lists),
      shiftOf({ kind: 'risk', id: 'risk-1' }, 1, lists),
    ]).toEqual([
      { kind: 'gap', beforeId: 'risk-1' },
      { kind: 'gap', beforeId: null },
    ]);
  });

  it('is none at either end', () => {
    expect([shift(['a'], -1), shift(['c'], 1), shift(['f'], 1), shift(['gone'], 1)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(shiftOf({ kind: 'risk', id: 'risk-1' }, -1, lists)).toBeNull();
  });
});
