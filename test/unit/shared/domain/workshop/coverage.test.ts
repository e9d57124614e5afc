import { describe, expect, it } from 'vitest';
import type { Origin, Property } from '../../../../../shared/domain/codes.ts';
import {
  coverageOf,
  squareBeside,
  squares,
  squareToBegin,
  untouched,
} from '../../../../../shared/domain/workshop/coverage.ts';

const threats = [
  { groupId: 'g-a', origin: 'technology', properties: ['confidentiality', 'availability'] },
  { groupId: 'g-b', origin: 'technology', properties: ['availability'] },
  { groupId: null, origin: 'nature', properties: ['availability'] },
  { groupId: 'g-a', origin: null, properties: ['integrity'] },
  { groupId: 'g-a', origin: 'nature', properties: [] },
] as const;
const coverage = coverageOf(told(threats));

type Told = {
  readonly groupId: string | null;
  readonly origin: Origin | null;
  readonly properties: readonly Property[];
};

/** Each as a card of its own. */
function told(each: readonly Told[]) {
  return each.map((threat, at) => ({
    ...threat,
    id: `t-${at}`,
    joinedTo: null,
    properties: [...threat.properties],
  }));
}

describe('what the groups have touched', () => {
  it('is counted for each origin and property, in all and for each group', () => {
    const square = coverage({ origin: 'technology', property: 'availability' });
    expect([square.all, square.of('g-a'), square.of('g-b'), square.of(null)]).toEqual([2, 1, 1, 0]);
    expect(coverage({ origin: 'nature', property: 'availability' }).of(null)).toBe(1);
  });

  it('counts apart what was recorded without an origin', () => {
    const apart = coverage({ origin: null, property: 'integrity' });
    expect([apart.all, apart.of('g-a'), apart.of('g-b')]).toEqual([1, 1, 0]);
    expect(coverage({ origin: null, property: 'availability' }).all).toBe(0);
    expect(squares.some(({ origin }) => origin === null)).toBe(false);
  });

  it('counts what is one card once in all, and for each group that said it', () => {
    const [first, second] = told([
      { groupId: 'g-a', origin: 'nature', properties: ['availability'] },
      { groupId: 'g-b', origin: 'nature', properties: ['availability', 'integrity'] },
    ]);
    if (!first || !second) throw new Error('there are two');
    const joined = coverageOf([first, { ...second, joinedTo: first.id }]);
    const square = joined({ origin: 'nature', property: 'availability' });
    expect([square.all, square.of('g-a'), square.of('g-b')]).toEqual([1, 1, 1]);
    expect(joined({ origin: 'nature', property: 'integrity' }).all).toBe(1);
  });

  it('leaves out threats without an origin or a property', () => {
    expect(untouched(coverage)).toHaveLength(squares.length - 3);
    expect(untouched(coverage)).toContainEqual({ origin: 'nature', property: 'integrity' });
  });

  it('begins where nobody has been, then where the group has not been', () => {
    expect(squareToBegin(coverage, 'g-a')).toEqual(squares[0]);
    const rest = squares.slice(0, 19).map(({ origin, property }) => ({
      groupId: 'g-b',
      origin,
      properties: [property],
    }));
    expect(squareToBegin(coverageOf(told(rest)), 'g-b')).toEqual(squares[19]);
    const all = squares.map(({ origin, property }) => ({
      groupId: 'g-b',
      origin,
      properties: [property],
    }));
    const mine = {
      groupId: 'g-a',
      origin: 'human-intent',
      properties: ['confidentiality' as const],
    } as const;
    expect(squareToBegin(coverageOf(told([...all, mine])), 'g-a')).toEqual(squares[1]);
    expect(squareToBegin(coverageOf(told(all)), 'g-b')).toEqual(squares[0]);
  });

  it('is gone through round the ends', () => {
    const [first, second] = squares;
    const last = squares.at(-1);
    if (!first || !last) throw new Error('there are squares');
    expect([squareBeside(first, 1), squareBeside(first, -1), squareBeside(last, 1)]).toEqual([
      second,
      last,
      first,
    ]);
  });
});
