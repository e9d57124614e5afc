import { type Axis, abstain } from './codes.ts';
import { type Method, type Pair, placeOf } from './method.ts';

/** With fewer ballots than this a secret round has no result: it would tell who voted what. */
export const fewestBallots = 3;

/** What one ballot says of one risk: level codes or `abstain`. */
export type Answer = { readonly riskId: string; readonly probability: string; readonly consequence: string };

/** An answer and how many gave it. */
export type AnswerTally = Answer & { readonly count: number };

/** A ballot: an answer for each risk of its round. A risk left out is abstained from. */
export type Ballot = readonly Answer[];

/**
 * Ballots summed up: for each risk of the round, in its order, the answers by the order of the scales. Nothing is left
 * of who gave what, or in which order; for each risk the counts sum to the number of ballots.
 */
export function tallyBallots(
  method: Method,
  riskIds: readonly string[],
  ballots: readonly Ballot[],
): AnswerTally[] {
  return riskIds.flatMap((riskId) => {
    const answers = ballots.map((ballot) => answerFor(ballot, riskId));
    const byPair = Map.groupBy(answers, (answer) => `${answer.probability}/${answer.consequence}`);
    const tallies = [...byPair.values()].map((same) => ({
      ...(same[0] as Answer),
      count: same.length,
    }));
    return tallies.sort((a, b) => inScaleOrder(method, a, b));
  });
}

function answerFor(ballot: Ballot, riskId: string): Answer {
  const given = ballot.find((answer) => answer.riskId === riskId);
  return given ?? { riskId, probability: abstain, consequence: abstain };
}

/** By probability, then consequence: levels from the lowest, then abstained, then not asked. */
export function inScaleOrder(method: Method, a: Pair, b: Pair): number {
  const difference = (axis: Axis) => answerPlace(method, axis, a[axis]) - answerPlace(method, axis, b[axis]);
  return difference('probability') || difference('consequence');
}

function answerPlace(method: Method, axis: Axis, code: string | null): number {
  if (code === null) return method[axis].length + 1;
  return code === abstain ? method[axis].length : placeOf(method[axis], code);
}
