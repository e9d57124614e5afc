// What a workshop's own abbreviations stand for, as its texts say it themselves: nothing more is stored.

import { wordsOf } from './language.ts';

/** The words that an abbreviation, in lower case, stands for. */
export type Glossary = ReadonlyMap<string, readonly string[]>;
export const noGlossary: Glossary = new Map();

const short = String.raw`(?<short>(?=(?:\p{L}|\d)*\p{Lu}(?:\p{L}|\d)*\p{Lu})[\p{L}\d]{2,8})`;
const long = String.raw`(?<long>(?<![\p{L}\d-])\p{L}[\p{L}\d-]{1,40}(?: [\p{L}\d-]{1,40}){0,5})`;
const edge = String.raw`(?<![\p{L}\d])`;
const end = String.raw`(?![\p{L}\d])`;

/** `NP = nationella prov`, `NP står för nationella prov`, `NP stands for national tests`. */
const equated = new RegExp(
  String.raw`${edge}${short}\s*(?:=| står för | betyder | stands for | means )\s*${long}`,
  'gu',
);
/** `nationella prov = NP`. */
const equatedBack = new RegExp(String.raw`${long}\s*=\s*${short}${end}`, 'gu');
/** `NP (nationella prov)`. */
const explained = new RegExp(String.raw`${edge}${short} \(${long}\)`, 'gu');
/** `nationella prov (NP)`. */
const introduced = new RegExp(String.raw`${long} \(${short}\)`, 'gu');

/** Every explanation holds one of these. */
const explains = /[=(]| står för | betyder | stands for | means /;

/** What abbreviations stand for, as the texts say it; of several explanations the first in alphabetical order is used. */
export function glossaryOf(texts: readonly string[]): Glossary {
  const found = new Map<string, string>();
  const learn = (text: string, pattern: RegExp, isSaid: boolean) => {
    for (const { groups } of text.matchAll(pattern)) {
      const [key = ''] = wordsOf(groups?.short ?? '');
      const meant = isSaid ? groups?.long : spelledOut(groups?.short ?? '', groups?.long ?? '');
      if (meant && (found.get(key) ?? meant) >= meant) found.set(key, meant);
    }
  };
  for (const text of texts) {
    if (!explains.test(text)) continue;
    learn(text, equated, true);
    learn(text, equatedBack, false);
    learn(text, explained, false);
    learn(text, introduced, false);
  }
  return new Map([...found].map(([key, meant]) => [key, wordsOf(meant)]));
}

/** The last words of a text that an abbreviation is short for, by their letters; null where it is not. */
function spelledOut(short: string, long: string): string | null {
  const words = long.split(' ');
  for (let first = words.length - 1; first >= 0; first -= 1) {
    const meant = words.slice(first).join(' ');
    if (isShortFor(short.toLowerCase(), meant.toLowerCase())) return meant;
  }
  return null;
}

/** Whether the letters of an abbreviation stand in a text in their order, the first at its beginning. */
function isShortFor(short: string, long: string): boolean {
  if (short[0] !== long[0] || long.length <= short.length) return false;
  let place = 0;
  for (const letter of short) {
    place = long.indexOf(letter, place) + 1;
    if (place === 0) return false;
  }
  return true;
}
