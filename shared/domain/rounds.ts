import type { Tables } from '../history/row-change.ts';
import type { Axis } from './codes.ts';
import type { Method } from './method.ts';
import { byRank } from './rank.ts';
import type { Tally, VotingRound } from './tables.ts';
import { type AxisResult, axisResult } from './tally.ts';

/** What a room said about one axis of a risk in one round. */
export type AxisRound = { readonly roundId: string; readonly result: AxisResult };

/** Rounds that asked for an axis, oldest first. `tallies` are those of one risk. */
export function axisRounds(
  tables: Tables,
  method: Method,
  tallies: readonly Tally[],
  axis: Axis,
): AxisRound[] {
  const asking = tallies.filter((tally) => tally[axis] !== null);
  return roundsAmong(tables, asking).map(({ id }) => ({
    roundId: id,
    result: axisResult(
      method,
      asking.filter((tally) => tally.roundId === id),
      axis,
    ),
  }));
}

/** Id of the newest round among the tallies, or null. */
export function newestRoundId(tables: Tables, tallies: readonly Tally[]): string | null {
  return roundsAmong(tables, tallies).at(-1)?.id ?? null;
}

function roundsAmong(tables: Tables, tallies: readonly Tally[]): VotingRound[] {
  const ids = new Set(tallies.map((tally) => tally.roundId));
  return [...ids].flatMap((id) => tables.votingRound.get(id) ?? []).sort(byRank);
}
