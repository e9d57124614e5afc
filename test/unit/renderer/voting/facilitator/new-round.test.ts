import { describe, expect, it } from 'vitest';
import {
  earlierRound,
  riskChoicesOf,
  typedPeople,
} from '../../../../../renderer/features/voting/facilitator/new-round.ts';
import type { VotingRound } from '../../../../../shared/domain/tables.ts';
import type { RegisterRow } from '../../../../../shared/domain/workshop/register.ts';

function row(number: number, isRated: boolean): RegisterRow {
  const level = isRated ? { code: '1', sv: '1', en: '1' } : null;
  return { risk: { id: `r-${number}`, number }, level } as RegisterRow;
}

describe('the risks that a round may ask about', () => {
  it('are those unrated, all, or the one in sight, each by number', () => {
    expect(riskChoicesOf([row(3, true), row(2, false), row(1, false)], 'r-3')).toEqual({
      unrated: ['r-1', 'r-2'],
      all: ['r-1', 'r-2', 'r-3'],
      this: ['r-3'],
    });
  });

  it('are not offered twice under two names, nor where there are none', () => {
    expect(riskChoicesOf([row(2, false), row(1, false)], null)).toEqual({ all: ['r-1', 'r-2'] });
    expect(riskChoicesOf([row(2, false), row(1, true)], 'r-2')).toEqual({
      this: ['r-2'],
      all: ['r-1', 'r-2'],
    });
    expect(riskChoicesOf([row(1, true)], 'r-1')).toEqual({ all: ['r-1'] });
    expect(riskChoicesOf([], 'r-1')).toEqual({});
  });
});

it('a round repeats the newest closed one that asked about just the same', () => {
  const round = (id: string, rank: string, riskIds: string[], state = 'closed') =>
    ({ id, rank, riskIds, state, about: 'level' }) as VotingRound;
  const rounds = [
    round('newer', 'a1', ['r-2', 'r-1']),
    round('older', 'a0', ['r-1', 'r-2']),
    round('other', 'a2', ['r-1']),
    round('open', 'a3', ['r-1', 'r-2'], 'open'),
    { ...round('residual', 'a4', ['r-1', 'r-2']), about: 'residual' as const },
  ];
  expect([earlierRound(rounds, ['r-1', 'r-2'], 'level'), earlierRound(rounds, ['r-9'], 'level')]).toEqual([
    'newer',
    null,
  ]);
});

it('people are counted from one to a thousand', () => {
  expect(['12', ' 1 ', '1000', '0', '1001', '', 'tolv', '1,5', '-3'].map(typedPeople)).toEqual([
    12,
    1,
    1000,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
