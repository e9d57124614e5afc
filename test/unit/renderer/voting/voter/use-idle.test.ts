import { expect, it } from 'vitest';
import { idleAfter } from '../../../../../renderer/features/voting/voter/use-idle.ts';

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

it('a ballot that is hidden already stays so until it is over', () => {
  expect([0, 10_000, 120_000].map((after) => idleAfter(after, true))).toEqual([
    { state: 'hidden', left: 120 },
    { state: 'hidden', left: 110 },
    { state: 'over' },
  ]);
});
