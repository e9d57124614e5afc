import { describe, expect, it } from 'vitest';
import {
  dotPlaces,
  levelShares,
  voicesToHear,
  votesFor,
  withoutPlace,
} from '../../../../../shared/domain/voting/vote-picture.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();
const pair = (probability: string, consequence: string, count: number) => ({
  probability,
  consequence,
  count,
});

describe('the picture of a vote', () => {
  it('shares the pairs out by the risk level that each gives, abstained ones apart', () => {
    const pairs = [
      pair('very-low', 'very-low', 1),
      pair('very-high', 'very-high', 3),
      pair('low', 'abstain', 2),
    ];
    expect(levelShares(method, pairs).map(({ level, count, share }) => [level.en, count, share])).toEqual([
      ['1', 1, 0.25],
      ['5', 3, 0.75],
    ]);
    expect([withoutPlace(pairs), votesFor(pairs, 'very-high', 'very-high')]).toEqual([2, 3]);
  });

  it.each([
    [[10, 0, 0, 2], [{ place: 3, count: 2 }]],
    [[1, 6, 2, 1], [{ place: 3, count: 1 }]],
    [[5, 1, 1, 5], []],
    [[0, 6, 6, 0], []],
    [
      [1, 0, 5, 0, 1],
      [
        { place: 0, count: 1 },
        { place: 4, count: 1 },
      ],
    ],
    [[0, 0, 0, 0], []],
  ])('hears in %j the voices far from the middle vote', (counts, voices) => {
    expect(voicesToHear({ counts })).toEqual(voices);
  });

  it('lays the dots of a cell apart, within it, and always alike', () => {
    for (const count of [1, 2, 5, 12, 40]) {
      const dots = dotPlaces(count);
      expect(dots).toEqual(dotPlaces(count));
      for (const [index, dot] of dots.entries()) {
        expect(Math.hypot(dot.x - 0.5, dot.y - 0.5)).toBeLessThanOrEqual(0.46);
        const others = dots.slice(index + 1).map((each) => Math.hypot(each.x - dot.x, each.y - dot.y));
        expect(Math.min(1, ...others)).toBeGreaterThan(0.6 / Math.sqrt(count + 8));
      }
    }
  });
});
