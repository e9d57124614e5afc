import { describe, expect, it } from 'vitest';
import { type Axis, abstain } from '../../../../../shared/domain/codes.ts';
import { Random } from '../../../../helpers/random/random.ts';
import { type Ballot, tallyBallots } from '../../../../helpers/random/tally-ballots.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();

function randomBallots(random: Random, riskIds: readonly string[]): Ballot[] {
  const answer = (axis: Axis) => random.pick([...method[axis].map((each) => each.code), abstain]) ?? abstain;
  return Array.from({ length: random.below(15) }, () =>
    riskIds
      .filter(() => random.next() < 0.9)
      .map((riskId) => ({ riskId, probability: answer('probability'), consequence: answer('consequence') })),
  );
}

const sum = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((total, each) => total + each.count, 0);

describe('ballots summed up', () => {
  it('give for each risk as many votes as there are ballots, whatever the stream', () => {
    const random = new Random(4);
    for (let run = 0; run < 500; run += 1) {
      const riskIds = Array.from({ length: 1 + random.below(6) }, (_, index) => `r-${index}`);
      const ballots = randomBallots(random, riskIds);
      const tallies = tallyBallots(method, riskIds, ballots);
      for (const riskId of riskIds)
        expect(sum(tallies.filter((tally) => tally.riskId === riskId))).toBe(ballots.length);
      for (const { riskId, probability, consequence, count } of tallies.filter(isGiven)) {
        const given = ballots
          .flat()
          .filter((each) => each.riskId === riskId && each.probability === probability)
          .filter((each) => each.consequence === consequence);
        expect(given).toHaveLength(count);
      }
    }
  });

  it('are the same in whichever order the ballots came', () => {
    const random = new Random(5);
    for (let run = 0; run < 100; run += 1) {
      const riskIds = ['b', 'a', 'c'];
      const ballots = randomBallots(random, riskIds);
      const mixed = ballots.toSorted(() => random.next() - 0.5).map((ballot) => ballot.toReversed());
      expect(tallyBallots(method, riskIds, mixed)).toEqual(tallyBallots(method, riskIds, ballots));
    }
  });
});

/** A risk left out of a ballot counts as abstained, so only other answers stand in the ballots as often as counted. */
function isGiven({
  probability,
  consequence,
}: {
  readonly probability: string;
  readonly consequence: string;
}) {
  return probability !== abstain || consequence !== abstain;
}
