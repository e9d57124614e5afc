import { describe, expect, it } from 'vitest';
import { isOverdue, latestDue, withCompletion } from '../../../../../shared/domain/workshop/measures.ts';

describe('a measure', () => {
  it('is overdue from the day after the last of its time, unless it is done or has no end', () => {
    const on = (today: string, due: string | null, status: 'planned' | 'done' = 'planned') =>
      isOverdue({ due, status }, today);
    expect([on('2026-09-30', 'Q3 2026'), on('2026-10-01', 'Q3 2026')]).toEqual([false, true]);
    expect([on('2026-12-31', '2026-12'), on('2027-01-01', '2026-12')]).toEqual([false, true]);
    expect([on('2099-01-01', 'löpande'), on('2099-01-01', null), on('2099-01-01', '2026', 'done')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is done on no day that nobody has said, and not done on no day at all', () => {
    const measure = { status: 'done', doneOn: '2026-10-03' } as const;
    expect(withCompletion({ status: 'planned', doneOn: null }, { status: 'done' })).toEqual({
      status: 'done',
    });
    expect(withCompletion(measure, { status: 'ongoing' })).toEqual({ status: 'ongoing', doneOn: null });
    expect(withCompletion({ status: 'planned', doneOn: null }, { doneOn: '2026-10-03' })).toEqual({
      status: 'done',
      doneOn: '2026-10-03',
    });
    expect(withCompletion(measure, { doneOn: null })).toEqual({ doneOn: null });
  });
});

it('measures are all to be done by the latest of their times, as it was typed', () => {
  const latest = (...dues: (string | null)[]) => latestDue(dues.map((due) => ({ due })));
  expect([
    latest(),
    latest(null),
    latest('löpande', null),
    latest('löpande', 'Q3 2026', '2026-07-01'),
  ]).toEqual([null, null, 'löpande', 'Q3 2026']);
});
