import { abstain } from './codes.ts';
import type { Level } from './method.ts';
import { Refusal } from './refusal.ts';
import type { AxisResult } from './tally.ts';
import { cleanLine } from './text.ts';

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
