// What a round is about: the level of a risk as it is, or the one that is left when its measures are done.

import type { Tables } from '../../history/row-change.ts';
import { axes, type RoundSubject } from '../codes.ts';
import { isSamePair, type Method, type Pair, residualPair } from '../method/method.ts';
import type { Risk, Tally } from '../tables.ts';
import { votesOf } from '../workshop/register.ts';
import { otherOffers } from './level-choice.ts';
import { isShown, outcomeOf, roundsOf } from './rounds.ts';
import type { Count } from './tally.ts';

/** The pair of levels that rounds about a subject are to set, as it is set now. */
export function judgedPair(risk: Risk, about: RoundSubject): Pair {
  if (about === 'level') return { probability: risk.probability, consequence: risk.consequence };
  return residualPair(risk);
}

/** In the words of `common:residualBasis`. */
export const residualBases = ['voted', 'otherwise', 'by-hand'] as const;
export type ResidualBasis = (typeof residualBases)[number];

/**
 * What stands behind the residual level that is set: `voted` where the last votes about it point to that pair,
 * `otherwise` where they point to another, `by-hand` where nobody has voted on it as the risk is now, on the scales that
 * hold now. Null where no residual level is set. It is derived, never stored: whoever changes the level by hand changes
 * what stands behind it. `tallies` are those of the risk.
 */
export function residualBasis(
  tables: Tables,
  method: Method,
  risk: Risk,
  tallies: readonly Tally[],
): ResidualBasis | null {
  const { probability, consequence } = judgedPair(risk, 'residual');
  if (probability === null || consequence === null) return null;
  const votes = votesOf(tables, method, tallies, 'residual');
  if (!votes || axes.some((axis) => votes[axis].voters === 0)) return 'by-hand';
  const set = { probability, consequence };
  const isMiddle = axes.every((axis) => votes[axis].median.some(({ code }) => code === set[axis]));
  const pairs = lastPairs(tables, method, risk, tallies);
  const others = votes.probability.median.flatMap((p) =>
    votes.consequence.median.flatMap((c) =>
      otherOffers(method, pairs, { probability: p.code, consequence: c.code }),
    ),
  );
  return isMiddle || others.some(({ pair }) => isSamePair(pair, set)) ? 'voted' : 'otherwise';
}

function lastPairs(tables: Tables, method: Method, risk: Risk, tallies: readonly Tally[]): readonly Count[] {
  const last = roundsOf(tables, { riskId: risk.id, about: 'residual' }, tallies).findLast(isShown);
  const outcome = last && outcomeOf(method, last, tallies);
  return outcome?.kind === 'counted' ? outcome.pairs : [];
}
