import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Anything that stands in an order of its own; ranks compare as plain strings. */
export type Ranked = { readonly id: string; readonly rank: string };

/** A rank that is longer than this makes its whole list be given short ones. */
export const longestRank = 40;

/** Whether a text could be a rank. */
export function isRank(text: string): boolean {
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}

/** Order by rank; equal ranks (two laptops, one rank) fall back on id so that every reader agrees. */
export function byRank(a: Ranked, b: Ranked): number {
  return compare(a.rank, b.rank) || compare(a.id, b.id);
}

/**
 * Ranks for `count` rows placed before `beforeId`, or last when it is null or not among `others`.
 * `others` are the rows of the same list without the moved ones; none of them changes.
 */
export function ranksBefore(others: readonly Ranked[], beforeId: string | null, count = 1): string[] {
  const sorted = [...others].sort(byRank);
  const index = beforeId === null ? -1 : sorted.findIndex((each) => each.id === beforeId);
  if (index === -1) return generateNKeysBetween(sorted.at(-1)?.rank ?? null, null, count);
  const above = sorted[index]?.rank ?? null;
  let below = index === 0 ? null : (sorted[index - 1]?.rank ?? null);
  // Two rows of equal rank leave no room between them: step back to the nearest lower rank.
  for (let at = index - 1; below !== null && below === above; at -= 1) below = sorted[at - 1]?.rank ?? null;
  return generateNKeysBetween(below, above, count);
}

/** One rank; see `ranksBefore`. */
export function rankBefore(others: readonly Ranked[], beforeId: string | null): string {
  return ranksBefore(others, beforeId, 1)[0] ?? generateKeyBetween(null, null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
