import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  answerOf,
  answersIn,
  digitOf,
  emptyBallot,
  firstEmpty,
  mended,
  movedTo,
  placesOf,
} from '../../../../../renderer/features/voting/paper/typed-ballot.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();
const places = placesOf(['r-1', 'r-2']);
const typed = (digits: string) =>
  [...digits].reduce((ballot, digit) => {
    if (digit === '<') return mended(ballot);
    const answer = answerOf(method, places[ballot.at]?.axis ?? 'probability', digit);
    return answer === null ? ballot : answered(ballot, answer);
  }, emptyBallot(places));

describe('a ballot typed in', () => {
  it('is filled by a digit a place, in the order of the paper', () => {
    expect(answersIn(places, typed('1402'))).toEqual([
      { riskId: 'r-1', probability: 'very-low', consequence: 'very-high' },
      { riskId: 'r-2', probability: 'abstain', consequence: 'low' },
    ]);
    expect(firstEmpty(typed('1402'))).toBe(-1);
    expect(firstEmpty(typed('14'))).toBe(2);
  });

  it('is mended by one key a digit, wherever it stands', () => {
    expect(typed('14<3')).toEqual(typed('13'));
    expect(typed('<<1')).toEqual(typed('1'));
    expect(typed('1402<<31')).toEqual(typed('1431'));
    expect(movedTo(typed('1402'), 9).at).toBe(3);
    expect(answered(movedTo(typed('1402'), 1), 'low').answers).toEqual(typed('1202').answers);
  });

  it('takes nothing that the scale has not, and nothing beyond its end', () => {
    expect(typed('59ab 1')).toEqual(typed('1'));
    expect(typed('14021')).toEqual(typed('1402'));
    expect(['0', '-', '4', '5', 'x'].map((digit) => answerOf(method, 'probability', digit))).toEqual([
      'abstain',
      'abstain',
      'very-high',
      null,
      null,
    ]);
  });

  it('shows each digit as it was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-4]{4}$/), (digits) => {
        const { answers } = typed(digits);
        const shown = answers.map((answer, at) => digitOf(method, places[at]?.axis ?? 'probability', answer));
        expect(shown.join('')).toBe(digits);
      }),
    );
  });
});
