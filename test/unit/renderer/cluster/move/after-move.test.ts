import { describe, expect, it } from 'vitest';
import {
  focusFallbacks,
  focusFallbacksOfRisk,
  sentenceAfter,
} from '../../../../../renderer/features/cluster/move/after-move.ts';
import { boardOf } from '../board-of.ts';

const before = boardOf({ tray: ['a', 'b'], risks: [['c'], ['d']] });

describe('what is spoken after a command', () => {
  it('tells where threats are now', () => {
    const place = { type: 'threat.place' as const, ids: ['a', 'b'], beforeId: null };
    expect([
      sentenceAfter({ ...place, riskId: 'risk-2' }, before, before),
      sentenceAfter({ ...place, riskId: null }, before, before),
    ]).toEqual([
      ['said.placed', { count: 2, number: 2 }],
      ['said.unsorted', { count: 2 }],
    ]);
  });

  it('tells the number of a new risk', () => {
    const after = boardOf({ tray: [], risks: [['c'], ['d'], ['a', 'b']] });
    const form = { type: 'risk.form' as const, id: 'risk-3', threatIds: ['a', 'b'] };
    expect(sentenceAfter(form, before, after)).toEqual(['said.formed', { count: 2, number: 3 }]);
  });

  it('tells which number a merged risk keeps, whichever was carried', () => {
    const merged = ['said.merged', { gone: 2, number: 1 }];
    expect([
      sentenceAfter({ type: 'risk.merge', id: 'risk-1', intoId: 'risk-2' }, before, before),
      sentenceAfter({ type: 'risk.merge', id: 'risk-2', intoId: 'risk-1' }, before, before),
    ]).toEqual([merged, merged]);
  });

  it('tells which risk was moved or taken away', () => {
    expect([
      sentenceAfter({ type: 'risk.move', id: 'risk-2', beforeId: 'risk-1' }, before, before),
      sentenceAfter({ type: 'risk.remove', id: 'risk-2' }, before, before),
    ]).toEqual([
      ['said.riskMoved', { number: 2 }],
      ['said.removed', { number: 2 }],
    ]);
  });
});

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
