/// <reference path="./hyphen.d.ts" />
import createHyphenator from 'hyphen';
import english from 'hyphen/patterns/en-us.js';
import swedish from 'hyphen/patterns/sv.js';
import type { Tables } from '../../history/row-change.ts';
import type { Language } from '../codes.ts';
import { textLanguage } from '../codes.ts';
import { compoundOf } from './compound-seams.ts';
import { softHyphen } from './signs.ts';

/** Letters of a word, or of a part of a compound, that have room on a line of the narrowest card. */
const longestWhole = 12;
/** Fewer letters are not left alone on a line. */
const shortestPiece = 3;
/** Words are kept so that a board of thousands of cards asks once for each. */
const mostKept = 20_000;

const token = /\S+/g;
const word = /[\p{L}\p{M}\p{N}_]+/gu;
/** A hyphen in one would be taken for a part of it. */
const address = /[@\\]|:\/\/|\p{L}\.\p{L}/u;

const syllables: Readonly<Record<Language, (word: string) => string>> = {
  sv: createHyphenator(swedish, { hyphenChar: softHyphen, html: false }),
  en: createHyphenator(english, { hyphenChar: softHyphen, html: false }),
};
const kept: Readonly<Record<Language, Map<string, string>>> = { sv: new Map(), en: new Map() };

/**
 * A text with soft hyphens where its long words may be broken: between the words of a compound (`incident-rapportering`),
 * and between syllables only in a part that is itself too long for a narrow line. For showing; never to be stored,
 * compared, searched or exported as a cell. Addresses, file names and words with digits stay as they are, and so do
 * words of no more letters than there is `room` for; less room than a narrow card has breaks shorter parts too.
 */
export function hyphenated(text: string, language: Language, room = longestWhole): string {
  if (text.length <= room) return text;
  const longest = Math.min(room, longestWhole);
  return text.replace(token, (token) =>
    token.length <= room || address.test(token)
      ? token
      : token.replace(word, (word) =>
          word.length <= room || /[\p{N}_]/u.test(word) ? word : broken(word, language, longest),
        ),
  );
}

/** How the texts of a workshop are shown where they may be broken: hyphenated in its own language. */
export function hyphenatedIn(tables: Tables): (text: string) => string {
  const language = textLanguage(tables.workshop.get('workshop')?.language ?? 'sv');
  return (text) => hyphenated(text, language);
}

/** A word with a soft hyphen wherever it may be broken, so that its parts have no more letters than the longest. */
function broken(word: string, language: Language, longest: number): string {
  const own = kept[language];
  const key = `${longest} ${word}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  if (own.size >= mostKept) own.clear();
  const parts = language === 'sv' ? compoundOf(word, longest, breaksOf) : [word];
  const made = parts.map((part) => ofSyllables(part, language, longest)).join(softHyphen);
  own.set(key, made);
  return made;
}

/** A part that is too long for a line, with a soft hyphen between syllables; any other as it is. */
function ofSyllables(part: string, language: Language, longest: number): string {
  if (part.length <= longest) return part;
  const places = breaksOf(part, language).filter(
    (place) => place >= shortestPiece && place <= part.length - shortestPiece,
  );
  return [0, ...places].map((from, index) => part.slice(from, places[index])).join(softHyphen);
}

function breaksOf(word: string, language: Language = 'sv'): number[] {
  const pieces = syllables[language](word).split(softHyphen);
  return pieces.slice(0, -1).map((_, index) => pieces.slice(0, index + 1).join('').length);
}
