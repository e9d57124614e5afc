import { type Axis, abstain } from '../codes.ts';
import { type Level, type Method, placeOf, scaleOf } from '../method/method.ts';

/** A counted vote: how many gave this answer. A null axis was not asked in this row. */
export type Count = {
  readonly probability: string | null;
  readonly consequence: string | null;
  readonly count: number;
};

/** What the room answered on one axis. `counts[i]` belongs to level i of the scale, lowest first. */
export type AxisResult = {
  readonly counts: readonly number[];
  readonly abstained: number;
  readonly voters: number;
  /** One level, or the two middle ones of an even split; empty without votes. Nothing is rounded. */
  readonly median: readonly Level[];
  /** van der Eijk's A, from -1 (polarised) over 0 (uniform) to 1 (agreement); null without votes. */
  readonly agreement: number | null;
};

/** Folds tally rows to the result of one axis. Rows that did not ask the axis are passed over. */
export function axisResult(method: Method, rows: readonly Count[], axis: Axis): AxisResult {
  const scale = scaleOf(method, axis);
  const counts = scale.map(() => 0);
  let abstained = 0;
  for (const row of rows) {
    const place = placeOf(scale, row[axis]);
    if (place >= 0) counts[place] = (counts[place] ?? 0) + row.count;
    else if (row[axis] === abstain) abstained += row.count;
  }
  const median = medianPlaces(counts).map((place) => scale[place] as Level);
  const voters = counts.reduce((sum, count) => sum + count, 0) + abstained;
  return { counts, abstained, voters, median, agreement: agreement(counts) };
}

/** Places of the middle vote: one place, or the two middle places where an even number splits between levels. */
export function medianPlaces(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const lower = placeOfVote(counts, Math.floor((total - 1) / 2));
  const upper = placeOfVote(counts, Math.floor(total / 2));
  return lower === upper ? [lower] : [lower, upper];
}

function placeOfVote(counts: readonly number[], index: number): number {
  let seen = 0;
  for (const [place, count] of counts.entries()) {
    seen += count;
    if (index < seen) return place;
  }
  return -1;
}

/**
 * Agreement A of a histogram on an ordered scale of three levels or more; null without votes.
 * The histogram is cut into layers, each a pattern of 0 and 1; a layer's agreement is its unimodality times
 * (1 - (s - 1) / (k - 1)) for s used of k levels, and A is their mean weighted by the votes in each layer.
 * Source: C. van der Eijk, "Measuring Agreement in Ordered Rating Scales", Quality & Quantity 35 (2001).
 */
export function agreement(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let rest = [...counts];
  let sum = 0;
  while (rest.some((count) => count > 0)) {
    const used = rest.map((count) => count > 0);
    const height = Math.min(...rest.filter((count) => count > 0));
    const share = (height * used.filter(Boolean).length) / total;
    sum += share * layerAgreement(used);
    rest = rest.map((count) => (count > 0 ? count - height : 0));
  }
  return sum;
}

function layerAgreement(used: readonly boolean[]): number {
  const levels = used.length;
  const usedCount = used.filter(Boolean).length;
  if (usedCount === levels) return 0;
  return unimodality(used) * (1 - (usedCount - 1) / (levels - 1));
}

/** Weighs triples that rise or fall without a dip (TU) against triples with a dip, 1-0-1 (TDU). */
function unimodality(used: readonly boolean[]): number {
  const levels = used.length;
  let unimodal = 0;
  let dipped = 0;
  for (let first = 0; first < levels; first += 1)
    for (let second = first + 1; second < levels; second += 1)
      for (let third = second + 1; third < levels; third += 1) {
        if (used[first] && !used[second] && used[third]) dipped += 1;
        else if (used[second] && used[first] !== used[third]) unimodal += 1;
      }
  if (unimodal + dipped === 0) return 1;
  return ((levels - 2) * unimodal - (levels - 1) * dipped) / ((levels - 2) * (unimodal + dipped));
}

/** How far a room agrees, in words: `common:agreement.<word>`. */
export const agreementWords = ['agreed', 'mostly', 'divided', 'polarised'] as const;
type AgreementWord = (typeof agreementWords)[number];

/** Agreement A as it is shown, in hundredths: words are judged on this, so that word and figure never disagree. */
export function shownAgreement(agreement: number): number {
  return Math.round(agreement * 100) / 100 + 0;
}

/**
 * The word that a histogram earns; null without votes. Below 0 the votes stand at opposite ends rather than spread
 * evenly: `polarised`. From 0 they are nearer an even spread than one mind: `divided`. From 0.5 they are nearer one
 * mind: `mostly`, and from 0.75 `agreed`. On fine scales A alone is generous, since it counts the levels that nobody
 * chose: five of ten on each of two levels of six give 0.8. So `mostly` also takes half the room on one level, or three
 * of four on two neighbours, and `agreed` two of three on one level.
 * The bounds are ours; what A is at -1, 0 and 1 is van der Eijk's (see `agreement`).
 */
export function agreementWord({
  counts,
  agreement,
}: Pick<AxisResult, 'counts' | 'agreement'>): AgreementWord | null {
  if (agreement === null) return null;
  const shown = shownAgreement(agreement);
  if (shown < 0) return 'polarised';
  const all = counts.reduce((sum, count) => sum + count, 0);
  const onOne = Math.max(...counts) / all;
  const onTwo = Math.max(...counts.map((count, place) => count + (counts[place + 1] ?? 0))) / all;
  if (shown < 0.5 || (onOne < 1 / 2 && onTwo < 3 / 4)) return 'divided';
  return shown < 0.75 || onOne < 2 / 3 ? 'mostly' : 'agreed';
}
