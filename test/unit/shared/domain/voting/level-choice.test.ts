import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstain } from '../../../../../shared/domain/codes.ts';
import { level, levelPlace } from '../../../../../shared/domain/method/method.ts';
import { medianLevels, otherOffers } from '../../../../../shared/domain/voting/level-choice.ts';
import type { Count } from '../../../../../shared/domain/voting/tally.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();
const pairs = (votes: Readonly<Record<string, number>>): Count[] =>
  Object.entries(votes).map(([pair, count]) => {
    const [probability = '', consequence = ''] = pair.split('/');
    return { probability, consequence, count };
  });
const codes = (votes: Readonly<Record<string, number>>) =>
  medianLevels(method, pairs(votes)).map(({ code }) => code);
const others = (votes: Readonly<Record<string, number>>, middle: string) => {
  const [probability = '', consequence = ''] = middle.split('/');
  return otherOffers(method, pairs(votes), { probability, consequence }).map(
    (offer) => `${offer.pair.probability}/${offer.pair.consequence}: ${offer.level.code}`,
  );
};

describe('the middle of the levels that people gave', () => {
  it('is one level, both of an even split, or none without a whole pair', () => {
    expect(codes({ 'low/low': 2, 'high/high': 1 })).toEqual(['2']);
    expect(codes({ 'low/low': 2, 'high/high': 2 })).toEqual(['2', '4']);
    expect(codes({ [`low/${abstain}`]: 4 })).toEqual([]);
  });

  it('is never other than a level that somebody gave, and lies in the middle of them', () => {
    const code = fc.constantFrom('very-low', 'low', 'high', 'very-high', abstain);
    const count = fc.integer({ min: 1, max: 4 });
    const pair = fc.record({ probability: code, consequence: code, count });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (given) => {
        const places = given
          .flatMap((each) => Array<Count>(each.count).fill(each))
          .map((each) => levelPlace(method, level(method, each.probability, each.consequence)))
          .filter((place) => place >= 0)
          .sort((a, b) => a - b);
        const middle = [places[(places.length - 1) >> 1], places[places.length >> 1]];
        const expected = [...new Set(middle)].flatMap((place) => (place === undefined ? [] : [place]));
        expect(medianLevels(method, given).map((each) => levelPlace(method, each))).toEqual(expected);
      }),
    );
  });
});

describe('what else is offered than the middle of each axis', () => {
  it('is nothing where people gave the level of that pair in the middle too', () => {
    expect(others({ 'low/low': 3, 'high/high': 2 }, 'low/low')).toEqual([]);
  });

  it('is the middle of the levels people gave, by the pair that most gave it by', () => {
    const votes = { 'very-low/very-high': 1, 'low/low': 2, 'very-high/very-low': 2 };
    expect(others(votes, 'low/low')).toEqual(['very-high/very-low: 3']);
  });

  it('is the nearest of pairs that equally many gave', () => {
    expect(others({ 'very-low/very-high': 1, 'low/low': 1, 'high/low': 1 }, 'low/low')).toEqual([
      'high/low: 3',
    ]);
  });

  it('is each of two levels that the middle falls between', () => {
    expect(others({ 'very-low/very-high': 2, 'very-high/high': 2 }, 'low/low')).toEqual([
      'very-low/very-high: 3',
      'very-high/high: 5',
    ]);
  });

  it('is nothing where the axes were counted apart', () => {
    expect(others({}, 'low/low')).toEqual([]);
  });
});
