import { interfaceLanguages } from '../../words/index.ts';
import { localeOf } from '../../words/locale.ts';
import { Refusal } from '../refusal.ts';
import { folded } from '../text/signs.ts';

/** The forms a day is typed in. Where nothing tells them apart the day stands before the month, in every language. */
const forms: readonly RegExp[] = [
  /^(?<year>\d{4})(?<between>[-/.])(?<month>\d{1,2})\k<between>(?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<day>\d{1,2}) ?[/.] ?(?<month>\d{1,2})(?:\.|[ /.-]+(?<year>\d{4}|\d{2}))?$/,
  /^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/,
  /^(?:den |the )?(?<day>\d{1,2})(?::?[ae]|st|nd|rd|th)?\.? ?(?:of )?(?<name>\p{L}{3,})\.?,?(?: (?<year>\d{4}|\d{2}))?$/u,
  /^(?<name>\p{L}{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/u,
];

/** The day of the week before a date says nothing that the date does not. */
const weekday =
  /^(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag)?(?:en)?|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?)[.,]? (?=(?:den |the )?\p{L}*\.? ?\d)/u;

/**
 * A typed day as ISO text (`2026-06-05`), or '' of nothing: `5 juni`, `5/6 2026`, `24/12`, `June 5`, `20260605`. Without a
 * year it is the first such day that does not lie before `from` (an ISO date; where that is '', it is not understood). Throws `date-mistyped`.
 */
export function typedDate(raw: string, from: string): string {
  if (folded(raw) === '') return '';
  const day = dayIn(raw, from);
  if (day === null) throw new Refusal('date-mistyped');
  return day;
}

/** The day that a text names, or null where it names none: also of 30 February. */
export function dayIn(raw: string, from: string): string | null {
  const typed = folded(raw).replace(weekday, '');
  for (const form of forms) {
    const parts = form.exec(typed)?.groups;
    const day = parts && dayOf(parts, from);
    if (day) return day;
  }
  return null;
}

/** Whether a text is an ISO date of a day that exists. */
export function isDay(iso: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return false;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

type Parts = { readonly [name: string]: string | undefined };

function dayOf({ year, month, name, day }: Parts, from: string): string | null {
  const number = name === undefined ? Number(month) : monthNamed(name);
  const inYear = (whole: number) => isoOf(whole, number, Number(day));
  if (year !== undefined) return onlyDay(inYear(wholeYear(year)));
  if (from === '') return null;
  const first = Number(from.slice(0, 4));
  // 29 February comes after eight years at the latest.
  const next = Array.from({ length: 9 }, (_, years) => inYear(first + years));
  return next.find((iso) => isDay(iso) && iso >= from) ?? null;
}

function onlyDay(iso: string): string | null {
  return isDay(iso) ? iso : null;
}

/** Two figures are of this century. */
function wholeYear(typed: string): number {
  return Number(typed.length === 2 ? `20${typed}` : typed);
}

function isoOf(year: number, month: number, day: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const monthNames: readonly string[][] = Array.from({ length: 12 }, (_, month) =>
  interfaceLanguages.map((language) =>
    folded(
      new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2026, month),
      ),
    ),
  ),
);

/** The number of a month by its name in any language of the interface, or by three letters of it or more; 0 of no month. */
export function monthNamed(name: string): number {
  return monthNames.findIndex((names) => names.some((each) => each.startsWith(name))) + 1;
}
