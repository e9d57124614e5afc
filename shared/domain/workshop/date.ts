// The calendar: the day by a clock, and months between two moments, after which a version may be old.

/** The day by the clock of this machine, as an ISO date. */
export function todayOf(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day half a year ago: the first such day from there on is the one that is nearest to today. */
export function halfYearBefore(now: Date): string {
  return todayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 182));
}

/** After this many months the app says that there may be a newer version: it never asks anybody. */
const monthsUntilOld = 18;

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
