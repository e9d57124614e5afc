// Dates: one that is typed, and months between two moments, after which a version may be old.

import { Refusal } from '../refusal.ts';

const forms = [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, /^(\d{4})(\d{2})(\d{2})$/] as const;

/**
 * A typed date as ISO text (`2026-06-05`), or '' of nothing. Takes `2026-06-05`, `2026-6-5` and `20260605`; the order
 * is always year, month, day, so that nobody has to guess. Throws `date-mistyped`, also for 30 February.
 */
export function typedDate(raw: string): string {
  const typed = raw.trim();
  if (typed === '') return '';
  for (const form of forms) {
    const [, year, month = '', day = ''] = form.exec(typed) ?? [];
    const iso = year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (iso && isDay(iso)) return iso;
  }
  throw new Refusal('date-mistyped');
}

function isDay(iso: string): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
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
