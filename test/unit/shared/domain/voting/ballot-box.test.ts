import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ballotsIn,
  boxLayout,
  countsIn,
  emptyBox,
  isBoxOf,
  withBallot,
} from '../../../../../shared/domain/voting/ballot-box.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();
const layout = boxLayout(method, ['r-1', 'r-2', 'r-3']);
const ballot = fc.tuple(
  ...layout.riskIds.map((riskId) =>
    fc.record({
      riskId: fc.constant(riskId),
      probability: fc.constantFrom(...layout.probability),
      consequence: fc.constantFrom(...layout.consequence),
    }),
  ),
);
const boxOf = (ballots: readonly (typeof ballot extends fc.Arbitrary<infer B> ? B : never)[]) =>
  ballots.reduce((box, each) => withBallot(layout, box, each), emptyBox(layout));

describe('a ballot box', () => {
  it('counts any stream of ballots: for each risk as many answers as there are ballots', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 30 }), (ballots) => {
        const box = boxOf(ballots);
        const counts = countsIn(layout, box);
        for (const riskId of layout.riskIds) {
          const sum = counts
            .filter((count) => count.riskId === riskId)
            .reduce((total, { count }) => total + count, 0);
          expect(sum).toBe(ballots.length);
        }
        for (const { count, ...answer } of counts)
          expect(
            ballots.flat().filter((each) => JSON.stringify(each) === JSON.stringify(sorted(answer))),
          ).toHaveLength(count);
        expect([ballotsIn(box), isBoxOf(layout, box)]).toEqual([ballots.length, true]);
      }),
    );
  });

  it('is the same, byte for byte, in whatever order the ballots came', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (ballots, random) => {
        const shuffled = ballots
          .map((each) => ({ each, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(boxOf(shuffled)).toEqual(boxOf(ballots));
      }),
    );
  });

  it('is the same when answers are exchanged between ballots: nothing ties the answers of a person together', () => {
    fc.assert(
      fc.property(ballot, ballot, (one, other) => {
        const exchanged = [
          [one[0], other[1], one[2]],
          [other[0], one[1], other[2]],
        ] as const;
        expect(boxOf(exchanged as never)).toEqual(boxOf([one, other]));
      }),
    );
  });

  it('never changes its size, and lists its counts in the order of the scales', () => {
    const answer = (riskId: string, probability: string, consequence: string) => ({
      riskId,
      probability,
      consequence,
    });
    const one = [
      answer('r-1', 'high', 'low'),
      answer('r-2', 'abstain', 'abstain'),
      answer('r-3', 'low', 'low'),
    ];
    const two = [answer('r-1', 'low', 'high'), answer('r-2', 'abstain', 'low'), answer('r-3', 'low', 'low')];
    const box = boxOf([one, two] as never);
    expect(box.length).toBe(emptyBox(layout).length);
    expect(countsIn(layout, box)).toEqual([
      { ...two[0], count: 1 },
      { ...one[0], count: 1 },
      { ...two[1], count: 1 },
      { ...one[1], count: 1 },
      { ...one[2], count: 2 },
    ]);
  });

  it('refuses a ballot that is not whole, in another order, or with an answer the scale does not have', () => {
    const [one, two, three] = layout.riskIds.map((riskId) => ({
      riskId,
      probability: 'low',
      consequence: 'high',
    }));
    const wrong = [
      [],
      [one, two],
      [one, two, two],
      [two, one, three],
      [one, two, three, three],
      [one, two, { ...three, probability: 'medium' }],
      [one, two, { ...three, consequence: '' }],
    ];
    for (const answers of wrong)
      expect(() => withBallot(layout, emptyBox(layout), answers as never)).toThrow('bad-input');
  });

  it('names in a refusal nothing that was voted', () => {
    const answers = layout.riskIds.map((riskId) => ({ riskId, probability: 'secret', consequence: 'low' }));
    expect(() => withBallot(layout, emptyBox(layout), answers)).toThrow(/^(?!.*secret)/);
  });

  it('is known as damaged by its size and by its sums', () => {
    const full = boxOf([
      layout.riskIds.map((riskId) => ({ riskId, probability: 'low', consequence: 'low' })),
    ] as never);
    const damaged = [
      full.slice(0, -1),
      new Uint8Array([...full, 0]),
      full.map((byte, at) => (at === 1 ? 2 : byte)),
    ];
    expect([full, emptyBox(layout), ...damaged].map((box) => isBoxOf(layout, box))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

function sorted({
  riskId,
  probability,
  consequence,
}: {
  riskId: string;
  probability: string;
  consequence: string;
}) {
  return { riskId, probability, consequence };
}
