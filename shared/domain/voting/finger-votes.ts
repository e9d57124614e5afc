import { type Axis, abstain } from '../codes.ts';
import { type Level, type Method, placeOf } from '../method/method.ts';
import { Refusal } from '../refusal.ts';
import { cleanLine } from '../text/text.ts';
import { inScaleOrder } from './ballots.ts';
import type { AxisResult, Count } from './tally.ts';

/** How many gave an answer; `code` is a level's or `abstain`. */
export type AnswerCount = { readonly code: string; readonly count: number };

/** More hands than any room holds; a longer row is a paste that went wrong. */
export const mostFingerVotes = 1_000;

/**
 * Counts a row of raised fingers: digit n is level n of the scale, lowest 1; 0 or - abstains; blanks are free.
 * Levels come lowest first, abstentions last; only the counts remain of the row, never its order.
 * Throws `votes-mistyped` with the first sign that means nothing, or `text-too-long`.
 */
export function countFingers(typed: string, scale: readonly Level[]): AnswerCount[] {
  const signs = signsOf(typed);
  if (signs.length > mostFingerVotes)
    throw new Refusal('text-too-long', { length: signs.length, longest: mostFingerVotes });
  const answers = signs.map((sign) => answerOf(sign, scale));
  return [...scale.map((level) => level.code), abstain]
    .map((code) => ({ code, count: answers.filter((answer) => answer === code).length }))
    .filter(({ count }) => count > 0);
}

/** How many gave a pair of answers. */
export type PairCount = {
  readonly probability: string;
  readonly consequence: string;
  readonly count: number;
};

/**
 * Counts raised fingers in pairs, such as `34 33 24`: probability and consequence of each voter; blanks are free.
 * Only the counts remain, in the order of the scales. Throws `votes-mistyped`, `pair-half`, `text-too-long`.
 */
export function countFingerPairs(typed: string, method: Method): PairCount[] {
  const signs = signsOf(typed);
  if (signs.length > 2 * mostFingerVotes)
    throw new Refusal('text-too-long', { length: signs.length, longest: 2 * mostFingerVotes });
  const answers = signs.map((sign, index) =>
    answerOf(sign, index % 2 ? method.consequence : method.probability),
  );
  if (answers.length % 2 === 1) throw new Refusal('pair-half', { sign: signs.at(-1) ?? '' });
  const votes = Array.from({ length: answers.length / 2 }, (_, index) => ({
    probability: answers[2 * index] ?? abstain,
    consequence: answers[2 * index + 1] ?? abstain,
  }));
  return [...Map.groupBy(votes, ({ probability, consequence }) => `${probability}/${consequence}`).values()]
    .map((same) => ({ ...(same[0] as (typeof votes)[number]), count: same.length }))
    .sort((a, b) => inScaleOrder(method, a, b));
}

/** Pairs as a row that could have been typed. */
export function fingerPairsOf(pairs: readonly Count[], method: Method): string {
  const sign = (axis: Axis, code: string | null) => placeOf(method[axis], code) + 1;
  return pairs
    .flatMap(({ probability, consequence, count }) =>
      Array<string>(count).fill(`${sign('probability', probability)}${sign('consequence', consequence)}`),
    )
    .join(' ');
}

/** A result as a row that could have been typed: lowest level first, abstentions as 0 last. */
export function fingersOf({ counts, abstained }: AxisResult): string {
  const levels = counts.flatMap((count, place) => Array<number>(count).fill(place + 1));
  return [...levels, ...Array<number>(abstained).fill(0)].join(' ');
}

/** Whole signs as people see them, so that a refusal can name a composed one. */
function signsOf(typed: string): string[] {
  const bare = cleanLine(typed).replace(/\s/gu, '');
  return [...new Intl.Segmenter().segment(bare)].map(({ segment }) => segment);
}

function answerOf(sign: string, scale: readonly Level[]): string {
  if (sign === '0' || sign === '-') return abstain;
  const level = /^[1-9]$/.test(sign) ? scale[Number(sign) - 1] : undefined;
  if (!level) throw new Refusal('votes-mistyped', { sign, most: scale.length });
  return level.code;
}
