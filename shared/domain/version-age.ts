/** After this many months the app says that there may be a newer version: it never asks anybody. */
export const monthsUntilOld = 18;

/** Whole months from one moment to another, both ISO; 0 where the clock stands before the first. */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [new Date(from), new Date(to)];
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return Math.max(0, end.getUTCDate() < start.getUTCDate() ? months - 1 : months);
}

/** Whether a version made at a moment is so old that there is likely a newer one; null, made nobody knows when, is not. */
export function mayBeOutdated(madeAt: string | null, now: string): boolean {
  return madeAt !== null && monthsBetween(madeAt, now) >= monthsUntilOld;
}
