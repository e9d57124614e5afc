import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  agreementWord,
  axisResult,
  medianPlaces,
  shownAgreement,
} from '../../../../../shared/domain/voting/tally.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const histogram = fc.array(fc.nat(20), { minLength: 3, maxLength: 6 });
const withVotes = histogram.filter((counts) => counts.some((count) => count > 0));

describe('the median', () => {
  it.each([
    [[1, 8, 3, 0], [1]],
    [
      [0, 6, 6, 0],
      [1, 2],
    ],
    [[2, 5, 4, 1], [1]],
    [[10, 0, 0, 2], [0]],
    [
      [3, 3, 3, 3],
      [1, 2],
    ],
    [
      [6, 0, 0, 6],
      [0, 3],
    ],
    [[0, 0, 0, 1], [3]],
    [[0, 0, 0, 0], []],
  ])('of %j is the middle vote, or the two levels an even number splits between', (counts, places) => {
    expect(medianPlaces(counts)).toEqual(places);
  });

  it('is that of the votes written out in a row', () => {
    fc.assert(
      fc.property(withVotes, (counts) => {
        const votes = counts.flatMap((count, place) => Array.from({ length: count }, () => place));
        const middle = [votes[Math.floor((votes.length - 1) / 2)], votes[Math.floor(votes.length / 2)]];
        expect(medianPlaces(counts)).toEqual([...new Set(middle)]);
      }),
    );
  });
});

describe('agreement (van der Eijk’s A)', () => {
  it.each([
    [[1, 8, 3, 0], 0.72],
    [[0, 6, 6, 0], 0.67],
    [[2, 5, 4, 1], 0.39],
    [[10, 0, 0, 2], 0.33],
    [[3, 3, 3, 3], 0],
    [[5, 1, 1, 5], -0.67],
  ])('of %j is %d', (counts, expected) => {
    expect(agreement(counts)).toBeCloseTo(expected, 2);
  });

  it('is 1 when all say the same, -1 when two halves stand at the ends, 0 when all levels are alike', () => {
    for (const levels of [3, 4, 5, 6]) {
      const alike = Array.from({ length: levels }, () => 4);
      const one = alike.map((_, place) => (place === 1 ? 7 : 0));
      const ends = alike.map((_, place) => (place === 0 || place === levels - 1 ? 5 : 0));
      expect([agreement(one), agreement(ends), agreement(alike)]).toEqual([1, -1, 0]);
    }
  });

  it('tells ten against two from ten beside two, which the quartile range does not', () => {
    expect(agreement([10, 0, 0, 2])).toBeLessThan(agreement([10, 2, 0, 0]) as number);
  });

  it('is nothing without votes', () => {
    expect(agreement([0, 0, 0])).toBe(null);
  });

  it('stays between -1 and 1, is the same from both ends, and is a matter of shares, not of numbers', () => {
    fc.assert(
      fc.property(withVotes, fc.integer({ min: 2, max: 9 }), (counts, times) => {
        const a = agreement(counts) as number;
        expect(a).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(a).toBeLessThanOrEqual(1 + 1e-9);
        expect(agreement(counts.toReversed())).toBeCloseTo(a, 9);
        expect(agreement(counts.map((count) => count * times))).toBeCloseTo(a, 9);
      }),
    );
  });
});

describe('the result of an axis', () => {
  const method = presetMethod();
  const row = (probability: string | null, consequence: string | null, count: number) => ({
    probability,
    consequence,
    count,
  });

  it('counts levels, abstentions apart, and passes over what did not ask for the axis', () => {
    const rows = [
      row('low', null, 2),
      row('high', 'low', 1),
      row('abstain', null, 3),
      row(null, 'very-high', 9),
    ];
    const { counts, abstained, voters, median, agreement: a } = axisResult(method, rows, 'probability');
    expect({ counts, abstained, voters, median: median.map((each) => each.code) }).toEqual({
      counts: [0, 2, 1, 0],
      abstained: 3,
      voters: 6,
      median: ['low'],
    });
    expect(a).toBeCloseTo(agreement([0, 2, 1, 0]) as number, 9);
  });

  it('shows both middle levels of an even split and rounds nothing', () => {
    const { median } = axisResult(method, [row('low', null, 6), row('high', null, 6)], 'probability');
    expect(median.map((each) => each.code)).toEqual(['low', 'high']);
  });

  it('of abstentions alone has no median and no agreement', () => {
    expect(axisResult(method, [row('abstain', null, 4)], 'probability')).toEqual({
      counts: [0, 0, 0, 0],
      abstained: 4,
      voters: 4,
      median: [],
      agreement: null,
    });
  });
});

const wordOf = (...counts: number[]) => agreementWord({ counts, agreement: agreement(counts) });

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

  it('is never agreed of a room split in two, nor mostly of one spread over three levels or more', () => {
    const halves = [wordOf(6, 6, 0, 0), wordOf(6, 6, 0, 0, 0), wordOf(6, 6, 0, 0, 0, 0)];
    expect(halves).toEqual(Array(3).fill('mostly'));
    const spread = [
      wordOf(2, 2, 4, 2),
      wordOf(2, 2, 4, 2, 0, 0),
      wordOf(4, 4, 4, 0, 0, 0),
      wordOf(3, 3, 3, 3, 0, 0),
    ];
    expect(spread).toEqual(Array(4).fill('divided'));
  });

  it('takes two of three on one level to be agreed, on any scale', () => {
    expect([wordOf(13, 7, 0, 0, 0, 0), wordOf(14, 7, 0, 0, 0, 0)]).toEqual(['mostly', 'agreed']);
    fc.assert(
      fc.property(withVotes, (counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0);
        if (wordOf(...counts) === 'agreed') expect(Math.max(...counts) * 3).toBeGreaterThanOrEqual(all * 2);
      }),
    );
  });

  it('is none without votes', () => {
    expect(wordOf(0, 0, 0)).toBeNull();
  });

  it('is polarised when the room stands at both ends', () => {
    expect([wordOf(6, 0, 6), wordOf(6, 0, 0, 6)]).toEqual(['polarised', 'polarised']);
  });

  it('is divided for ten votes of 1 and two of 4, though their quartiles lie together', () => {
    expect(wordOf(10, 0, 0, 2)).toBe('divided');
  });

  it('follows the figure shown, not its hidden decimals', () => {
    const wordAt = (shown: number) => agreementWord({ counts: [0, 9, 3, 0], agreement: shown });
    expect([-0.004, 0.4951, 0.7449, 0.7451].map(wordAt)).toEqual(['divided', 'mostly', 'mostly', 'agreed']);
    expect(Object.is(shownAgreement(-0.004), 0)).toBe(true);
  });
});
