import type { InterfaceLanguage } from '../../shared/words/index.ts';
import { localeOf } from '../../shared/words/locale.ts';

/** A moment as one would say it: now, some minutes ago, today or yesterday by the clock, else the date. */
export function momentInWords(iso: string, now: Date, language: InterfaceLanguage): string {
  const moment = new Date(iso);
  const relative = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  const minutes = Math.floor((now.getTime() - moment.getTime()) / 60_000);
  if (minutes === 0) return relative.format(0, 'second');
  if (minutes > 0 && minutes < 60) return relative.format(-minutes, 'minute');
  const days = daysBetween(moment, now);
  if (days === 0 || days === 1) return `${relative.format(-days, 'day')} ${clock(moment, language)}`;
  return longDate(moment, language);
}

/** A moment by the clock: today or yesterday at a time, else the date and the time. */
export function clockTimeInWords(iso: string, now: Date, language: InterfaceLanguage): string {
  const moment = new Date(iso);
  const days = daysBetween(moment, now);
  const relative = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  const day = days === 0 || days === 1 ? relative.format(-days, 'day') : longDate(moment, language);
  return `${day} ${clock(moment, language)}`;
}

/** An ISO date as written out; what is no date is left as it is. */
export function dateInWords(isoDate: string, language: InterfaceLanguage): string {
  const date = new Date(`${isoDate}T00:00`);
  return Number.isNaN(date.getTime()) ? isoDate : longDate(date, language);
}

/** The month of a moment, as `mars 2026`. */
export function monthInWords(iso: string, language: InterfaceLanguage): string {
  return new Date(iso).toLocaleDateString(localeOf(language), { month: 'long', year: 'numeric' });
}

function clock(moment: Date, language: InterfaceLanguage): string {
  return moment.toLocaleTimeString(localeOf(language), { hour: '2-digit', minute: '2-digit' });
}

function longDate(date: Date, language: InterfaceLanguage): string {
  return date.toLocaleDateString(localeOf(language), { dateStyle: 'long' });
}

/** Days by the calendar, rounded over the hour that a summer time adds or takes. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}
