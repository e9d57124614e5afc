import { describe, expect, it } from 'vitest';
import {
  focusFallbacks,
  focusFallbacksOfRisk,
} from '../../../../../renderer/features/cluster/move/request-move.ts';
import { boardOf } from '../board-of.ts';

const lists = boardOf({ tray: ['a', 'b', 'c'], risks: [['d', 'e'], ['f']] });
const names = (leaving: string[]) => focusFallbacks(lists, leaving).map(({ id }) => id);

describe('the focus', () => {
  it('goes to the next card when one leaves the tray, or to the one before at its end', () => {
    expect([names(['a']), names(['c'])]).toEqual([
      ['b', 'b'],
      ['b', 'a'],
    ]);
  });

  it('passes over cards that leave with it', () => {
    expect(names(['a', 'b'])).toEqual(['c', 'c']);
  });

  it('goes to the next card of a risk, to its head, or to what is unsorted', () => {
    expect([names(['d']), names(['f'])]).toEqual([
      ['e', 'risk-1', 'a'],
      ['risk-2', 'a'],
    ]);
  });

  it('goes to the next risk when one is taken away', () => {
    expect(focusFallbacksOfRisk(lists, 'risk-1').map(({ id }) => id)).toEqual(['risk-2', 'a']);
    expect(focusFallbacksOfRisk(lists, 'risk-2').map(({ id }) => id)).toEqual(['risk-1', 'a']);
  });
});
