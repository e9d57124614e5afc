import { Refusal } from '../refusal.ts';

/** Highest cost of a measure, in thousands of Swedish kronor: a thousand million kronor. */
export const highestCost = 1_000_000;

/** A typed cost in thousands of kronor, blanks between the figures allowed; null of nothing. Throws `cost-mistyped`. */
export function typedCost(raw: string): number | null {
  const figures = raw.replace(/\s+/gu, '');
  if (figures === '') return null;
  const cost = /^\d{1,7}$/.test(figures) ? Number(figures) : Number.POSITIVE_INFINITY;
  if (cost > highestCost) throw new Refusal('cost-mistyped', { most: highestCost });
  return cost;
}
