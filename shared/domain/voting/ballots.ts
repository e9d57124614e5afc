import { type Axis, abstain, ballotWays } from '../codes.ts';
import { type Method, type Pair, placeOf } from '../method/method.ts';
import type { VotingRound } from '../tables.ts';

/** With fewer ballots than this a round has no result: it would tell who voted what. */
export const fewestBallots = 3;

/** Whether a round held with ballots, secret or on paper, has too few for a result. Raised fingers everybody sees. */
export function hasTooFewBallots({ way, ballots }: Pick<VotingRound, 'way' | 'ballots'>): boolean {
  return ballotWays.some((each) => each === way) && ballots < fewestBallots;
}

/** What one ballot says of one risk: level codes or `abstain`. */
export type Answer = { readonly riskId: string; readonly probability: string; readonly consequence: string };

/** An answer and how many gave it. */
export type AnswerTally = Answer & { readonly count: number };

/** By probability, then consequence: levels from the lowest, then abstained, then not asked. */
export function inScaleOrder(method: Method, a: Pair, b: Pair): number {
  const difference = (axis: Axis) => answerPlace(method, axis, a[axis]) - answerPlace(method, axis, b[axis]);
  return difference('probability') || difference('consequence');
}

function answerPlace(method: Method, axis: Axis, code: string | null): number {
  if (code === null) return method[axis].length + 1;
  return code === abstain ? method[axis].length : placeOf(method[axis], code);
}
