import { describe, expect, it } from 'vitest';
import { hitsOf, matcherOf } from '../../../../renderer/features/cluster/find.ts';
import { boardOf } from './board-of.ts';

const threat = { text: 'Åskan slår ut reservkraften 2014', number: 17, sign: 'B' as const };
const finds = (query: string) => matcherOf(query)(threat);

describe('what one looks for', () => {
  it('is found in the text, large or small letters alike, every word of it', () => {
    expect([finds('ÅSKAN'), finds('kraft åsk'), finds('askan'), finds('åskan brand')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is found by the sign of its group, a letter alone, and by its number', () => {
    expect([finds('b'), finds('A'), finds('b åskan'), finds('17'), finds('7'), finds('2014')]).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  it('is listed in the order of the board: unsorted first, then each risk before its threats', () => {
    const lists = boardOf({ tray: ['a'], risks: [['b'], ['c']] });
    expect([
      hitsOf(lists, new Map(), 'risk 2'),
      hitsOf(lists, new Map(), 'hot'),
      hitsOf(lists, new Map(), ' '),
    ]).toEqual([[{ kind: 'risk', id: 'risk-2' }], ['a', 'b', 'c'].map((id) => ({ kind: 'threat', id })), []]);
  });
});
