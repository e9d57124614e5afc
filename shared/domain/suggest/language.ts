import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as swedishStem } from '@orama/stemmers/swedish';
import type { Language } from '../codes.ts';
import { commonWords } from './common-words.ts';

/** What follows is of no use to a comparison, and would cost time. */
const longestWord = 40;

/** The words of a text, in lower case; a hyphen inside a word is left out, so that `e-post` is `epost`. */
export function wordsOf(text: string): string[] {
  const joined = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '');
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longestWord));
}

/** The language a text is most likely written in: a workshop often holds both. Swedish where nothing tells. */
export function languageOf(words: readonly string[]): Language {
  const count = (language: Language) => words.filter((word) => commonWords[language].has(word)).length;
  const letters = words.filter((word) => /[åäö]/.test(word)).length;
  return count('en') > count('sv') + 2 * letters ? 'en' : 'sv';
}

/** A word without its ending. Snowball's Swedish rules leave the definite `-et`, so that is taken here. */
export function stemOf(word: string, language: Language): string {
  if (language === 'en') return englishStem(word);
  const stem = swedishStem(word);
  return stem.length >= 5 ? stem.replace(/et$/, '') : stem;
}
