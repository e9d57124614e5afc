import { messages } from '../../words/index.ts';
import {
  type Language,
  languages,
  type MeasureStatus,
  measureStatuses,
  type Strategy,
  strategies,
} from '../codes.ts';
import type { Level } from '../method/method.ts';
import { Refusal } from '../refusal.ts';
import { folded } from '../text/signs.ts';
import { line, longestName, text } from '../text/text.ts';
import { typedDate } from '../workshop/date.ts';
import { highestCost } from '../workshop/measures.ts';

/** A value of a cell as the workshop keeps it; names of people as their words. */
export type Value = string | number | null | readonly string[];

/** A cell read as a value; undefined where it cannot be understood. */
export type ReadCell = (cell: string, among: Among) => Value | undefined;

/** What the words of a cell are looked up among. */
export type Among = {
  readonly language: Language;
  readonly probability: readonly Level[];
  readonly consequence: readonly Level[];
};

/** What a workbook writes in a cell that it could not reckon. */
const errors = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SAKNAS!|REFERENS!|VÄRDEFEL!|NAMN\?)$/;

/** Texts too long to be kept are not understood rather than cut. */
export const readLine = (cell: string) => kept(() => line(notError(cell)));
export const readText = (cell: string) => kept(() => text(notError(cell)));
export const readName = (cell: string) => kept(() => line(notError(cell), longestName) || null);
export const readProbability: ReadCell = (cell, among) => levelCode(among.probability, cell, among.language);
export const readConsequence: ReadCell = (cell, among) => levelCode(among.consequence, cell, among.language);
export const readStatus = (cell: string) => codeOf<MeasureStatus>(measureStatuses, 'status', cell);
export const readKind = (cell: string) => codeOf<Strategy>(strategies, 'strategy', cell);

/** Strategies in the order of their codes, whatever the order and the sign between them. */
export function readStrategies(cell: string): readonly Strategy[] | undefined {
  const codes = listed(cell).map((each) => codeOf<Strategy>(strategies, 'strategy', each));
  if (codes.includes(undefined)) return undefined;
  return strategies.filter((each) => codes.includes(each));
}

const day = 86_400_000;
/** Days of a workbook are counted from here (its own 29 February 1900 is before any that we read). */
const dayZero = Date.UTC(1899, 11, 30);

/** A day: as typed, or as the number by which workbooks keep days. */
export function readDay(cell: string): string | null | undefined {
  const typed = cell.trim();
  if (typed === '') return null;
  if (/^\d{5,6}(\.\d+)?$/.test(typed))
    return new Date(dayZero + Math.floor(Number(typed)) * day).toISOString().slice(0, 10);
  return kept(() => typedDate(typed.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '')));
}

/** A whole number, blanks between the figures allowed. */
export function readNumber(cell: string): number | null | undefined {
  const typed = cell.replace(/[\s\u00A0]+/gu, '');
  if (typed === '') return null;
  const number = Number(typed.replace(/^(\d+)[.,]0+$/, '$1'));
  return /^\d+([.,]0+)?$/.test(typed) && Number.isSafeInteger(number) ? number : undefined;
}

/** A cost as it is kept: whole thousands. */
export function readCost(cell: string): number | null | undefined {
  const cost = readNumber(cell);
  return cost !== null && cost !== undefined && cost > highestCost ? undefined : cost;
}

/** Numbers of risks, as in `3, 7`; undefined unless all are numbers. */
export function readNumbers(cell: string): number[] | undefined {
  const numbers = listed(cell).map((each) => readNumber(each));
  return numbers.every((each) => typeof each === 'number') ? [...new Set(numbers)] : undefined;
}

function notError(cell: string): string {
  if (errors.test(cell.trim())) throw new Refusal('bad-input');
  return cell;
}

function kept<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Refusal) return undefined;
    throw thrown;
  }
}

function listed(cell: string): string[] {
  return cell
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

const known = new WeakMap<readonly Level[], Map<string, string | null | undefined>>();

/** Thousands of cells name the same few levels. */
function levelCode(levels: readonly Level[], cell: string, own: Language): string | null | undefined {
  const codes = known.get(levels) ?? new Map<string, string | null | undefined>();
  known.set(levels, codes);
  const key = `${own} ${cell}`;
  if (!codes.has(key)) codes.set(key, levelNamed(levels, cell, own));
  return codes.get(key);
}

/** By its words in either language, the workshop's own first, or by the code itself. */
function levelNamed(levels: readonly Level[], cell: string, own: Language): string | null | undefined {
  const wanted = folded(cell);
  if (wanted === '') return null;
  for (const language of [own, ...languages.filter((each) => each !== own)]) {
    const named = levels.filter(
      (level, place) =>
        folded(level[language]) === wanted || folded(`${place + 1}. ${level[language]}`) === wanted,
    );
    if (named.length > 0) return named.length === 1 ? named[0]?.code : undefined;
  }
  return levels.find(({ code }) => folded(code) === wanted)?.code;
}

function codeOf<C extends string>(
  codes: readonly C[],
  area: 'strategy' | 'status',
  cell: string,
): C | undefined {
  const wanted = folded(cell);
  const names = Object.values(messages).map(({ common }) => common[area] as Readonly<Record<string, string>>);
  return codes.find((code) => code === wanted || names.some((each) => folded(each[code] ?? '') === wanted));
}
