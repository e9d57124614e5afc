import { type Axis, abstain, axes, ballotWays } from '../codes.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import type { Pair } from '../method/method.ts';
import { Refusal } from '../refusal.ts';
import type { Tally, VotingRound } from '../tables.ts';
import { hasTooFewBallots, inScaleOrder } from '../voting/ballots.ts';
import { heldOnItself } from '../voting/rounds.ts';
import { rankBefore } from '../workshop/rank.ts';
import { isCounted } from '../workshop/risk-status.ts';
import { needLevel } from './fields.ts';
import type { Decisions } from './index.ts';
import { refuseIfThere } from './people.ts';

type Types = Extract<CommandType, `round.${string}`>;
type Counted = CommandOf<'round.count' | 'round.countPairs'>;

export const roundDecisions: Decisions<Types> = {
  'round.count': (draft, command) => {
    const { roundId, riskId, axis, counts } = command;
    beginFingers(draft, command);
    keepOtherAxis(draft, countedFor(draft, roundId, riskId), axis);
    for (const { code, count } of counts) {
      const pair = { probability: null, consequence: null, [axis]: code };
      addTally(draft, { roundId, riskId, ...pair, count });
    }
    endCount(draft, roundId);
  },

  'round.countPairs': (draft, command) => {
    const { roundId, riskId, pairs } = command;
    beginFingers(draft, command);
    for (const tally of countedFor(draft, roundId, riskId)) draft.remove('tally', tally.id);
    for (const pair of pairs) addTally(draft, { roundId, riskId, ...pair });
    endCount(draft, roundId);
  },

  'round.reveal': (draft, { id, present }) => {
    const round = draft.need('votingRound', id);
    if (round.way !== 'fingers') throw new Refusal('round-not-fingers');
    draft.update('votingRound', id, { state: 'closed', ...(present !== undefined && { present }) });
  },

  'round.open': (draft, { id, way, riskIds, present, earlierId, about = 'level' }) => {
    if (openBallotRound(draft)) throw new Refusal('round-is-open');
    for (const riskId of riskIds) needCounted(draft, riskId);
    insertRound(draft, { id, way, riskIds: [...new Set(riskIds)], present, earlierId, about });
  },

  'round.close': (draft, { id, ballots, tallies }) => {
    const round = draft.need('votingRound', id);
    refuseUnlessOpen(round);
    refuseUnlessSummed(round, ballots, tallies);
    const { method } = draft.need('workshop', 'workshop');
    const places = new Map(round.riskIds.map((riskId, place) => [riskId, place]));
    const place = (riskId: string) => places.get(riskId) ?? -1;
    const sorted = tallies.toSorted(
      (a, b) => place(a.riskId) - place(b.riskId) || inScaleOrder(method, a, b),
    );
    for (const tally of sorted) addTally(draft, { roundId: id, ...tally });
    draft.update('votingRound', id, { state: 'closed', ballots });
  },

  'round.void': (draft, { id }) => {
    refuseUnlessOpen(draft.need('votingRound', id));
    removeRound(draft, id);
  },

  'round.remove': (draft, { id }) => {
    const round = draft.need('votingRound', id);
    if (isBallotRound(round) && round.state === 'open') throw new Refusal('round-is-open');
    removeRound(draft, id);
  },
};

/** The round whose ballots are being cast, if any. */
function openBallotRound(draft: Draft): VotingRound | undefined {
  return draft.where('votingRound', 'state', 'open').find(isBallotRound);
}

/** Whether a round is held with ballots, so that nothing of it is known before it is closed. */
export function isBallotRound({ way }: Pick<VotingRound, 'way'>): boolean {
  return ballotWays.some((each) => each === way);
}

/** A round with its tallies; rounds that repeated it lose what they repeated. */
export function removeRound(draft: Draft, id: string): void {
  for (const tally of draft.where('tally', 'roundId', id)) draft.remove('tally', tally.id);
  for (const later of draft.where('votingRound', 'earlierId', id)) {
    // While ballots are being cast nothing of their round may change: it is taken back whole or not at all.
    if (isBallotRound(later) && later.state === 'open') throw new Refusal('round-is-open');
    draft.update('votingRound', later.id, { earlierId: null });
  }
  draft.remove('votingRound', id);
}

/** A tally is a count and nothing else: its id is made of what it counts. */
export function tallyId(
  roundId: string,
  riskId: string,
  { probability, consequence, heldOn }: Pair & Partial<Pick<Tally, 'heldOn'>>,
): string {
  return [roundId, riskId, probability ?? '', consequence ?? '', ...(heldOn ? [heldOn] : [])].join('/');
}

/** Throws `risk-set-aside` for a risk that is not voted on. */
function needCounted(draft: Draft, riskId: string): void {
  const risk = draft.need('risk', riskId);
  if (!isCounted(risk)) throw new Refusal('risk-set-aside', { number: risk.number });
}

type NewRound = Pick<VotingRound, 'id' | 'way' | 'riskIds' | 'present' | 'earlierId' | 'about'>;

function insertRound(draft: Draft, round: NewRound, state: VotingRound['state'] = 'open'): void {
  refuseIfThere(draft, 'votingRound', round.id);
  const earlier = round.earlierId === null ? null : draft.need('votingRound', round.earlierId);
  if (earlier?.state === 'open') throw new Refusal('round-is-open');
  if (earlier && earlier.about !== round.about) throw new Refusal('round-about-other');
  const rank = rankBefore(draft.all('votingRound'), null);
  draft.insert('votingRound', { ...round, state, ballots: 0, formerMethod: null, rank });
}

/** The round to count fingers into: as it is, with one more risk, or new. */
function beginFingers(draft: Draft, { roundId, riskId, opens }: Counted): void {
  draft.need('risk', riskId);
  const round = draft.get('votingRound', roundId);
  if (!round) {
    needCounted(draft, riskId);
    const { present = null, earlierId = null, about = 'level' } = opens ?? {};
    const facts = { way: 'fingers', riskIds: [riskId], present, earlierId, about } as const;
    insertRound(draft, { id: roundId, ...facts, riskIds: [riskId] }, opens ? 'open' : 'closed');
  } else if (round.way !== 'fingers') throw new Refusal('round-not-fingers');
  else if (round.formerMethod !== null) throw new Refusal('round-former');
  else if (!round.riskIds.includes(riskId))
    draft.update('votingRound', roundId, { riskIds: [...round.riskIds, riskId] });
}

/** Of pairs, what they say of the axis that is not counted anew. */
function keepOtherAxis(draft: Draft, tallies: readonly Tally[], axis: Axis): void {
  const [other] = axes.filter((each) => each !== axis) as [Axis];
  const inPairs = tallies.filter((tally) => tally.probability !== null && tally.consequence !== null);
  for (const tally of tallies) if (tally[axis] !== null) draft.remove('tally', tally.id);
  for (const [code, same] of Map.groupBy(inPairs, (tally) => tally[other])) {
    const count = same.reduce((sum, tally) => sum + tally.count, 0);
    const { roundId, riskId } = same[0] as Tally;
    addTally(draft, { roundId, riskId, probability: null, consequence: null, [other]: code, count });
  }
}

/** A round of fingers that nobody raised any more is none; else it has as many voters as its fullest row. */
function endCount(draft: Draft, roundId: string): void {
  const tallies = draft.where('tally', 'roundId', roundId);
  if (tallies.length === 0) removeRound(draft, roundId);
  else draft.update('votingRound', roundId, { ballots: votersIn(tallies) });
}

type CountedTally = Pick<Tally, 'riskId' | Axis | 'count'> & Partial<Pick<Tally, 'heldOn'>>;

/** The most that voted on any axis of any risk. */
export function votersIn(tallies: readonly CountedTally[]): number {
  const voters = new Map<string, number>();
  for (const tally of tallies)
    for (const axis of axes)
      if (tally[axis] !== null) {
        const key = `${tally.riskId}/${tally.heldOn ?? ''}/${axis}`;
        voters.set(key, (voters.get(key) ?? 0) + tally.count);
      }
  return Math.max(0, ...voters.values());
}

/** What a round has counted of one risk, and of those that have become part of it. */
export function talliesOf(draft: Draft, roundId: string, riskId: string): Tally[] {
  return draft.where('tally', 'roundId', roundId).filter((tally) => tally.riskId === riskId);
}

/** What a round has counted of one risk as it is now: the only votes that a new count replaces. */
function countedFor(draft: Draft, roundId: string, riskId: string): Tally[] {
  return heldOnItself(talliesOf(draft, roundId, riskId));
}

function addTally(draft: Draft, tally: Omit<Tally, 'id' | 'heldOn'>): void {
  for (const axis of axes) if (tally[axis] !== abstain) needLevel(draft, axis, tally[axis]);
  const id = tallyId(tally.roundId, tally.riskId, tally);
  refuseIfThere(draft, 'tally', id);
  draft.insert('tally', { ...tally, id, heldOn: null });
}

/** Counts what was counted before, under the id of what it is now: files of before may hold an answer of merged risks twice. */
export function addCount(draft: Draft, tally: Omit<Tally, 'id'>): void {
  const id = tallyId(tally.roundId, tally.riskId, tally);
  const same = draft.get('tally', id);
  if (same) draft.update('tally', id, { count: same.count + tally.count });
  else draft.insert('tally', { ...tally, id });
}

function refuseUnlessOpen(round: VotingRound): void {
  if (!isBallotRound(round) || round.state !== 'open') throw new Refusal('round-not-open');
}

/** Every ballot answers for every risk; of too few ballots nothing is told. */
function refuseUnlessSummed(
  round: VotingRound,
  ballots: number,
  tallies: readonly Omit<Tally, 'id' | 'roundId' | 'heldOn'>[],
) {
  const sums = new Map(round.riskIds.map((riskId) => [riskId, 0]));
  for (const { riskId, count } of tallies) {
    const sum = sums.get(riskId);
    if (sum === undefined) throw new Refusal('tallies-wrong');
    sums.set(riskId, sum + count);
  }
  const expected = hasTooFewBallots({ way: round.way, ballots }) ? 0 : ballots;
  if ([...sums.values()].some((sum) => sum !== expected)) throw new Refusal('tallies-wrong');
}
