import { describe, expect, it } from 'vitest';
import { hasJumped, idleAfter } from '../../../../../renderer/features/voting/voter/use-idle.ts';

it('a ballot is hidden after 30 seconds without a sign of anybody, and over after 120', () => {
  const states = [0, 29_999, 30_000, 60_001, 119_999, 120_000, 999_999].map((after) =>
    idleAfter(after, false),
  );
  expect(states).toEqual([
    { state: 'busy' },
    { state: 'busy' },
    { state: 'hidden', left: 90 },
    { state: 'hidden', left: 60 },
    { state: 'hidden', left: 1 },
    { state: 'over' },
    { state: 'over' },
  ]);
});

it('a ballot of those who need longer is hidden later, at most after ten times as long', () => {
  const after = (milliseconds: number) =>
    (['longer', 'longest'] as const).map((time) => idleAfter(milliseconds, false, time).state);
  expect([30_000, 120_000, 300_000, 480_000, 1_200_000].map(after)).toEqual([
    ['busy', 'busy'],
    ['hidden', 'busy'],
    ['hidden', 'hidden'],
    ['over', 'hidden'],
    ['over', 'over'],
  ]);
});

it('a ballot that is hidden already stays so until it is over', () => {
  expect([0, 10_000, 120_000].map((after) => idleAfter(after, true))).toEqual([
    { state: 'hidden', left: 120 },
    { state: 'hidden', left: 110 },
    { state: 'over' },
  ]);
});

describe('the machine a ballot is on', () => {
  const before = { day: 1_000_000, steady: 500 };
  it.each([
    ['has gone on', 500, 500, false],
    ['has been slow', 90_000, 90_000, false],
    ['has had its clock corrected a little', 1_400, 500, false],
    ['has slept, while its steady clock stood still', 600_000, 500, true],
    ['has had its clock set back an hour', -3_600_000 + 500, 500, true],
    ['has had its clock set on', 3_600_000, 500, true],
  ])('%s', (_, day, steady, jumped) => {
    const now = { day: before.day + day, steady: before.steady + steady };
    expect(hasJumped(before, now)).toBe(jumped);
  });
});
