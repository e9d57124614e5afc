import { describe, expect, it } from 'vitest';
import { extendedRange, stepWithin } from '../../../../renderer/features/cluster/selection.ts';
import { boardOf } from './board-of.ts';

const lists = boardOf({ tray: ['a', 'b', 'c', 'd'], risks: [['e', 'f']] });
const base = new Set(['e']);

describe('a range of marks in a list', () => {
  it('hold everything between the first card and the last, and what was marked before', () => {
    const former = { from: 'b', to: 'b', base };
    expect([extendedRange(lists, former, 'd'), extendedRange(lists, former, 'a')]).toEqual([
      { range: { from: 'b', to: 'd', base }, marked: new Set(['e', 'b', 'c', 'd']) },
      { range: { from: 'b', to: 'a', base }, marked: new Set(['e', 'a', 'b']) },
    ]);
  });

  it('begin anew in another list', () => {
    expect(extendedRange(lists, { from: 'b', to: 'c', base }, 'f')).toEqual({
      range: { from: 'f', to: 'f', base },
      marked: new Set(['e', 'f']),
    });
  });

  it('stop at either end of the list', () => {
    const ids = ['a', 'b', 'c'];
    expect([
      stepWithin(ids, 'c', 'ArrowDown'),
      stepWithin(ids, 'a', 'ArrowUp'),
      stepWithin(ids, 'a', 'PageDown'),
      stepWithin(ids, 'c', 'Home'),
      stepWithin(ids, 'b', 'ArrowDown'),
    ]).toEqual(['c', 'a', 'c', 'a', 'c']);
  });
});
