import { abstain } from '../../../shared/domain/codes.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import { type Answer, type AnswerTally, inScaleOrder } from '../../../shared/domain/voting/ballots.ts';

/** A ballot: an answer for each risk of its round. A risk left out is abstained from. */
export type Ballot = readonly Answer[];

/**
 * Ballots summed up in the plainest way, to compare with what a box counts: for each risk of the round, in its order, the
 * answers by the order of the scales.
 */
export function tallyBallots(
  method: Method,
  riskIds: readonly string[],
  ballots: readonly Ballot[],
): AnswerTally[] {
  return riskIds.flatMap((riskId) => {
    const answers = ballots.map((ballot) => answerFor(ballot, riskId));
    const byPair = Map.groupBy(answers, (answer) => `${answer.probability}/${answer.consequence}`);
    const tallies = [...byPair.values()].map((same) => ({ ...(same[0] as Answer), count: same.length }));
    return tallies.sort((a, b) => inScaleOrder(method, a, b));
  });
}

function answerFor(ballot: Ballot, riskId: string): Answer {
  const given = ballot.find((answer) => answer.riskId === riskId);
  return given ?? { riskId, probability: abstain, consequence: abstain };
}
