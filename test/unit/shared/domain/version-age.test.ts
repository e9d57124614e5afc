import { expect, it } from 'vitest';
import { mayBeOutdated, monthsBetween } from '../../../../shared/domain/workshop/date.ts';

it.each([
  ['2026-03-15T00:00:00Z', '2026-03-20T00:00:00Z', 0],
  ['2026-03-15T00:00:00Z', '2026-04-14T00:00:00Z', 0],
  ['2026-03-15T00:00:00Z', '2026-04-15T00:00:00Z', 1],
  ['2026-03-15T00:00:00Z', '2027-09-15T00:00:00Z', 18],
  ['2026-03-15T00:00:00Z', '2020-01-01T00:00:00Z', 0],
])('from %s to %s it is %d whole months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

it('a version may be outdated after a year and a half, and not where nobody knows when it was made', () => {
  const made = '2026-03-15T00:00:00Z';
  expect([
    mayBeOutdated(made, '2027-09-14T00:00:00Z'),
    mayBeOutdated(made, '2027-09-15T00:00:00Z'),
    mayBeOutdated(null, '2099-01-01T00:00:00Z'),
  ]).toEqual([false, true, false]);
});
