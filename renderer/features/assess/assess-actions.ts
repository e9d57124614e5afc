import type { Fault } from '../../../shared/api/result.ts';
import { faultOf } from '../../../shared/api/result.ts';
import type { Axis } from '../../../shared/domain/codes.ts';
import { countFingers } from '../../../shared/domain/finger-votes.ts';
import { type Method, type Pair, scaleOf } from '../../../shared/domain/method.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import type { AxisResult } from '../../../shared/domain/tally.ts';
import { type Outcome, run } from '../../state/board-store.ts';
import { giveBackIfRefused, halfTypedAt, setHalfTyped } from '../../state/half-typed.ts';
import { type AxisVotes, resultOf } from './axis-votes.ts';

export function setPair(risk: Risk, { probability, consequence }: Pair): Outcome {
  return run({ type: 'risk.assess', id: risk.id, probability, consequence });
}

export function setLevel(risk: Risk, axis: Axis, code: string): Outcome {
  return setPair(risk, { ...risk, [axis]: code });
}

/** Back to unrated; the votes and the reason stay. */
export function clearRating(risk: Risk): Outcome {
  return setPair(risk, { probability: null, consequence: null });
}

export function setReason({ id, probability, consequence }: Risk, rationale: string): Outcome {
  return run({ type: 'risk.assess', id, probability, consequence, rationale });
}

/** Where a half-typed row of digits is kept. */
export const placeOfVotes = (riskId: string, axis: Axis) => `votes/${riskId}/${axis}`;

/**
 * Counts the row of digits typed for an axis, if there is one. Refused, it stays in its field with the sentence.
 * Tells whether nothing is left half typed.
 */
export function commitVotes(method: Method, riskId: string, axis: Axis, votes: AxisVotes): boolean {
  const place = placeOfVotes(riskId, axis);
  const typed = halfTypedAt(place);
  if (typed === null) return true;
  const fault = countVotes(method, { riskId, axis, typed: typed.text, votes });
  setHalfTyped(place, fault === null ? null : { text: typed.text, fault });
  return fault === null;
}

type Counted = { riskId: string; axis: Axis; typed: string; votes: AxisVotes };

function countVotes(method: Method, { riskId, axis, typed, votes }: Counted): Fault | null {
  try {
    const counts = countFingers(typed, scaleOf(method, axis));
    if (isSame(resultOf(method, axis, counts), votes.result)) return null;
    const roundId = votes.roundId ?? crypto.randomUUID();
    const { fault, saved } = run({ type: 'round.count', roundId, riskId, axis, counts });
    giveBackIfRefused(placeOfVotes(riskId, axis), typed, saved);
    return fault;
  } catch (thrown) {
    return faultOf(thrown);
  }
}

function isSame(a: AxisResult, b: AxisResult): boolean {
  return a.abstained === b.abstained && a.counts.every((count, place) => count === b.counts[place]);
}
