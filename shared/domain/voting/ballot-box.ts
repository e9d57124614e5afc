import { abstain } from '../codes.ts';
import type { Method } from '../method/schema.ts';
import { Refusal } from '../refusal.ts';
import type { Answer, AnswerTally } from './ballots.ts';

/** What a box counts, in the order of its cells: risks of the round, answers of each axis lowest first, `abstain` last. */
export type BoxLayout = {
  readonly riskIds: readonly string[];
  readonly probability: readonly string[];
  readonly consequence: readonly string[];
};

/** More ballots than any room has people; a cell of 16 bits holds far more. */
export const mostBallots = 10_000;

const bytesOfCell = 2;

/** The layout of a round's box: it follows from the method and the round alone, never from what was voted. */
export function boxLayout(method: Method, riskIds: readonly string[]): BoxLayout {
  const answers = (levels: Method['probability']) => [...levels.map((level) => level.code), abstain];
  return { riskIds, probability: answers(method.probability), consequence: answers(method.consequence) };
}

/** A box with nothing in it. It never grows: the number of ballots, then a cell for each answer there could be. */
export function emptyBox(layout: BoxLayout): Uint8Array {
  return new Uint8Array(bytesOfCell * (1 + cellCount(layout)));
}

/**
 * The box with one ballot more: some cells one higher, and nothing else. Throws `bad-input` for a ballot that does not
 * answer each risk once in the round's order, or has an answer that the scale does not.
 */
export function withBallot(layout: BoxLayout, box: Uint8Array, answers: readonly Answer[]): Uint8Array {
  const isWhole =
    answers.length === layout.riskIds.length &&
    answers.every(({ riskId }, place) => riskId === layout.riskIds[place]);
  if (!isWhole || ballotsIn(box) >= mostBallots) throw new Refusal('bad-input', { path: 'answers' });
  const cells = answers.map((answer, place) => cellOf(layout, place, answer));
  const next = new Uint8Array(box);
  const view = viewOf(next);
  for (const cell of [0, ...cells])
    view.setUint16(cell * bytesOfCell, view.getUint16(cell * bytesOfCell) + 1);
  return next;
}

/** How many ballots are in a box. */
export function ballotsIn(box: Uint8Array): number {
  return viewOf(box).getUint16(0);
}

/** What a box has counted, in the order of its cells: nothing of the order in which it came. */
export function countsIn(layout: BoxLayout, box: Uint8Array): AnswerTally[] {
  const view = viewOf(box);
  let cell = 0;
  return layout.riskIds
    .flatMap((riskId) =>
      layout.probability.flatMap((probability) =>
        layout.consequence.map((consequence) => {
          cell += 1;
          return { riskId, probability, consequence, count: view.getUint16(cell * bytesOfCell) };
        }),
      ),
    )
    .filter(({ count }) => count > 0);
}

/** Whether a box can be one of this layout: its size, and every risk answered as often as there are ballots. */
export function isBoxOf(layout: BoxLayout, box: Uint8Array): boolean {
  if (box.length !== emptyBox(layout).length) return false;
  const sums = new Map(layout.riskIds.map((riskId) => [riskId, 0]));
  for (const { riskId, count } of countsIn(layout, box)) sums.set(riskId, (sums.get(riskId) ?? 0) + count);
  return [...sums.values()].every((sum) => sum === ballotsIn(box));
}

function cellOf(layout: BoxLayout, risk: number, { probability, consequence }: Answer): number {
  const row = placeOf(layout.probability, probability);
  const column = placeOf(layout.consequence, consequence);
  const perRisk = layout.probability.length * layout.consequence.length;
  return 1 + risk * perRisk + row * layout.consequence.length + column;
}

function placeOf(answers: readonly string[], code: string): number {
  const place = answers.indexOf(code);
  // The answer itself is not named: a refusal may be written down somewhere.
  if (place < 0) throw new Refusal('bad-input', { path: 'answers' });
  return place;
}

function cellCount({ riskIds, probability, consequence }: BoxLayout): number {
  return riskIds.length * probability.length * consequence.length;
}

function viewOf(box: Uint8Array): DataView {
  return new DataView(box.buffer, box.byteOffset, box.byteLength);
}
