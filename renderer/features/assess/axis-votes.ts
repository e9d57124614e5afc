import type { Axis } from '../../../shared/domain/codes.ts';
import type { AnswerCount } from '../../../shared/domain/finger-votes.ts';
import type { Method, Pair } from '../../../shared/domain/method.ts';
import { type AxisRound, axisRounds, newestRoundId } from '../../../shared/domain/rounds.ts';
import type { Tally } from '../../../shared/domain/tables.ts';
import { type AxisResult, axisResult } from '../../../shared/domain/tally.ts';
import type { Tables } from '../../../shared/history/row-change.ts';

/** The votes on one axis as the screen shows them. */
export type AxisVotes = {
  /** What was said last; without votes while a new round waits for them. */
  readonly result: AxisResult;
  /** What was said in the round before. */
  readonly earlier: AxisResult | null;
  /** The round that a typed row is counted into; null asks for a new one. */
  readonly roundId: string | null;
};

/** `tallies` are those of one risk; `opened` is the round that waits for votes, or null. */
export function axisVotes(
  tables: Tables,
  { method, tallies, opened }: { method: Method; tallies: readonly Tally[]; opened: string | null },
  axis: Axis,
): AxisVotes {
  const rounds = axisRounds(tables, method, tallies, axis);
  const last = rounds.at(-1);
  if (opened !== null && last?.roundId !== opened)
    return { result: axisResult(method, [], axis), earlier: last?.result ?? null, roundId: opened };
  return {
    result: last?.result ?? axisResult(method, [], axis),
    earlier: rounds.at(-2)?.result ?? null,
    roundId: roundToMend(last, tables, tallies),
  };
}

/** What counts typed for an axis say, before they are counted. */
export function resultOf(method: Method, axis: Axis, counts: readonly AnswerCount[]): AxisResult {
  const rows = counts.map(({ code, count }) => ({
    probability: null,
    consequence: null,
    [axis]: code,
    count,
  }));
  return axisResult(method, rows, axis);
}

/** The round a row typed now belongs to. A round counted in pairs cannot be mended one axis at a time. */
function roundToMend(last: AxisRound | undefined, tables: Tables, tallies: readonly Tally[]): string | null {
  const roundId = last?.roundId ?? newestRoundId(tables, tallies);
  const inPairs = tallies.some(
    (tally) => tally.roundId === roundId && tally.probability !== null && tally.consequence !== null,
  );
  return inPairs ? null : roundId;
}

/**
 * The pair the votes point to: on each axis the single middle level, or, of an even split, the one of the two that the
 * room has already chosen. Null where an axis has no such level. Only ever offered, never set by itself.
 */
export function proposedPair(
  votes: { readonly [A in Axis]: AxisResult },
  chosen: Pair,
): { readonly probability: string; readonly consequence: string } | null {
  const probability = proposedLevel(votes.probability, chosen.probability);
  const consequence = proposedLevel(votes.consequence, chosen.consequence);
  return probability && consequence ? { probability, consequence } : null;
}

function proposedLevel({ median }: AxisResult, chosen: string | null): string | null {
  const [only, other] = median;
  if (only && !other) return only.code;
  return median.find((level) => level.code === chosen)?.code ?? null;
}
