import { describe, expect, it } from 'vitest';
import {
  answerOfKey,
  answersOf,
  type Draft,
  missingIn,
  withAnswer,
} from '../../../../../renderer/features/voting/voter/draft.ts';

const risks = ['r-1', 'r-2'].map((id, place) => ({
  id,
  number: place + 1,
  title: id,
  description: '',
  measures: [],
}));

describe('a ballot being filled in', () => {
  it('keeps the last answer on each axis of each risk', () => {
    const draft = [
      ['r-1', 'probability', 'low'],
      ['r-1', 'consequence', 'high'],
      ['r-1', 'probability', 'abstain'],
    ].reduce(
      (before, [id, axis, code]) => withAnswer(before, id as string, axis as 'probability', code as string),
      {} as Draft,
    );
    expect(draft).toEqual({ 'r-1': { probability: 'abstain', consequence: 'high' } });
  });

  it('is handed in with every risk once, in the order asked; what was left out abstains', () => {
    const draft = withAnswer({}, 'r-2', 'consequence', 'low');
    expect(answersOf(risks, draft)).toEqual([
      { riskId: 'r-1', probability: 'abstain', consequence: 'abstain' },
      { riskId: 'r-2', probability: 'abstain', consequence: 'low' },
    ]);
  });

  it('tells how many answers are missing', () => {
    expect([missingIn(risks, {}), missingIn(risks, withAnswer({}, 'r-1', 'probability', 'abstain'))]).toEqual(
      [4, 3],
    );
  });

  it('hands in nothing but answers, whatever else is in it', () => {
    const draft = { 'r-1': { probability: 'low' }, other: 'x' } as unknown as Draft;
    expect(JSON.stringify(answersOf(risks, draft))).not.toContain('other');
  });
});

it('a digit is a level of the scale, lowest 1; 0 abstains; other keys are nothing', () => {
  const scale = ['low', 'middle', 'high'].map((code) => ({ code }));
  const keys = ['1', '3', '4', '0', '9', 'a', 'Enter', '12', ''];
  expect(keys.map((key) => answerOfKey(key, scale))).toEqual([
    'low',
    'high',
    null,
    'abstain',
    null,
    null,
    null,
    null,
    null,
  ]);
});
