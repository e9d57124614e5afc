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
 * Counts a row of raised fingers: digit n is level n of the scale, lowest 1; 0, - or – abstains; blanks, commas and
 * semicolons are free; `9×3` is nine votes for level 3.
 * Levels come lowest first, abstentions last; only the counts remain of the row, never its order.
 * Throws `votes-mistyped` with the first sign that means nothing, or `text-too-long`.
 */
export function countFingers(typed: string, scale: readonly Level[]): AnswerCount[] {
  const votes = readVotes(typed, [scale]).map(({ answers: [code], count }) => ({ code, count }));
  return [...scale.map((level) => level.code), abstain]
    .map((code) => ({ code, count: sumOf(votes.filter((vote) => vote.code === code)) }))
    .filter(({ count }) => count > 0);
}

/** How many gave a pair of answers. */
export type PairCount = {
  readonly probability: string;
  readonly consequence: string;
  readonly count: number;
};

/**
 * Counts raised fingers in pairs, such as `34 33 24`: probability and consequence of each voter, written as in
 * `countFingers`; `3×42` is three votes for 4 and 2.
 * Only the counts remain, in the order of the scales. Throws `votes-mistyped`, `pair-half`, `text-too-long`.
 */
export function countFingerPairs(typed: string, method: Method): PairCount[] {
  const votes = readVotes(typed, [method.probability, method.consequence]).map(
    ({ answers: [probability = abstain, consequence = abstain], count }) => ({
      probability,
      consequence,
      count,
    }),
  );
  return [...Map.groupBy(votes, ({ probability, consequence }) => `${probability}/${consequence}`).values()]
    .map((same) => ({ ...(same[0] as PairCount), count: sumOf(same) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => inScaleOrder(method, a, b));
}

/** Pairs as a row that could have been typed. */
export function fingerPairsOf(pairs: readonly Count[], method: Method): string {
  const sign = (axis: Axis, code: string | null) => placeOf(method[axis], code) + 1;
  return rowOf(
    pairs.map(({ probability, consequence, count }) => ({
      answer: `${sign('probability', probability)}${sign('consequence', consequence)}`,
      count,
    })),
  );
}

/** A result as a row that could have been typed: lowest level first, abstentions as 0 last. */
export function fingersOf({ counts, abstained }: AxisResult): string {
  const levels = counts.map((count, place) => ({ answer: `${place + 1}`, count }));
  return rowOf([...levels, { answer: '0', count: abstained }]);
}

/** A longer row than this is written as counts, `7×2 3×3`, since nobody counts so many digits by eye. */
const longestSpelled = 12;

function rowOf(given: readonly { readonly answer: string; readonly count: number }[]): string {
  const isSpelled = sumOf(given) <= longestSpelled;
  return given
    .flatMap(({ answer, count }) =>
      isSpelled || count === 1 ? Array<string>(count).fill(answer) : count === 0 ? [] : `${count}×${answer}`,
    )
    .join(' ');
}

/** The same vote of so many people: an answer for each scale asked about. */
type Vote = { readonly answers: readonly string[]; readonly count: number };

/** Characters of a row; longer is a paste that went wrong, whatever it says. */
const longestRow = 5 * mostFingerVotes;
const separators = /^[\s,;]+/u;
const times = /^(\d{1,5})\s*[×xX*]/u;
const segmenter = new Intl.Segmenter();

function readVotes(typed: string, scales: readonly (readonly Level[])[]): Vote[] {
  const row = cleanLine(typed);
  if (row.length > longestRow) throw tooMany(row.length);
  const votes: Vote[] = [];
  for (let rest = withoutSeparator(row); rest !== ''; ) {
    const [head, digits] = times.exec(rest) ?? ['', '1'];
    const after = readAnswers(rest.slice(head.length), head, scales);
    votes.push({ answers: after.answers, count: Number(digits) });
    rest = after.rest;
  }
  const count = sumOf(votes);
  if (count > mostFingerVotes) throw tooMany(count);
  return votes;
}

/** The next answers of a row, one for each scale. `before` is what was read of the same vote. */
function readAnswers(row: string, before: string, scales: readonly (readonly Level[])[]) {
  let [rest, last] = [row, ''];
  const answers = scales.map((scale) => {
    rest = withoutSeparator(rest);
    if (rest === '' && last) throw new Refusal('pair-half', { sign: last });
    last = firstSign(rest) || before.slice(-1);
    rest = rest.slice(last.length);
    return answerOf(last, scale);
  });
  return { answers, rest: withoutSeparator(rest) };
}

/** A whole sign as people see it, so that a refusal can name a composed one. */
function firstSign(row: string): string {
  return [...segmenter.segment(row.slice(0, 64))][0]?.segment ?? '';
}

function withoutSeparator(row: string): string {
  return row.replace(separators, '');
}

function answerOf(sign: string, scale: readonly Level[]): string {
  if (['0', '-', '–'].includes(sign)) return abstain;
  const level = /^[1-9]$/.test(sign) ? scale[Number(sign) - 1] : undefined;
  if (!level) throw new Refusal('votes-mistyped', { sign, most: scale.length });
  return level.code;
}

function sumOf(votes: readonly { readonly count: number }[]): number {
  return votes.reduce((sum, { count }) => sum + count, 0);
}

function tooMany(length: number): Refusal {
  return new Refusal('text-too-long', { length, longest: mostFingerVotes });
}
