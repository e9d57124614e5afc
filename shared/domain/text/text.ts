import { Refusal } from '../refusal.ts';
import { withVisibleSigns } from './signs.ts';

/** Longest texts, in UTF-16 units. Both lie far below the 32,767 a workbook cell can hold. */
export const longestLine = 2_000;
export const longestText = 20_000;
/** Longest name of a person. */
export const longestName = 200;

/** Most participants or organisations that one list may add. */
export const mostLines = 1_000;
/** Most threats, risks or people that one command may name. */
export const mostAtOnce = 10_000;

/**
 * Text as it is stored: signs that nobody sees gone, half surrogate pairs mended, no blanks at either end. Where nothing
 * can be read it is empty, so that a title of blanks of no width is none.
 */
export function cleanText(raw: string): string {
  const seen = withVisibleSigns(raw).trim();
  return hasWords(seen) ? seen : '';
}

/** One line of stored text: as `cleanText`, with line ends and tabs turned to single blanks. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/gu, ' ');
}

/** A text that may be empty. Throws `text-too-long`; nothing is ever cut silently. */
export function text(raw: string, longest = longestText): string {
  return notTooLong(cleanText(raw), longest);
}

/** A line that may be empty. Throws `text-too-long`. */
export function line(raw: string, longest = longestLine): string {
  return notTooLong(cleanLine(raw), longest);
}

/** A line that must say something. Throws `text-empty` or `text-too-long`. */
export function lineWithWords(raw: string, longest = longestLine): string {
  const cleaned = line(raw, longest);
  if (cleaned === '') throw new Refusal('text-empty');
  return cleaned;
}

/** Signs that nobody sees: blanks of any width, joiners, marks of direction, fillers. */
const invisible = /[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether there is anything to read in a text. */
export function hasWords(text: string): boolean {
  return text.replace(invisible, '') !== '';
}

/** Each line with words of a pasted text, bullets and numbering kept as typed. A soft return ends no line. */
export function linesOf(raw: string): string[] {
  return raw
    .split(/\r\n|[\r\n\f\u0085\u2029]/)
    .map((each) => cleanLine(each))
    .filter(hasWords);
}

function notTooLong(cleaned: string, longest: number): string {
  if (cleaned.length > longest) throw new Refusal('text-too-long', { length: cleaned.length, longest });
  return cleaned;
}
