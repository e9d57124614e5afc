import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inBoardOrder,
  isSpread,
  mayBeTwo,
  typedMeaning,
} from '../../../../../shared/domain/workshop/board.ts';

describe('the order of the board', () => {
  const risks = [
    { id: 'a', number: 2, rank: 'a0' },
    { id: 'b', number: 3, rank: 'a2' },
    { id: 'c', number: 1, rank: 'a1' },
  ];

  it('is wholly by number or wholly by place', () => {
    expect(inBoardOrder(risks, 'number').map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(inBoardOrder(risks, 'place').map(({ number }) => number)).toEqual([2, 1, 3]);
  });
});

describe('the spread of unsorted cards', () => {
  it('is there while more threats are unsorted than placed', () => {
    expect([isSpread(3, 3), isSpread(2, 3), isSpread(2, 4), isSpread(0, 0)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the room of the unsorted cards', () => {
  it('is kept by who has it: one card more or less does not turn the board over', () => {
    expect(isSpread(5, 9, true)).toBe(true);
    expect(isSpread(5, 9, false)).toBe(false);
    expect([isSpread(6, 8, false), isSpread(7, 8, false)]).toEqual([false, true]);
    expect(isSpread(4, 9, true)).toBe(false);
  });
});

describe('a risk of many threats', () => {
  it('may be two from the eleventh on', () => {
    expect([mayBeTwo(10), mayBeTwo(11)]).toEqual([false, true]);
  });
});

describe('a typed number', () => {
  it('acts at once when no longer number begins with it, else waits for Enter', () => {
    const numbers = [1, 2, 10, 14, 141];
    const typed = (digits: string) => typedMeaning(numbers, digits);
    expect(['2', '1', '10', '14', '141', '3', '', '0', '11'].map(typed)).toEqual([
      'acts',
      'waits',
      'acts',
      'waits',
      'acts',
      'none',
      'none',
      'none',
      'none',
    ]);
    expect(typedMeaning([14], '1')).toBe('begins');
  });

  it('reaches every risk by its own digits, and no other before them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (numbers) => {
        for (const number of numbers) {
          const digits = String(number);
          const before = [...digits]
            .slice(0, -1)
            .map((_, at) => typedMeaning(numbers, digits.slice(0, at + 1)));
          expect(before).not.toContain('acts');
          expect(['acts', 'waits']).toContain(typedMeaning(numbers, digits));
        }
      }),
    );
  });
});
