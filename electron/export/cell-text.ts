import { Refusal } from '../../shared/domain/refusal.ts';

/** The most a cell of a workbook can hold, in UTF-16 units. */
export const longestInCell = 32_767;
/** Well below the 253 line breaks that a cell can show. */
const mostLines = 200;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away.
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all that the steps of `plainText` are about.
const suspect = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/;

/**
 * Text that XML can carry: line ends as \n, control characters and U+FFFE/U+FFFF gone, half surrogate pairs replaced.
 * What people typed is otherwise as they typed it, a leading = + - @ included.
 */
export function plainText(raw: string): string {
  if (typeof raw !== 'string') throw new TypeError('only a string is text');
  if (!suspect.test(raw)) return raw;
  return raw.replace(/\r\n?/g, '\n').toWellFormed().replace(unprintable, '');
}

/**
 * Text as a cell stores it. Workbooks read `_x0041_` as A, so an underscore before such a code is itself written as
 * a code. Throws `text-too-long`: nothing is ever cut silently.
 */
export function cellText(raw: string): string {
  const text = plainText(raw);
  if (text.length > longestInCell)
    throw new Refusal('text-too-long', { length: text.length, longest: longestInCell });
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

/**
 * As many whole items as a cell holds. Where some are left over, `rest` says in the same cell how many, and where
 * to read them.
 */
export function joinedInCell(
  items: readonly string[],
  separator: string,
  rest: (count: number) => string,
): string {
  const whole = items.join(separator);
  if (fits(whole, 0)) return whole;
  let fitting = 0;
  let length = 0;
  let lines = 1;
  for (const item of items) {
    length += item.length + separator.length;
    lines += lineBreaks(item + separator);
    if (length > longestInCell - 1_000 || lines > mostLines) break;
    fitting += 1;
  }
  return [...items.slice(0, fitting), rest(items.length - fitting)].join(separator);
}

/** Numbers with commas between; a single one stays a number, which sorts as one. */
export function numbersInCell(numbers: readonly number[]): string | number {
  const [first, ...others] = numbers;
  return first !== undefined && others.length === 0 ? first : numbers.join(', ');
}

function fits(text: string, reserved: number): boolean {
  return text.length <= longestInCell - reserved && lineBreaks(text) < mostLines;
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as markup carries it, in XML as in HTML: what people typed is never a tag. */
export function markup(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** The other way: what such markup says. */
export function textOfMarkup(marked: string): string {
  return Object.entries(entities).reduceRight((text, [sign, code]) => text.replaceAll(code, sign), marked);
}
