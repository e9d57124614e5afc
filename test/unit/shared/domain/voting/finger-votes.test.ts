import { describe, expect, it } from 'vitest';
import {
  countFingerPairs,
  countFingers,
  fingerPairsOf,
  fingersOf,
  mostFingerVotes,
} from '../../../../../shared/domain/voting/finger-votes.ts';
import { axisResult } from '../../../../../shared/domain/voting/tally.ts';
import { refusalOf } from '../../../../helpers/refusal-of.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();
const scale = method.probability;

describe('a row of raised fingers', () => {
  it('is counted with or without blanks, lowest level first', () => {
    const counts = [
      { code: 'low', count: 2 },
      { code: 'high', count: 1 },
      { code: 'very-high', count: 1 },
    ];
    expect(countFingers('2 2 3 4', scale)).toEqual(counts);
    expect(countFingers('4232', scale)).toEqual(counts);
    expect(countFingers('\t4 2\n32 ', scale)).toEqual(counts);
  });

  it('counts 0, - and the dash of the paper as abstaining, apart from the levels', () => {
    expect(countFingers('0 3 –', scale)).toEqual(countFingers('0 3 -', scale));
    expect(countFingers('0 3 -', scale)).toEqual([
      { code: 'high', count: 1 },
      { code: 'abstain', count: 2 },
    ]);
  });

  it('may be written with commas and semicolons, and as so many times a level', () => {
    const counts = [
      { code: 'low', count: 3 },
      { code: 'high', count: 9 },
      { code: 'very-high', count: 2 },
    ];
    for (const typed of ['3×2 9×3 2×4', '3x2, 9X3; 2*4', '3 × 2 9 ×3 4 4', '2,2;2 9×3 2×4', '3×29×32×4'])
      expect(countFingers(typed, scale)).toEqual(counts);
    expect(countFingers('12×–', scale)).toEqual([{ code: 'abstain', count: 12 }]);
    expect(countFingers('0×3', scale)).toEqual([]);
  });

  it('names the sign of times that no level follows, and more people than any room holds', () => {
    const mistyped = { code: 'votes-mistyped', params: { sign: '×', most: 4 } };
    expect(refusalOf(() => countFingers('2 3×', scale))).toEqual(mistyped);
    const many = { code: 'text-too-long', params: { length: 99_999, longest: mostFingerVotes } };
    expect(refusalOf(() => countFingers('99999×3', scale))).toEqual(many);
  });

  it('is no votes at all when it is empty', () => {
    expect(countFingers('  ', scale)).toEqual([]);
  });

  it.each(['5', '9', 'y', '.', '٣', '−', '👍🏽', '½'])('names the sign %s that is no level', (sign) => {
    const refusal = { code: 'votes-mistyped', params: { sign, most: 4 } };
    expect(refusalOf(() => countFingers(`2 3${sign}1`, scale))).toEqual(refusal);
  });

  it('takes the digits of the scale it is for', () => {
    const five = presetMethod('nist-800-30').consequence;
    expect(countFingers('5', five)).toEqual([{ code: 'very-high', count: 1 }]);
    const refusal = { code: 'votes-mistyped', params: { sign: '6', most: 5 } };
    expect(refusalOf(() => countFingers('6', five))).toEqual(refusal);
  });

  it('is refused when it is longer than any room is large', () => {
    const refusal = { code: 'text-too-long', params: { length: 100_000, longest: mostFingerVotes } };
    expect(refusalOf(() => countFingers('3'.repeat(100_000), scale))).toEqual(refusal);
  });

  it('comes back sorted from its counts, so that no order of voters is kept', () => {
    const rows = countFingers('4 0 2 3 2 -', scale).map(({ code, count }) => ({
      probability: code,
      consequence: null,
      count,
    }));
    expect(fingersOf(axisResult(method, rows, 'probability'))).toBe('2 2 3 4 0 0');
    expect(fingersOf(axisResult(method, rows, 'consequence'))).toBe('');
  });

  it('are written as counts where there are more than one can count by eye, and read again as they were', () => {
    const typed = '2 2 2 2 2 2 2 3 4 4 4 0 0 0';
    const row = (text: string) =>
      fingersOf(
        axisResult(
          method,
          countFingers(text, scale).map(({ code, count }) => ({
            probability: code,
            consequence: null,
            count,
          })),
          'probability',
        ),
      );
    expect(row(typed)).toBe('7×2 3 3×4 3×0');
    expect(row(row(typed))).toBe('7×2 3 3×4 3×0');
    expect(row('2 2 2 2 2 2 3 4 4 4 0 0')).toBe('2 2 2 2 2 2 3 4 4 4 0 0');
  });
});

describe('fingers in pairs', () => {
  it('count each pair, whatever blanks stand between, and abstain by 0', () => {
    const typed = '34 33  3 4 0- 11';
    const counted = countFingerPairs(typed, method);
    expect(counted).toEqual([
      { probability: 'very-low', consequence: 'very-low', count: 1 },
      { probability: 'high', consequence: 'high', count: 1 },
      { probability: 'high', consequence: 'very-high', count: 2 },
      { probability: 'abstain', consequence: 'abstain', count: 1 },
    ]);
    expect(fingerPairsOf(counted, method)).toBe('11 33 34 34 00');
    const many = countFingerPairs('9×34 11 3×00', method);
    expect(fingerPairsOf(many, method)).toBe('11 9×34 3×00');
    expect(countFingerPairs(fingerPairsOf(many, method), method)).toEqual(many);
    expect(countFingerPairs(fingerPairsOf(counted, method), method)).toEqual(counted);
  });

  it('may be written as so many times a pair', () => {
    const counted = countFingerPairs('3×42, 12', method);
    expect(counted).toEqual(countFingerPairs('42 42 42 12', method));
    expect(countFingerPairs('3x4–', method)).toEqual([
      { probability: 'very-high', consequence: 'abstain', count: 3 },
    ]);
  });

  it('name the digit that stands alone, and the sign that means nothing', () => {
    expect(() => countFingerPairs('34 3', method)).toThrow('pair-half {"sign":"3"}');
    expect(() => countFingerPairs('3y', method)).toThrow('votes-mistyped {"sign":"y","most":4}');
  });
});
