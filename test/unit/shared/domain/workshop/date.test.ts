import { describe, expect, it } from 'vitest';
import { typedDate } from '../../../../../shared/domain/workshop/date.ts';

describe('a typed date', () => {
  it('is year, month and day, with hyphens or without', () => {
    expect(['2026-06-05', '2026-6-5', '20260605', ' 2026-06-05 ', ''].map(typedDate)).toEqual([
      '2026-06-05',
      '2026-06-05',
      '2026-06-05',
      '2026-06-05',
      '',
    ]);
  });

  it('is refused where the order could be guessed at, or the day does not exist', () => {
    for (const typed of ['06/05/2014', '5/6 2014', '2026-02-30', '2026-13-01', 'i morgon', '26-06-05'])
      expect(() => typedDate(typed)).toThrow('date-mistyped');
  });
});
