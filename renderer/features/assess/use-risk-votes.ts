import { useMemo } from 'react';
import type { Risk } from '../../../shared/domain/tables.ts';
import { useMethod, useTables } from '../../state/selectors.ts';
import { type RiskVotes, riskVotes } from './axis-votes.ts';
import { useOpenedRound } from './voting-store.ts';

export type { RiskVotes };

/** The votes on a risk as they stand now. */
export function useRiskVotes({ id }: Risk): RiskVotes {
  const tables = useTables();
  const method = useMethod();
  const opened = useOpenedRound(id);
  return useMemo(() => {
    const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === id);
    return riskVotes(tables, { method, riskId: id, tallies, opened });
  }, [tables, method, id, opened]);
}
