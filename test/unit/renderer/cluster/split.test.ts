import { describe, expect, it } from 'vitest';
import { newRiskOf, splitOf } from '../../../../renderer/features/cluster/split.ts';
import { boardOf } from './board-of.ts';

const lists = boardOf({
  tray: ['a', 'b'],
  risks: [
    ['c', 'd', 'e'],
    ['f', 'g'],
  ],
});
const split = (...ids: string[]) => splitOf(lists, new Set(ids))?.risk.number ?? null;

describe('a split', () => {
  it('is of the risk that some of whose threats, and no others, are marked', () => {
    expect([split('c', 'e'), split('g')]).toEqual([1, 2]);
  });

  it('is not of unsorted threats, of several risks, or of all that a risk has', () => {
    expect([split(), split('a'), split('c', 'f'), split('c', 'a'), split('f', 'g')]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('puts the new risk beside the one it is split from; any other new risk is last', () => {
    expect([new Set(['c']), new Set(['g']), new Set(['a', 'c'])].map((ids) => newRiskOf(lists, ids))).toEqual(
      [
        { kind: 'new', beforeId: 'risk-2' },
        { kind: 'new', beforeId: null },
        { kind: 'new', beforeId: null },
      ],
    );
  });
});
