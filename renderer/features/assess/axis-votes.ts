import { type Axis, axes, type RoundSubject } from '../../../shared/domain/codes.ts';
import type { Method, Pair } from '../../../shared/domain/method/method.ts';
import type { Tally, VotingRound } from '../../../shared/domain/tables.ts';
import type { AnswerCount } from '../../../shared/domain/voting/finger-votes.ts';
import {
  type Asked,
  axisRounds,
  haveMediansSettled,
  heldOnItself,
  isShown,
  outcomeOf,
  roundsOf,
} from '../../../shared/domain/voting/rounds.ts';
import { type AxisResult, axisResult, type Count } from '../../../shared/domain/voting/tally.ts';
import type { Tables } from '../../../shared/history/row-change.ts';

/** The votes on one axis as the screen shows them. */
type AxisVotes = {
  /** What was said last; without votes while a new round waits for them or is hidden. */
  readonly result: AxisResult;
  /** What was said in the round before: in sight while one runs only where the room asks for it. */
  readonly earlier: AxisResult | null;
  /** What has been typed into the round so far: the same as the result once it is shown. */
  readonly counted: AxisResult;
  /** The round that a typed row is counted into; null asks for a new one. */
  readonly roundId: string | null;
  /** Whether what is typed now is not to be seen yet. */
  readonly isHidden: boolean;
};

/** The votes on a risk as the screen shows them. */
export type RiskVotes = { readonly [A in Axis]: AxisVotes } & {
  /** Pairs of the round shown last; none where its axes were counted apart. */
  readonly pairs: readonly Count[];
  /** Pairs typed so far into the round that they are counted into. */
  readonly countedPairs: readonly Count[];
  /** The round that pairs of fingers are counted into; null asks for a new one. */
  readonly roundId: string | null;
  /** Raised fingers that nobody has been shown yet. */
  readonly hidden: VotingRound | null;
  /** The round shown last, and the one that a new round repeats. */
  readonly last: VotingRound | null;
  /** Whether a round goes on, hidden or with ballots: nothing of an earlier one is in sight meanwhile. */
  readonly isRunning: boolean;
  /** Whether the last two rounds have the same medians, so that another is unlikely to move them. */
  readonly hasSettled: boolean;
  /** Ballots of the newest secret round, where they were too few for a result. */
  readonly tooFew: number | null;
};

type Votes = {
  readonly method: Method;
  readonly riskId: string;
  readonly about: RoundSubject;
  /** Those of the risk. */
  readonly tallies: readonly Tally[];
  /** The round that waits for its first vote, or null. */
  readonly opened: string | null;
};

export function riskVotes(tables: Tables, votes: Votes): RiskVotes {
  const { method, riskId, about, tallies, opened } = votes;
  const asked = { riskId, about };
  // Votes on former scales are shown by `FormerVotes`: they are neither corrected nor continued.
  const rounds = roundsOf(tables, asked, tallies).filter((round) => round.formerMethod === null);
  const hidden = hiddenRound(tables, asked);
  const last = rounds.findLast(isShown) ?? null;
  const waiting = opened !== null && isHidden(tables, opened) ? opened : null;
  const roundId = hidden?.id ?? waiting ?? roundToMend(last);
  const own = heldOnItself(tallies).filter((tally) => tally.roundId === roundId);
  const isWaiting = hidden !== null || waiting !== null;
  const newest = rounds.at(-1);
  const isRunning = isWaiting || newest?.state === 'open';
  const outcome = newest && outcomeOf(method, newest, tallies);
  const shownRounds = {
    probability: axisRounds(tables, method, tallies, { axis: 'probability', about }),
    consequence: axisRounds(tables, method, tallies, { axis: 'consequence', about }),
  };
  const [probability, consequence] = axes.map((axis): AxisVotes => {
    const shown = shownRounds[axis];
    const none = axisResult(method, [], axis);
    const result = (isRunning ? null : shown.at(-1)?.result) ?? none;
    const earlier = shown.at(isRunning ? -1 : -2)?.result ?? null;
    const round = isWaiting
      ? roundId
      : roundToMend(tables.votingRound.get(shown.at(-1)?.roundId ?? '') ?? last);
    const counted = isWaiting ? axisResult(method, own, axis) : round ? result : none;
    return { result, earlier, counted, roundId: round, isHidden: isHidden(tables, round) };
  }) as [AxisVotes, AxisVotes];
  return {
    probability,
    consequence,
    pairs: isRunning || !last ? [] : pairsOf(method, last, tallies),
    countedPairs: own.filter((tally) => tally.probability !== null && tally.consequence !== null),
    roundId,
    hidden,
    last,
    isRunning,
    hasSettled: !isRunning && haveMediansSettled(shownRounds),
    tooFew: outcome?.kind === 'too-few' ? outcome.ballots : null,
  };
}

/** Raised fingers of a risk that have been counted and not shown. */
export function hiddenRound(tables: Pick<Tables, 'votingRound'>, asked: Asked): VotingRound | null {
  const isHiddenRound = ({ state, way }: VotingRound) => state === 'open' && way === 'fingers';
  return roundsOf(tables, asked, []).findLast(isHiddenRound) ?? null;
}

function pairsOf(method: Method, round: VotingRound, tallies: readonly Tally[]): readonly Count[] {
  const outcome = outcomeOf(method, round, tallies);
  return outcome.kind === 'counted' ? outcome.pairs : [];
}

/** A row typed now corrects the fingers shown last; ballots cannot be corrected. */
function roundToMend(last: VotingRound | null): string | null {
  return last?.way === 'fingers' ? last.id : null;
}

/** Until a round is revealed, only the person who types may see its digits. */
export function isHidden(tables: Tables, roundId: string | null): boolean {
  return tables.votingRound.get(roundId ?? '')?.state !== 'closed';
}

/** The result that typed counts would give on an axis. */
export function resultOf(method: Method, axis: Axis, counts: readonly AnswerCount[]): AxisResult {
  const rows = counts.map(({ code, count }) => ({
    probability: null,
    consequence: null,
    [axis]: code,
    count,
  }));
  return axisResult(method, rows, axis);
}

/**
 * The pair the votes point to: on each axis the single middle level, or, of an even split, the one of the two that the
 * room has already chosen. Null where an axis has no such level. It is offered, never set by itself.
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
