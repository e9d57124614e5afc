import { describe, expect, it } from 'vitest';
import { commonWords, stemOf, wordsOf } from '../../../../../shared/domain/suggest/language.ts';
import { lexicon, meaningsOfPhrase } from '../../../../../shared/domain/suggest/lexicon.ts';
import { synonymRows } from '../../../../../shared/domain/suggest/synonyms.ts';

const meanings = (word: string, language: 'sv' | 'en') =>
  lexicon().stems[language].get(stemOf(word, language)) ?? [];
const shareMeaning = (a: string, b: string, language: 'sv' | 'en' = 'sv') =>
  meanings(a, language).some((each) => meanings(b, language).includes(each));

describe('the lexicon', () => {
  it('has both languages in every row', () => {
    const columns = synonymRows.map((row) => row.split(/\s\/\s/).map((column) => column.trim() !== ''));
    expect(columns.filter((each) => String(each) !== 'true,true')).toEqual([]);
  });

  it('says every word of a meaning once', () => {
    const twice = synonymRows.flatMap((row) =>
      row.split(/\s\/\s/).flatMap((column) =>
        column
          .trim()
          .split(/\s+/)
          .filter((word, at, all) => all.indexOf(word) < at),
      ),
    );
    expect(twice).toEqual([]);
  });

  it('joins words that mean the same, within a language and across', () => {
    expect(shareMeaning('strömavbrott', 'elen')).toBe(true);
    expect(shareMeaning('entreprenören', 'leverantörer')).toBe(true);
    expect(shareMeaning('loggfilerna', 'spårbarhet')).toBe(true);
    expect(shareMeaning('backup', 'säkerhetskopior')).toBe(true);
    expect(shareMeaning('vendor', 'supplier', 'en')).toBe(true);
    expect(shareMeaning('lösenord', 'storm')).toBe(false);
  });

  it('reads a word in the language of the text first', () => {
    expect(shareMeaning('hot', 'våld', 'sv')).toBe(true);
    expect(meanings('is', 'en')).toEqual([]);
  });

  it('knows phrases, and tells logging in from a log', () => {
    const [loggingIn] = meaningsOfPhrase(wordsOf('ingen loggar ut från datorn'), 1);
    expect(meanings('utloggning', 'sv')).toEqual([loggingIn]);
    expect(meaningsOfPhrase(wordsOf('denial of service'), 0)).toHaveLength(1);
    expect(meaningsOfPhrase(wordsOf('denial'), 0)).toEqual([]);
  });

  it('gives no meaning to words that stand in any sentence', () => {
    for (const language of ['sv', 'en'] as const) {
      const column = language === 'sv' ? 0 : 1;
      const words = synonymRows.flatMap(
        (row) =>
          row
            .split(/\s\/\s/)
            [column]?.trim()
            .split(/\s+/) ?? [],
      );
      expect(words.filter((word) => commonWords[language].has(word))).toEqual([]);
    }
  });
});
