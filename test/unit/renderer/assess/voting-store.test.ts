import { describe, expect, it } from 'vitest';
import { minutesUntil } from '../../../../renderer/features/assess/voting-store.ts';

describe('the minutes left', () => {
  const now = new Date(2026, 10, 21, 14, 20, 30);

  it.each([
    ['15:00', 39],
    ['15.00', 39],
    ['15', 39],
    ['25.00', null],
    ['14:21', 0],
    ['14:20', 0],
    ['09:00', 0],
    ['', null],
  ])('until %s are %s', (time, minutes) => {
    expect(minutesUntil(time, now)).toBe(minutes);
  });
});
