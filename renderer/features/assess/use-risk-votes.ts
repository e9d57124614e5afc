import { useMemo } from 'react';
import { type Axis, axes } from '../../../shared/domain/codes.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { useMethod, useTables } from '../../state/selectors.ts';
import { type AxisVotes, axisVotes } from './axis-votes.ts';
import { useOpenedRound } from './rounds-store.ts';

export type RiskVotes = { readonly [A in Axis]: AxisVotes };

/** The votes on both axes of a risk as they stand now. */
export function useRiskVotes({ id }: Risk): RiskVotes {
  const tables = useTables();
  const method = useMethod();
  const opened = useOpenedRound(id);
  return useMemo(() => {
    const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === id);
    const votes = axes.map((axis) => [axis, axisVotes(tables, { method, tallies, opened }, axis)]);
    return Object.fromEntries(votes) as RiskVotes;
  }, [tables, method, id, opened]);
}
