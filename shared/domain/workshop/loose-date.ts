import { Refusal } from '../refusal.ts';
import { folded } from '../text/signs.ts';
import { cleanLine } from '../text/text.ts';
import { dayIn, isDay, monthNamed } from './typed-date.ts';

/*
 * When something is to be done, as people say it: a day, or looser, `Q3 2026`, `2026-12`, `v. 34 2026`, `löpande`. The
 * text is kept as it was typed, and a day to sort by is derived from it: the last of the time it names.
 */

/** Longest text of a time. */
export const longestLooseDate = 60;

/** What has no end sorts after every day and is never late. */
const ongoing = new Set([
  'löpande',
  'fortlöpande',
  'kontinuerligt',
  'tills vidare',
  'ongoing',
  'continuous',
  'continuously',
  'until further notice',
]);

/** The last day of the n-th quarter, half, week or month of a year; null where the year has no such. */
type LastOf = (year: number, n: number) => string | null;

const year = '(?<year>[12]\\d{3})';
const maybeYear = `(?:[ ,/-]*${year})?`;
const nth = '(?<n>\\d{1,2})(?::?[ae]|st|nd|rd|th)?\\.?';

/** Words for each kind of time; before the number, after it (`3:e kvartalet`), or after the year (`2026-Q3`). */
function formsOf(before: string, after: string): RegExp[] {
  return [
    new RegExp(`^(?:${before})\\.? ?(?<n>\\d{1,2})${maybeYear}$`, 'u'),
    new RegExp(`^${nth} ?(?:${after})(?: of)?${maybeYear}$`, 'u'),
    new RegExp(`^${year}[ -]?(?:${before})\\.? ?(?<n>\\d{1,2})$`, 'u'),
  ];
}

const kinds: readonly { readonly forms: readonly RegExp[]; readonly last: LastOf }[] = [
  { forms: formsOf('q|k|kv|kvartal|quarter', 'kv|kvartal|kvartalet|quarter'), last: partOfYear(4) },
  { forms: formsOf('h', 'halvår|halvåret|half'), last: partOfYear(2) },
  { forms: formsOf('v|vecka|w|week', 'veckan|week'), last: lastOfWeek },
  {
    forms: [
      new RegExp(`^${year}[-/.](?<n>\\d{1,2})$`, 'u'),
      new RegExp(`^(?<n>\\d{1,2})[-/.]${year}$`, 'u'),
      new RegExp(`^(?<name>\\p{L}{3,})\\.?${maybeYear}$`, 'u'),
    ],
    last: partOfYear(12),
  },
  { forms: [new RegExp(`^${year}$`, 'u')], last: (whole) => `${whole}-12-31` },
];

/** A time without its year is one that some year has. */
const yearOf53Weeks = 2026;

const leading = /^(?:(?:senast|under|hela|slutet av|i|by|during|in|end of|the) )+/u;
const ordinals: Readonly<Record<string, string>> = {
  första: '1',
  andra: '2',
  tredje: '3',
  fjärde: '4',
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
};

/**
 * A typed time as it is kept: a day as ISO text, anything looser as typed, with its year where that was left out (the
 * next such time whose end does not lie before `from`). '' of nothing. Throws `time-mistyped`.
 */
export function typedLooseDate(raw: string, from: string): string {
  const typed = cleanLine(raw);
  if (typed === '') return '';
  const kept = dayIn(typed, from) ?? withYear(typed, from);
  if (!isLooseDate(kept)) throw new Refusal('time-mistyped');
  return kept;
}

/** A time with the year that was left out: the first in which it does not end before `from`. */
function withYear(typed: string, from: string): string {
  const period = periodIn(typed);
  if (period === null || period.year !== null || from === '') return typed;
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: 8 }, (_, ahead) => first + ahead);
  return `${typed} ${years.find((each) => (period.last(each) ?? '') >= from) ?? first}`;
}

/** Whether a text may be kept as a time: a day, a time with its year, or one without an end, on one clean line. */
export function isLooseDate(text: string): boolean {
  const isLine = text.length <= longestLooseDate && text === cleanLine(text);
  return isLine && (lastDay(text) !== null || isOngoing(text));
}

/** The last day of a kept time, by which it sorts and after which it is over; null where it has no end. */
export function lastDay(text: string): string | null {
  if (isDay(text)) return text;
  const period = periodIn(text);
  return period === null || period.year === null ? null : period.last(period.year);
}

export function isOngoing(text: string): boolean {
  return ongoing.has(folded(text));
}

/** Puts kept times in order: by their last day, then what has no end, then nothing. */
export function inTime(a: string | null, b: string | null): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sortKey(text: string | null): string {
  return text === null ? 'nothing' : (lastDay(text) ?? 'endless');
}

type Period = { readonly year: number | null; readonly last: (year: number) => string | null };

/** What a text that is no day names; null where it names no time. */
function periodIn(raw: string): Period | null {
  const typed = folded(raw)
    .replace(leading, '')
    .replace(/^\p{L}+(?= )/u, (word) => ordinals[word] ?? word);
  for (const { forms, last } of kinds)
    for (const form of forms) {
      const parts = form.exec(typed)?.groups;
      if (!parts) continue;
      const n = parts.name === undefined ? Number(parts.n ?? 1) : monthNamed(parts.name);
      const lastIn = (whole: number) => last(whole, n);
      const given = parts.year === undefined ? null : Number(parts.year);
      if (lastIn(given ?? yearOf53Weeks) !== null) return { year: given, last: lastIn };
    }
  return null;
}

/** Of a year in so many equal parts of whole months. */
function partOfYear(parts: number): LastOf {
  return (whole, n) => {
    if (n < 1 || n > parts) return null;
    return new Date(Date.UTC(whole, (12 / parts) * n, 0)).toISOString().slice(0, 10);
  };
}

/** Sunday of a week by ISO 8601: week 1 is the one with 4 January, and a week belongs to the year of its Thursday. */
function lastOfWeek(whole: number, n: number): string | null {
  const fourth = new Date(Date.UTC(whole, 0, 4));
  const sunday = 4 + ((7 - fourth.getUTCDay()) % 7) + (n - 1) * 7;
  const thursday = new Date(Date.UTC(whole, 0, sunday - 3));
  if (n < 1 || thursday.getUTCFullYear() !== whole) return null;
  return new Date(Date.UTC(whole, 0, sunday)).toISOString().slice(0, 10);
}
