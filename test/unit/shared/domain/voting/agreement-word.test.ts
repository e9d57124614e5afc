import { describe, expect, it } from 'vitest';
import { agreementWord, shownAgreement } from '../../../../../shared/domain/voting/agreement-word.ts';
import { agreement } from '../../../../../shared/domain/voting/tally.ts';

const wordOf = (...counts: number[]) => agreementWord(agreement(counts) ?? Number.NaN);

describe('the word for agreement', () => {
  it('is agreed when all stand on one level', () => {
    expect([wordOf(0, 12, 0), wordOf(0, 0, 12, 0), wordOf(12, 0, 0, 0, 0, 0)]).toEqual(
      Array(3).fill('agreed'),
    );
  });

  it('is agreed on every scale when three of four stand on one level and the rest beside it', () => {
    expect([wordOf(0, 9, 3), wordOf(0, 9, 3, 0), wordOf(0, 0, 3, 9, 0), wordOf(0, 0, 0, 0, 9, 3)]).toEqual(
      Array(4).fill('agreed'),
    );
  });

  it('is mostly on coarse scales when neighbours share the room', () => {
    expect([wordOf(6, 6, 0), wordOf(0, 6, 6, 0)]).toEqual(['mostly', 'mostly']);
  });

  it('is divided when votes are spread evenly', () => {
    expect([wordOf(4, 4, 4), wordOf(3, 3, 3, 3), wordOf(2, 2, 2, 2, 2)]).toEqual(Array(3).fill('divided'));
  });

  it('is polarised when the room stands at both ends', () => {
    expect([wordOf(6, 0, 6), wordOf(6, 0, 0, 6)]).toEqual(['polarised', 'polarised']);
  });

  it('is divided for ten votes of 1 and two of 4, though their quartiles lie together', () => {
    expect(wordOf(10, 0, 0, 2)).toBe('divided');
  });

  it('follows the figure shown, not its hidden decimals', () => {
    expect([-0.004, 0.4951, 0.7449, 0.7451].map(agreementWord)).toEqual([
      'divided',
      'mostly',
      'mostly',
      'agreed',
    ]);
    expect(Object.is(shownAgreement(-0.004), 0)).toBe(true);
  });
});
