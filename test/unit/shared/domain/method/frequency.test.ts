import { describe, expect, it } from 'vitest';
import {
  frequencyInWords,
  frequencyOf,
  rateText,
  typedRate,
} from '../../../../../shared/domain/method/frequency.ts';
import { lintMethod } from '../../../../../shared/domain/method/lint.ts';
import { mappedByFrequency, proposedMapping } from '../../../../../shared/domain/method/mapping.ts';
import type { Level, Method } from '../../../../../shared/domain/method/method.ts';
import { bareMethod } from '../../../../helpers/preset-method.ts';

type Ends = readonly [from: number | null, to: number | null] | null;

/** The preset with probabilities so often; null says nothing of it. */
function often(...ends: Ends[]): Method {
  const method = bareMethod();
  const probability = ends.map((each, place): Level => {
    const level = { code: `p${place}`, sv: `nivå ${place}`, en: `level ${place}` };
    return each ? { ...level, frequency: { from: each[0], to: each[1] } } : level;
  });
  const cells = ends.map(() => method.matrix.cells[0] ?? []);
  return { ...method, probability, matrix: { cells } };
}

describe('how often a level is', () => {
  it.each<[number | null, number | null, string, string]>([
    [1, null, 'oftare än en gång om året', 'more often than once a year'],
    [null, 0.1, 'mer sällan än en gång på 10 år', 'less often than once in 10 years'],
    [0.02, 0.1, 'en gång på 10–50 år', 'once in 10–50 years'],
    [0.001, 0.01, 'en gång på 100–1\u00a0000 år', 'once in 100–1,000 years'],
    [0.1, 1, 'en gång på 1–10 år', 'once in 1–10 years'],
    [1, 10, '1–10 gånger om året', '1–10 times a year'],
    [0.5, 4, 'från en gång på 2 år till 4 gånger om året', 'from once in 2 years to 4 times a year'],
    [1, 12, 'från en gång om året till en gång i månaden', 'from once a year to once a month'],
    [52, 365, 'från en gång i veckan till en gång om dagen', 'from once a week to once a day'],
    [0.01, 0.01, 'ungefär en gång på 100 år', 'about once in 100 years'],
    [1, 1, 'ungefär en gång om året', 'about once a year'],
    [null, null, '', ''],
  ])('is said in words: %s to %s', (from, to, swedish, english) => {
    expect([frequencyInWords({ from, to }, 'sv'), frequencyInWords({ from, to }, 'en')]).toEqual([
      swedish,
      english,
    ]);
  });

  it('is typed as a number or a fraction, and comes back as it was typed', () => {
    expect(['12', ' 0,5 ', '0.25', '1/50', '3 / 2', '', '1 000'].map(typedRate)).toEqual([
      12,
      0.5,
      0.25,
      0.02,
      1.5,
      null,
      1_000,
    ]);
    expect([0.02, 1.5, 12, 0.3, null].map((rate) => rateText(rate, 'sv'))).toEqual([
      '1/50',
      '1,5',
      '12',
      '0,3',
      '',
    ]);
    for (const wrong of ['ofta', '1/0', '-1', '1/2/3', '0', '1e9', '10000000'])
      expect(() => typedRate(wrong)).toThrow(/rate-mistyped/);
    for (const rate of [1 / 3, 1 / 7, 0.07, 2.5, 1e6, 1e-6])
      expect(typedRate(rateText(rate, 'en'))).toBeCloseTo(rate, 12);
  });

  it('is nothing where both ends are open or stand the wrong way round', () => {
    const level = (from: number | null, to: number | null) => ({
      code: 'a',
      sv: 'a',
      en: 'a',
      frequency: { from, to },
    });
    expect([level(null, null), level(2, 1), undefined].map(frequencyOf)).toEqual([null, null, null]);
    expect(frequencyOf(level(1, 1))).toEqual({ from: 1, to: 1 });
  });
});

describe('what is noted of intervals', () => {
  const noted = (method: Method) =>
    lintMethod(method)
      .filter(({ code }) => code.startsWith('interval'))
      .map(({ code, about }) => `${code} ${about.map((level) => level.code).join(' ')}`);

  it.each<[string, Ends[], string[]]>([
    [
      'nothing where each begins where the one below ends',
      [
        [null, 0.1],
        [0.1, 1],
        [1, null],
      ],
      [],
    ],
    [
      'nothing of levels without numbers, nor of single figures that touch',
      [[0.01, 0.01], null, [1, 1], [1, null]],
      [],
    ],
    [
      'nothing of a third typed as a decimal',
      [
        [null, 0.33],
        [1 / 3, 1],
        [1, null],
      ],
      [],
    ],
    [
      'a gap',
      [
        [null, 0.1],
        [0.5, 1],
        [1, null],
      ],
      ['interval-gap p0 p1'],
    ],
    [
      'an overlap',
      [
        [null, 0.5],
        [0.1, 1],
        [1, null],
      ],
      ['interval-overlap p0 p1'],
    ],
    [
      'an interval within another',
      [
        [null, 0.1],
        [0.1, 10],
        [1, 2],
      ],
      ['interval-overlap p1 p2'],
    ],
    [
      'twice the same',
      [
        [null, 0.1],
        [0.1, 1],
        [0.1, 1],
      ],
      ['interval-overlap p1 p2'],
    ],
    [
      'two open ends that meet',
      [
        [null, 1],
        [1, null],
        [10, null],
      ],
      ['interval-overlap p1 p2'],
    ],
    ['the wrong order, over a level that says nothing', [[1, 10], null, [0.1, 1]], ['interval-order p0 p2']],
    [
      'an interval turned round, once',
      [
        [null, 0.1],
        [1, 0.1],
        [1, null],
      ],
      ['interval-turned p1'],
    ],
  ])('%s', (_, ends, expected) => {
    expect(noted(often(...ends))).toEqual(expected);
  });
});

describe('a switch of method where both say how often', () => {
  const proposal = (from: Method, to: Method) =>
    proposedMapping(from, { ...to, id: 'other' }).probability.map((each) => each.to);

  it('goes by the interval and never by the name: high is once in 10–50 years in one and yearly in the other', () => {
    const named = (method: Method, ...codes: string[]): Method => ({
      ...method,
      probability: method.probability.map((level, place) => ({ ...level, code: codes[place] ?? level.code })),
    });
    const norwegian = named(
      often([null, 0.001], [0.001, 0.01], [0.01, 0.02], [0.02, 0.1], [0.1, null]),
      'very-low',
      'low',
      'medium',
      'high',
      'very-high',
    );
    const swedish = named(
      often([null, 0.02], [0.02, 0.2], [0.2, 2], [2, null]),
      'low',
      'medium',
      'high',
      'very-high',
    );
    expect(proposal(norwegian, swedish)).toEqual(['low', 'low', 'low', 'medium', 'high']);
    expect(proposal(swedish, norwegian)).toEqual(['low', 'high', 'very-high', 'very-high']);
    expect(mappedByFrequency(norwegian, swedish, 'probability').map(({ code }) => code)).toEqual([
      'very-low',
      'low',
      'medium',
      'high',
      'very-high',
    ]);
    expect(mappedByFrequency(norwegian, swedish, 'consequence')).toEqual([]);
  });

  it('puts levels without numbers between those that have them', () => {
    const from = often([0.01, 0.01], null, [1, 1], [1, null]);
    const to = often([null, 0.005], [0.005, 0.05], [0.05, 0.5], [0.5, 2], [2, null]);
    expect(proposal(from, to)).toEqual(['p1', 'p2', 'p3', 'p4']);
  });

  it('keeps an edit of a method by its codes where nothing is said in numbers, and follows the numbers where it is', () => {
    const method = often([null, 0.1], null, [1, null]);
    const moved = often([null, 0.01], null, [0.01, null]);
    expect(proposedMapping(method, moved).probability.map(({ to }) => to)).toEqual(['p0', 'p1', 'p2']);
    expect(mappedByFrequency(bareMethod(), method, 'probability')).toEqual([]);
  });
});
