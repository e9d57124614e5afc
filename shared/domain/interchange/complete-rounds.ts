import { abstain, axes } from '../codes.ts';
import { isBallotRound, votersIn } from '../decide/round.ts';
import { placeOf } from '../method/method.ts';
import { comparisonId } from '../voting/comparison.ts';
import type { CompleteInterchange } from './complete.ts';
import { faultAt } from './faults.ts';
import type { Interchange } from './schema.ts';

type Round = Interchange['rounds'][number];
type Votes = Interchange['risks'][number]['rounds'][number];
type Risk = { readonly id: string; readonly rounds: readonly Votes[] };

/** A risk whose votes each say of which round they are. */
export type RiskWithRounds<R> = Omit<R, 'rounds'> & {
  readonly rounds: readonly { readonly roundId: string; readonly tallies: Votes['tallies'] }[];
};

/** Votes that name no round get one of their own, closed, after the rounds that the file lists. */
export function withRounds<R extends Risk>(
  risks: readonly R[],
  listed: readonly Round[],
  newId: () => string,
): { readonly risks: RiskWithRounds<R>[]; readonly rounds: Round[] } {
  const rounds = [...listed];
  const named = (riskId: string, { kind, roundId, tallies }: Votes) => {
    if (roundId !== null) return { roundId, tallies };
    const id = newId();
    const ballots = votersIn(tallies.map((tally) => ({ ...tally, heldOn: tally.heldOn ?? null, riskId })));
    const facts = {
      way: kind ?? 'fingers',
      state: 'closed',
      present: null,
      earlierId: null,
      formerMethod: null,
      about: 'level',
    } as const;
    rounds.push({ id, ...facts, riskIds: [riskId], ballots });
    return { roundId: id, tallies };
  };
  const complete = risks.map((risk) => ({
    ...risk,
    rounds: risk.rounds.map((each) => named(risk.id, each)),
  }));
  return { risks: complete, rounds };
}

/** Rounds and comparisons refer to what is in the file, and votes are levels of its method or abstained. */
export function checkRounds(file: CompleteInterchange): void {
  for (const [at, round] of file.rounds.entries()) checkRound(file, round, ['rounds', at]);
  for (const [index, { id, rounds }] of file.risks.entries())
    for (const [at, votes] of rounds.entries()) {
      const place = ['risks', index, 'rounds', at];
      const isTwin = rounds.findIndex((each) => each.roundId === votes.roundId) < at;
      if (isTwin) throw faultAt([...place, 'roundId'], 'duplicate');
      checkVotes(file, id, votes, place);
    }
  checkComparisons(file);
}

function checkRound({ rounds, risks }: CompleteInterchange, round: Round, place: PropertyKey[]): void {
  const refuse = (property: string) => faultAt([...place, property], 'unknown-reference');
  if (rounds.find((each) => each.id === round.id) !== round) throw faultAt([...place, 'id'], 'duplicate');
  if (round.riskIds.some((id) => !risks.some((risk) => risk.id === id))) throw refuse('riskIds');
  if (new Set(round.riskIds).size < round.riskIds.length) throw faultAt([...place, 'riskIds'], 'duplicate');
  const before = rounds.slice(0, rounds.indexOf(round));
  const isRepeated = ({ id, about }: Round) => id === round.earlierId && about === round.about;
  if (round.earlierId !== null && !before.some(isRepeated)) throw refuse('earlierId');
  // Ballots being cast are in no file: what came of them could not be told.
  if (round.state === 'open' && isBallotRound(round))
    throw faultAt([...place, 'state'], 'not-a-choice', { choices: 'closed' });
}

type NamedVotes = RiskWithRounds<Risk>['rounds'][number];

function checkVotes(
  { method, rounds }: CompleteInterchange,
  riskId: string,
  { roundId, tallies }: NamedVotes,
  place: PropertyKey[],
): void {
  const round = rounds.find((each) => each.id === roundId && each.riskIds.includes(riskId));
  if (!round) throw faultAt([...place, 'roundId'], 'unknown-reference');
  const scales = round.formerMethod ?? method;
  const seen = new Set<string>();
  for (const [row, tally] of tallies.entries()) {
    const at = [...place, 'tallies', row];
    for (const axis of axes)
      if (tally[axis] !== null && tally[axis] !== abstain && placeOf(scales[axis], tally[axis]) < 0)
        throw faultAt([...at, axis], 'unknown-level');
    if (tally.probability === null && tally.consequence === null)
      throw faultAt([...at, 'probability'], 'missing');
    const answer = JSON.stringify([tally.probability, tally.consequence, tally.heldOn ?? null]);
    if (seen.has(answer)) throw faultAt(at, 'duplicate');
    seen.add(answer);
  }
}

function checkComparisons({ comparisons, risks }: CompleteInterchange): void {
  const seen = new Set<string>();
  for (const [at, { oneId, otherId }] of comparisons.entries()) {
    for (const [property, id] of Object.entries({ oneId, otherId }))
      if (!risks.some((risk) => risk.id === id))
        throw faultAt(['comparisons', at, property], 'unknown-reference');
    const id = comparisonId(oneId, otherId);
    if (oneId === otherId || seen.has(id)) throw faultAt(['comparisons', at], 'duplicate');
    seen.add(id);
  }
}
