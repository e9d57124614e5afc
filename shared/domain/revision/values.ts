import { messages } from '../../words/index.ts';
import type { Axis, Language } from '../codes.ts';
import { type CodeNames, codeList, type View } from '../fields/kinds.ts';
import type { Level } from '../method/method.ts';
import { Refusal } from '../refusal.ts';
import { folded } from '../text/signs.ts';
import { line, longestName, text } from '../text/text.ts';
import { typedLooseDate } from '../workshop/loose-date.ts';
import { typedDate } from '../workshop/typed-date.ts';
import { betweenChoices, codeOf, levelNamed, listed } from './written-words.ts';

/** A value of a cell as the workshop keeps it; names of people as their words. */
export type Value = string | number | null | readonly string[] | readonly View[];

/** A cell read as a value; undefined where it cannot be understood. */
export type ReadCell = (cell: string, among: Among) => Value | undefined;

/** What the words of a cell are looked up among. */
export type Among = {
  readonly language: Language;
  readonly probability: readonly Level[];
  readonly consequence: readonly Level[];
  /** The day of the analysis, after which a day without a year comes; '' while unknown. */
  readonly date: string;
};

/** Stands for a cell whose formula has no computed value: what it says is unknown, which is not the same as empty. */
export const unreckoned = '#?';

/** What a workbook writes in a cell that it could not calculate. */
const errors = /^#(\?|N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SAKNAS!|REFERENS!|VÄRDEFEL!|NAMN\?)$/;

/** Texts too long to be kept are not understood rather than cut. */
export const readLine = (cell: string) => kept(() => line(notError(cell)));
export const readText = (cell: string) => kept(() => text(notError(cell)));
export const readName = (cell: string) => kept(() => line(notError(cell), longestName) || null);

/** A level of one of the method's scales. */
export function readLevel(axis: Axis, cell: string, among: Among): string | null | undefined {
  return levelCode(among[axis], cell, among.language);
}

/** Two views, a line each, as `viewsInWords` writes them; or none. What the sheet says of them below is passed over. */
export function readViews(cell: string, among: Among): readonly View[] | undefined {
  const remarks = Object.values(messages).map(({ common }) => folded(common.view.outside));
  const lines = cell
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '' && !remarks.includes(folded(each)));
  const views = lines.map((each) => readView(each, among));
  const areAll = views.every((view) => view !== undefined);
  return areAll && (views.length === 0 || views.length === 2) ? views : undefined;
}

function readView(line: string, among: Among): View | undefined {
  const [, one = '', other = '', held] = /^(.+?) × (.+?)(?: \([^():]+: (\d{1,5})\))?$/u.exec(line) ?? [];
  const levelOn = (axis: Axis, name: string) => (name === '–' ? null : readLevel(axis, name, among));
  const [probability, consequence] = [levelOn('probability', one), levelOn('consequence', other)];
  if (one === '' || probability === undefined || consequence === undefined) return undefined;
  return { probability, consequence, count: held === undefined ? null : Number(held) };
}

/** Codes in their own order, whatever the order in the cell and the sign between them. */
export function codesOf<C extends string>(
  codes: readonly C[],
  named: CodeNames,
  cell: string,
): readonly C[] | undefined {
  const whole = codeOf(codes, named, cell);
  const parts = listed(cell, betweenChoices);
  const found = whole ? [whole] : parts.map((each) => codeOf(codes, named, each));
  return found.includes(undefined) ? undefined : codeList(codes, found as C[]);
}

const day = 86_400_000;
/** Days of a workbook are counted from here (its own 29 February 1900 is before any that we read or write). */
export const dayZero = Date.UTC(1899, 11, 30);

/** A day: as typed, or as the number by which workbooks keep days. */
export function readDay(cell: string, { date }: Pick<Among, 'date'>): string | null | undefined {
  return readTime(cell, (typed) => typedDate(typed, date));
}

/** A day, or a looser time as typed. */
export function readLooseDate(cell: string, { date }: Pick<Among, 'date'>): string | null | undefined {
  return readTime(cell, (typed) => typedLooseDate(typed, date));
}

function readTime(cell: string, read: (typed: string) => string): string | null | undefined {
  const typed = cell.trim();
  if (typed === '') return null;
  if (/^\d{5}(\.\d+)?$/.test(typed)) return storedDay(Number(typed));
  // Six figures are year, month and day, as people write them: no day that far off is ever stored.
  const [, year, month, date] = /^(\d\d)(\d\d)(\d\d)$/.exec(typed) ?? [];
  if (year) return kept(() => read(`20${year}-${month}-${date}`));
  return kept(() => read(typed.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '')));
}

/** The last day that a workbook may mean by its number: five figures more are no day of any plan. */
const lastStored = Date.UTC(2199, 11, 31);

function storedDay(serial: number): string | undefined {
  const time = dayZero + Math.floor(serial) * day;
  return time > lastStored ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** A whole number, blanks between the figures allowed. */
export function readNumber(cell: string): number | null | undefined {
  const typed = cell.replace(/[\s\u00A0]+/gu, '');
  if (typed === '') return null;
  const number = Number(typed.replace(/^(\d+)[.,]0+$/, '$1'));
  return /^\d+([.,]0+)?$/.test(typed) && Number.isSafeInteger(number) ? number : undefined;
}

/**
 * An amount as it is kept: whole, and no more than there may be. Its unit may stand after it, and computed amounts may be off
 * by a rounding error.
 */
export function readAmount(cell: string, most: number): number | null | undefined {
  const bare = cell.trim().replace(/\s*(tkr|kkr|tsek|ksek)\.?$/iu, '');
  const isExact = /^\d+\.\d{6,}$/.test(bare) && Math.abs(Number(bare) - Math.round(Number(bare))) < 1e-6;
  const amount = readNumber(isExact ? String(Math.round(Number(bare))) : bare);
  return amount !== null && amount !== undefined && amount > most ? undefined : amount;
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

const known = new WeakMap<readonly Level[], Map<string, string | null | undefined>>();

/** Thousands of cells name the same few levels. */
function levelCode(levels: readonly Level[], cell: string, own: Language): string | null | undefined {
  const codes = known.get(levels) ?? new Map<string, string | null | undefined>();
  known.set(levels, codes);
  const key = `${own} ${cell}`;
  if (!codes.has(key)) codes.set(key, levelNamed(levels, cell, own));
  return codes.get(key);
}
