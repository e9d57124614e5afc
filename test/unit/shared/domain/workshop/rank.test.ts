import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank, type Ranked, rankBefore, ranksBefore } from '../../../../../shared/domain/workshop/rank.ts';

const list = (length: number): Ranked[] =>
  ranksBefore([], null, length).map((rank, index) => ({ id: `row-${index}`, rank }));
const order = (rows: readonly Ranked[]) => rows.toSorted(byRank).map((row) => row.id);

describe('a rank', () => {
  it('puts a row before another, and last when there is none', () => {
    const rows = list(3);
    const at = (beforeId: string | null) => order([...rows, { id: 'new', rank: rankBefore(rows, beforeId) }]);
    expect(at('row-0')).toEqual(['new', 'row-0', 'row-1', 'row-2']);
    expect(at('row-2')).toEqual(['row-0', 'row-1', 'new', 'row-2']);
    expect(at(null)).toEqual(['row-0', 'row-1', 'row-2', 'new']);
    expect(at('not there')).toEqual(['row-0', 'row-1', 'row-2', 'new']);
    expect(rankBefore([], null)).not.toBe('');
  });

  it('puts many rows in a row', () => {
    const rows = list(2);
    const fresh = ranksBefore(rows, 'row-1', 3).map((rank, index) => ({ id: `new-${index}`, rank }));
    expect(order([...rows, ...fresh])).toEqual(['row-0', 'new-0', 'new-1', 'new-2', 'row-1']);
  });

  it('leaves every other row where it was, however often rows are moved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(8)), { maxLength: 60 }), (moves) => {
        let rows = list(8);
        for (const [moved, before] of moves) {
          const id = `row-${moved}`;
          const others = rows.filter((row) => row.id !== id);
          const expected = order(others);
          const place = expected.indexOf(`row-${before}`);
          expected.splice(place === -1 ? expected.length : place, 0, id);
          rows = [...others, { id, rank: rankBefore(others, `row-${before}`) }];
          expect(order(rows)).toEqual(expected);
        }
      }),
    );
  });

  it('finds room before one of two rows of equal rank', () => {
    const rows = [
      { id: 'a', rank: 'a0' },
      { id: 'b', rank: 'a1' },
      { id: 'c', rank: 'a1' },
    ];
    expect(order([...rows, { id: 'new', rank: rankBefore(rows, 'c') }])).toEqual(['a', 'new', 'b', 'c']);
    const twins = rows.slice(1);
    expect(order([...twins, { id: 'new', rank: rankBefore(twins, 'c') }])).toEqual(['new', 'b', 'c']);
  });

  it('of equal rows is decided by id, so that every reader agrees', () => {
    expect(
      order([
        { id: 'b', rank: 'a0' },
        { id: 'a', rank: 'a0' },
      ]),
    ).toEqual(['a', 'b']);
    expect(byRank({ id: 'a', rank: 'a0' }, { id: 'a', rank: 'a0' })).toBe(0);
  });
});
