import type { Tables } from '../../history/row-change.ts';
import { type Axis, abstain, axes, type RoundSubject } from '../codes.ts';
import { codesOf, type Method } from '../method/method.ts';
import type { Tally, VotingRound } from '../tables.ts';
import { byRank } from '../workshop/rank.ts';
import { fewestBallots, hasTooFewBallots, inScaleOrder } from './ballots.ts';
import { type AxisResult, axisResult, type Count } from './tally.ts';

/** What a room said about one axis of a risk in one round. */
export type AxisRound = { readonly roundId: string; readonly result: AxisResult };

/** What a round says of one risk: nothing before it is closed, and nothing of too few ballots. */
export type RoundOutcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'too-few'; readonly ballots: number; readonly least: number }
  | {
      /** `former`: on the scales of `method`, which are not the workshop's any more. */
      readonly kind: 'counted' | 'former';
      readonly method: Method;
      readonly votes: { readonly [A in Axis]: AxisResult };
      /** Answers to both axes, where the round asked for both at once: levels or `abstain`, each pair once. */
      readonly pairs: readonly Count[];
    };

/** Of the tallies of a risk those given on it as it is, and not on one that has become part of it since. */
export function heldOnItself(tallies: readonly Tally[]): Tally[] {
  return tallies.filter(({ heldOn }) => heldOn === null);
}

/**
 * The outcome of a round for the risk that the tallies are of. `heldOn`: for a risk that has become part of it, by the
 * number that this had.
 */
export function outcomeOf(
  own: Method,
  round: VotingRound,
  tallies: readonly Tally[],
  heldOn: number | null = null,
): RoundOutcome {
  if (round.state === 'open') return { kind: 'open' };
  if (hasTooFewBallots(round)) return { kind: 'too-few', ballots: round.ballots, least: fewestBallots };
  const method = round.formerMethod ?? own;
  const counted = tallies.filter((tally) => tally.roundId === round.id && tally.heldOn === heldOn);
  const votes = {
    probability: axisResult(method, counted, 'probability'),
    consequence: axisResult(method, counted, 'consequence'),
  };
  const kind = round.formerMethod === null ? 'counted' : 'former';
  return { kind, method, votes, pairs: pairsIn(method, counted) };
}

/** Whose rounds: those on a risk about its level, or those about the level that is left after treatment. */
export type Asked = { readonly riskId: string; readonly about: RoundSubject };

/** Pairs of the last round on the level that may be seen; none where its axes were counted apart. `tallies` are those of the risk. */
export function lastPairs(
  tables: Pick<Tables, 'votingRound'>,
  method: Method,
  riskId: string,
  tallies: readonly Tally[],
): readonly Count[] {
  const last = roundsOf(tables, { riskId, about: 'level' }, tallies).findLast(isShown);
  const outcome = last && outcomeOf(method, last, tallies);
  return outcome?.kind === 'counted' ? outcome.pairs : [];
}

/**
 * Rounds that asked about a risk as it is, oldest first: not those held on what has become part of it since, of which
 * `heldParts` tells. `tallies` are those of the risk.
 */
export function roundsOf(
  tables: Pick<Tables, 'votingRound'>,
  asked: Asked,
  tallies: readonly Tally[],
): VotingRound[] {
  const parts = new Set(tallies.filter(({ heldOn }) => heldOn !== null).map(({ roundId }) => roundId));
  for (const { roundId } of heldOnItself(tallies)) parts.delete(roundId);
  return roundsAsking(tables, asked).filter(({ id }) => !parts.has(id));
}

function roundsAsking(tables: Pick<Tables, 'votingRound'>, { riskId, about }: Asked): VotingRound[] {
  return [...tables.votingRound.values()]
    .filter((round) => round.about === about && round.riskIds.includes(riskId))
    .sort(byRank);
}

/** A round that was held on a risk which has become part of another since, by the number that it had. */
export type HeldPart = { readonly heldOn: number; readonly round: VotingRound };

/** What was held on the parts of a risk before they became one, by their numbers and oldest first. */
export function heldParts(
  tables: Pick<Tables, 'votingRound'>,
  asked: Asked,
  tallies: readonly Tally[],
): HeldPart[] {
  const numbers = new Set(tallies.flatMap(({ heldOn }) => heldOn ?? []));
  const rounds = roundsAsking(tables, asked);
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((heldOn) =>
      rounds
        .filter(({ id }) => tallies.some((tally) => tally.roundId === id && tally.heldOn === heldOn))
        .map((round) => ({ heldOn, round })),
    );
}

/**
 * Rounds about one thing that asked for an axis and have been shown, oldest first. `tallies` are those of one risk. A
 * round of former scales is not among them: its levels mean something else.
 */
export function axisRounds(
  tables: Tables,
  method: Method,
  tallies: readonly Tally[],
  { axis, about }: { readonly axis: Axis; readonly about: RoundSubject },
): AxisRound[] {
  const asking = heldOnItself(tallies).filter((tally) => tally[axis] !== null);
  return roundsAmong(tables, asking)
    .filter((round) => round.about === about && isShown(round))
    .map(({ id }) => ({
      roundId: id,
      result: axisResult(
        method,
        asking.filter((tally) => tally.roundId === id),
        axis,
      ),
    }));
}

function roundsAmong(tables: Tables, tallies: readonly Tally[]): VotingRound[] {
  const ids = new Set(tallies.map((tally) => tally.roundId));
  return [...ids]
    .flatMap((id) => tables.votingRound.get(id) ?? [])
    .filter((round) => round.formerMethod === null)
    .sort(byRank);
}

/** Whether what a round says may be seen: it is closed, and does not tell who voted what. */
export function isShown(round: VotingRound): boolean {
  return round.state === 'closed' && !hasTooFewBallots(round);
}

function pairsIn(method: Method, tallies: readonly Tally[]): Count[] {
  return tallies
    .filter((tally) => tally.probability !== null && tally.consequence !== null)
    .filter((tally) => tally.probability !== abstain || tally.consequence !== abstain)
    .map(({ probability, consequence, count }) => ({ probability, consequence, count }))
    .sort((a, b) => inScaleOrder(method, a, b));
}

/**
 * Whether the medians of both axes are what they were in the round before: another round is then unlikely to say
 * anything new. Not before each axis has been voted on twice.
 */
export function haveMediansSettled(rounds: { readonly [A in Axis]: readonly AxisRound[] }): boolean {
  return axes.every((axis) => {
    const [before, last] = rounds[axis].slice(-2).map(({ result }) => codesOf(result.median));
    return last !== undefined && last !== '' && last === before;
  });
}
