// Signs that nobody sees: taken out of what is typed, left out of comparisons, and the soft hyphen in what is shown.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away.
const unprintable = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/gu;
/** Line ends of every system, and those of word processors: soft returns, page breaks, Unicode's own. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Places where a word may be broken or joined, and marks of the byte order: nothing is ever seen of them. */
const breaks = /[\u00AD\u180E\u200B\u2060-\u2064\uFEFF]/gu;
/** Signs that make a letter or an emoji of several; between Western letters they are left by a copy. */
const joiners = /[\u200C\u200D]/u;
const idleJoiners =
  /(?<!\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|[\u0590-\u1DFF]|\uFE0E|\uFE0F)[\u200C\u200D]+/gu;
/** Signs that turn the direction; they are of use only beside letters that run from right to left. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Hyphens that differ only in where a line may break. */
const hyphens = /[\u2010\u2011]/gu;

/** A text with line ends as \n and without signs that nobody sees, composed (NFC). */
export function withVisibleSigns(raw: string): string {
  const printed = raw.replace(lineEnds, '\n').toWellFormed().replace(unprintable, '').replace(breaks, '');
  const seen = joiners.test(printed) ? printed.replace(idleJoiners, '') : printed;
  return (rightToLeft.test(seen) ? seen : seen.replace(directions, '')).normalize('NFC');
}

/**
 * Words as they are compared and sought: neither case nor blanks count, nor how a letter is composed, which hyphen
 * it is, or signs that nobody sees.
 */
export function folded(words: string): string {
  return withVisibleSigns(words).replace(hyphens, '-').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The words of what somebody looks for, each as it stands in a folded text. */
export function wordsSought(query: string): string[] {
  return folded(query)
    .split(' ')
    .filter((word) => word !== '');
}

/** Where a word may be broken, with a hyphen if it is; nothing is seen of it elsewhere. */
export const softHyphen = '\u00AD';

/** A text as it was before it was hyphenated. */
export function withoutSoftHyphens(text: string): string {
  return text.replaceAll(softHyphen, '');
}
