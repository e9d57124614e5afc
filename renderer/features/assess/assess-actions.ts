import type { Fault } from '../../../shared/api/result.ts';
import type {
  Axis,
  Certainty,
  ConsequenceDomain,
  RiskStatus,
  RoundSubject,
} from '../../../shared/domain/codes.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import type { View } from '../../../shared/domain/fields/kinds.ts';
import { type Method, type Pair, scaleOf } from '../../../shared/domain/method/method.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { countFingerPairs, countFingers, fingerPairsOf } from '../../../shared/domain/voting/finger-votes.ts';
import { judgedPair } from '../../../shared/domain/voting/round-subject.ts';
import type { Asked } from '../../../shared/domain/voting/rounds.ts';
import type { AxisResult } from '../../../shared/domain/voting/tally.ts';
import { todayOf } from '../../../shared/domain/workshop/date.ts';
import { faultOf } from '../../report.ts';
import { type Outcome, run, useBoard } from '../../state/board-store.ts';
import { restoreRejected, setUnsavedText, unsavedTextAt } from '../../state/unsaved-text.ts';

import { hiddenRound, type RiskVotes, resultOf } from './axis-votes.ts';

/**
 * Sets the pair that is judged: that of the risk, or the one that is left when its measures are done. A level that was
 * mapped is confirmed by being set, also as it was.
 */
export function setPair(risk: Risk, about: RoundSubject, { probability, consequence }: Pair): Outcome {
  const { id, mappedFrom, residualMappedFrom } = risk;
  if (about === 'level')
    return run({
      type: 'risk.assess',
      id,
      probability,
      consequence,
      ...(mappedFrom !== '' && { mappedFrom: '' }),
    });
  return run({
    type: 'risk.treat',
    id,
    residualProbability: probability,
    residualConsequence: consequence,
    ...(residualMappedFrom !== '' && { residualMappedFrom: '' }),
  });
}

/** Notes both views of the room and sets one pair; with no views that they are noted no longer. */
export function agreeToDiffer(
  id: string,
  { probability, consequence }: Pair,
  views: readonly View[],
): Outcome {
  return run({ type: 'risk.assess', id, probability, consequence, mappedFrom: '', views: [...views] });
}

export function setLevel(risk: Risk, about: RoundSubject, axis: Axis, code: string): Outcome {
  return setPair(risk, about, { ...judgedPair(risk, about), [axis]: code });
}

/** The pair and the reason of an earlier analysis; a reason that stands already stays. */
export function takeOver(
  { id, rationale: own }: Risk,
  { probability, consequence, rationale }: Pair & { readonly rationale: string },
): Outcome {
  return run({ type: 'risk.assess', id, probability, consequence, rationale: own || rationale });
}

/** Back to unrated; the votes and the reason stay. Nobody is certain of a level that is not there. */
export function clearRating(risk: Risk, about: RoundSubject): Outcome {
  const nothing = { probability: null, consequence: null };
  if (about === 'residual') return setPair(risk, about, nothing);
  return run({ type: 'risk.assess', id: risk.id, ...nothing, certainty: null });
}

/** How certain the room is of the level; an empty text where it does not say. */
export function setCertainty({ id, probability, consequence }: Risk, certainty: Certainty | ''): Outcome {
  return run({ type: 'risk.assess', id, probability, consequence, certainty: certainty || null });
}

export function setReason({ id, probability, consequence }: Risk, rationale: string): Outcome {
  return run({ type: 'risk.assess', id, probability, consequence, rationale });
}

export function setSafeguards({ id }: Risk, safeguards: string): Outcome {
  return run({ type: 'risk.edit', id, safeguards });
}

/** Which domain decided the consequence; an empty text for none. */
export function setDecidingDomain({ id }: Risk, domain: ConsequenceDomain | ''): Outcome {
  return run({ type: 'risk.edit', id, decidingDomain: domain || null });
}

/** A risk that is set aside is so from today on, unless somebody has said a day; opened again, it has no reason to be. */
export function setStatus({ id, statusOn }: Risk, status: RiskStatus): Outcome {
  if (status === 'open') return run({ type: 'risk.setStatus', id, status, reason: '', on: null });
  return run({ type: 'risk.setStatus', id, status, on: statusOn ?? todayOf(new Date()) });
}

export function setStatusReason({ id }: Risk, reason: string): Outcome {
  return run({ type: 'risk.setStatus', id, reason });
}

/** An empty text for no day. */
export function setStatusDay({ id }: Risk, day: string): Outcome {
  return run({ type: 'risk.setStatus', id, on: day || null });
}

/** What a row of digits is about: one axis, or both in pairs. */
export type Row = Axis | 'pairs';

/** What is typed and begun of a vote on a risk is kept apart for each thing that is voted on. */
export const voteKey = ({ riskId, about }: Asked) => (about === 'level' ? riskId : `${riskId}/${about}`);

/** Where a row of digits is kept while it is typed, in this window alone. */
export const fieldOfVotes = (asked: Asked, row: Row) => `votes/${voteKey(asked)}/${row}`;

export type Ballot = {
  readonly method: Method;
  readonly asked: Asked;
  readonly votes: RiskVotes;
  readonly present: number | null;
};

/**
 * Counts the row of digits typed, if there is one. A refused row stays in its field with the reason. Returns whether
 * nothing is left half typed.
 */
export function commitVotes(ballot: Ballot, row: Row): boolean {
  const fieldName = fieldOfVotes(ballot.asked, row);
  const typed = unsavedTextAt(fieldName);
  if (typed === null) return true;
  const fault = countRow(ballot, row, typed.text);
  setUnsavedText(fieldName, fault === null ? null : { text: typed.text, fault });
  return fault === null;
}

/** Shows the room the fingers that were counted, of as many as are known to be there by then. */
export function reveal(asked: Asked, present: number | null): void {
  const hidden = hiddenRound(useBoard.getState().tables, asked);
  if (hidden) run({ type: 'round.reveal', id: hidden.id, present });
}

function countRow(ballot: Ballot, row: Row, typed: string): Fault | null {
  try {
    const command = row === 'pairs' ? pairsCommand(ballot, typed) : axisCommand(ballot, row, typed);
    if (command === null) return null;
    const { fault, saved } = run(command);
    restoreRejected(fieldOfVotes(ballot.asked, row), typed, saved);
    return fault;
  } catch (thrown) {
    return faultOf(thrown);
  }
}

function axisCommand(ballot: Ballot, axis: Axis, typed: string): Command | null {
  const { method, votes } = ballot;
  const { riskId } = ballot.asked;
  const counts = countFingers(typed, scaleOf(method, axis));
  if (isSame(resultOf(method, axis, counts), votes[axis].counted)) return null;
  return { type: 'round.count', riskId, axis, counts, ...roundFor(ballot, votes[axis].roundId) };
}

function pairsCommand(ballot: Ballot, typed: string): Command | null {
  const { method, votes } = ballot;
  const { riskId } = ballot.asked;
  const pairs = countFingerPairs(typed, method);
  if (fingerPairsOf(pairs, method) === fingerPairsOf(votes.countedPairs, method)) return null;
  return { type: 'round.countPairs', riskId, pairs, ...roundFor(ballot, votes.roundId) };
}

/** The round to count into; a new one is hidden until it is revealed, and keeps what it repeats. */
function roundFor({ votes, present, asked: { about } }: Ballot, into: string | null) {
  const roundId = into ?? crypto.randomUUID();
  const isThere = useBoard.getState().tables.votingRound.has(roundId);
  return isThere ? { roundId } : { roundId, opens: { present, earlierId: votes.last?.id ?? null, about } };
}

function isSame(a: AxisResult, b: AxisResult): boolean {
  return a.abstained === b.abstained && a.counts.every((count, place) => count === b.counts[place]);
}
