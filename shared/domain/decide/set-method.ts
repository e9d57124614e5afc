import type { Axis } from '../codes.ts';
import type { Draft } from '../draft.ts';
import { type Method, placeOf } from '../method.ts';
import { hasSameScales, type MethodMapping, mapped } from '../method-mapping.ts';
import { Refusal } from '../refusal.ts';
import type { Risk } from '../tables.ts';
import { openBallotRound } from './round.ts';

/** Columns that hold a level, and the scale it is of. */
const ratings = {
  probability: 'probability',
  consequence: 'consequence',
  residualProbability: 'probability',
  residualConsequence: 'consequence',
} as const satisfies Partial<Record<keyof Risk, Axis>>;
type Rating = keyof typeof ratings;
const ratingColumns = Object.keys(ratings) as Rating[];

const unchanged: MethodMapping = { probability: [], consequence: [] };

/**
 * Another method for the workshop, as one change. Ratings, those of the remaining risk too, follow the mapping.
 * Throws `method-in-use` where a rating would be left without a level, `round-is-open` while ballots are being cast.
 */
export function setMethod(draft: Draft, method: Method, mapping: MethodMapping = unchanged): void {
  const old = draft.need('workshop', 'workshop').method;
  if (openBallotRound(draft)) throw new Refusal('round-is-open');
  refuseUnlessRatingsFit(draft, old, method, mapping);
  refuseUnlessVotesFit(draft, old, method);
  for (const risk of draft.all('risk')) draft.update('risk', risk.id, mappedRatings(risk, mapping));
  draft.update('workshop', 'workshop', { method });
}

function mappedRatings(risk: Risk, mapping: MethodMapping): Pick<Risk, Rating> {
  const rating = (column: Rating) => mapped(mapping[ratings[column]], risk[column]);
  return {
    probability: rating('probability'),
    consequence: rating('consequence'),
    residualProbability: rating('residualProbability'),
    residualConsequence: rating('residualConsequence'),
  };
}

/** A level can only come from the workshop's own method: a rating that would have none stops the change. */
function refuseUnlessRatingsFit(draft: Draft, old: Method, method: Method, mapping: MethodMapping): void {
  const fits = (risk: Risk, column: Rating) => {
    const axis = ratings[column];
    const code = mapped(mapping[axis], risk[column]);
    return code === null || placeOf(method[axis], code) >= 0 || placeOf(old[axis], risk[column]) < 0;
  };
  const strangers = draft.all('risk').filter((risk) => !ratingColumns.every((column) => fits(risk, column)));
  if (strangers.length > 0) throw new Refusal('method-in-use', { count: strangers.length });
}

/** Votes stay on the scale they were given on: what the new one has no levels for stops the change. */
function refuseUnlessVotesFit(draft: Draft, old: Method, method: Method): void {
  if (hasSameScales(old, method)) return;
  const count = new Set(draft.all('tally').map((tally) => tally.riskId)).size;
  if (count > 0) throw new Refusal('method-in-use', { count });
}
