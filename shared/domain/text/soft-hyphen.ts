/** Where a word may be broken, with a hyphen if it is; nothing is seen of it elsewhere. */
export const softHyphen = '\u00AD';

/** A text as it was before it was hyphenated. A module of its own, so that showing text does not load the patterns. */
export function withoutSoftHyphens(text: string): string {
  return text.replaceAll(softHyphen, '');
}
