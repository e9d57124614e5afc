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
