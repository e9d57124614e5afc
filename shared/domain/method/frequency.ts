// How often a level of probability is, in events a year: typed, said in words, and compared.

import { messages } from '../../words/index.ts';
import { filled, localeOf } from '../../words/locale.ts';
import type { Language } from '../codes.ts';
import { Refusal } from '../refusal.ts';
import type { Frequency, Level } from './schema.ts';

/** The least and the most that `schema.ts` takes. */
const bounds = { least: 1e-6, most: 1e6 };
/** Two ends closer than this share of each other are the same: 1/3 and 0.33. */
const same = 0.02;

/** What a level says of how often, where that is an interval: one end at least, and the lower one first. */
export function frequencyOf(level: Level | undefined): Frequency | null {
  const { from = null, to = null } = level?.frequency ?? {};
  const isNothing = from === null && to === null;
  return isNothing || isTurned({ from, to }) ? null : { from, to };
}

/** Whether the ends stand the wrong way round. */
export function isTurned({ from, to }: Frequency): boolean {
  return from !== null && to !== null && from > to;
}

/** Events a year as typed: `12`, `0,5`, `1/50`; null for nothing. Throws `rate-mistyped`. */
export function typedRate(typed: string): number | null {
  const text = typed.replace(/\s/g, '').replaceAll(',', '.');
  if (text === '') return null;
  const [, over = '', below = '1'] = /^(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?$/.exec(text) ?? [];
  const rate = Number(over || Number.NaN) / Number(below);
  if (!(rate >= bounds.least && rate <= bounds.most)) throw new Refusal('rate-mistyped');
  return rate;
}

/** Events a year as one would type them. */
export function rateText(rate: number | null, language: Language): string {
  if (rate === null) return '';
  const years = Math.round(1 / rate);
  if (years > 1 && isSame(1 / rate, years, 1e-6)) return `1/${years}`;
  return new Intl.NumberFormat(localeOf(language), {
    useGrouping: false,
    maximumSignificantDigits: 15,
  }).format(rate);
}

/** An interval in words: "once in 10–50 years", "oftare än en gång om året". */
export function frequencyInWords({ from, to }: Frequency, language: Language): string {
  const { over, under, about, between, years } = messages[language].common.rate;
  if (from === null || to === null) {
    if (from !== null) return filled(over, { rate: rateInWords(from, language) });
    return to === null ? '' : filled(under, { rate: rateInWords(to, language) });
  }
  if (isSame(from, to)) return filled(about, { rate: rateInWords(from, language) });
  const number = numberIn(language);
  if (to <= 1) return filled(years, { years: `${number(1 / to)}–${number(1 / from)}` });
  if (from >= 1 && !calendarName(from) && !calendarName(to)) {
    const { times_other } = messages[language].common.rate;
    return filled(times_other, { count: `${number(from)}–${number(to)}` });
  }
  return filled(between, { from: rateInWords(from, language), to: rateInWords(to, language) });
}

function rateInWords(rate: number, language: Language): string {
  const words = messages[language].common.rate;
  const name = calendarName(rate);
  if (name) return words[name];
  const number = numberIn(language);
  if (isSame(rate, 1)) return words.times_one;
  if (rate > 1) return filled(words.times_other, { count: number(rate) });
  return filled(words.years, { years: number(1 / rate) });
}

function calendarName(rate: number): 'month' | 'week' | 'day' | null {
  if (isSame(rate, 12, 0.001)) return 'month';
  if (isSame(rate, 52, 0.01)) return 'week';
  return isSame(rate, 365, 0.01) ? 'day' : null;
}

function numberIn(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(localeOf(language), { maximumSignificantDigits: 3 });
  return (value) => format.format(value);
}

/** Whether two ends are the same, as far as anybody who types them means them to be. */
export function isSame(one: number, other: number, share = same): boolean {
  return Math.abs(one - other) <= share * Math.max(one, other);
}

/**
 * The place of the interval that shares most with another, computed in powers of ten; where none shares anything, of
 * the nearest. -1 where there is none. Of two that share as much the one whose middle is nearer, then the higher.
 */
export function nearestFrequency(of: Frequency, among: readonly (Frequency | null)[]): number {
  const all = [of, ...among].flatMap((each) => [each?.from ?? [], each?.to ?? []].flat());
  const [least, most] = [Math.min(...all) / 10, Math.max(...all) * 10];
  const span = ({ from, to }: Frequency) => [Math.log10(from ?? least), Math.log10(to ?? most)] as const;
  const [low, high] = span(of);
  return among.reduce((best, each, place) => {
    if (each === null) return best;
    const rival = among[best];
    const closeness = (other: Frequency) => {
      const [from, to] = span(other);
      const shared = Math.min(high, to) - Math.max(low, from);
      return { shared, apart: Math.abs(from + to - low - high) };
    };
    if (!rival) return place;
    const [own, former] = [closeness(each), closeness(rival)];
    const difference = own.shared - former.shared;
    const isBetter = Math.abs(difference) > 1e-9 ? difference > 0 : own.apart <= former.apart + 1e-9;
    return isBetter ? place : best;
  }, -1);
}
