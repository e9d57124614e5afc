import { describe, expect, it } from 'vitest';
import { commonWords, stemOf, wordsOf } from '../../../../../shared/domain/suggest/language.ts';
import { lexicon, meaningsOfPhrase } from '../../../../../shared/domain/suggest/lexicon.ts';
import { contentsOf, read } from '../../../../../shared/domain/suggest/reading.ts';
import { synonymRows } from '../../../../../shared/domain/suggest/synonyms.ts';
import themes from '../../../../../shared/domain/suggest/themes.json' with { type: 'json' };

const meanings = (word: string, language: 'sv' | 'en') =>
  lexicon().stems[language].get(stemOf(word, language)) ?? [];
const shareMeaning = (a: string, b: string, language: 'sv' | 'en' = 'sv') =>
  meanings(a, language).some((each) => meanings(b, language).includes(each));

const marksIn = (text: string) =>
  contentsOf([read(text)]).flatMap(({ meanings, themes }) => [...meanings.keys(), ...themes.keys()]);

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
    const loggingIn = meaningsOfPhrase(wordsOf('ingen loggar ut från datorn'), 1);
    expect(loggingIn).not.toEqual([]);
    expect(meanings('utloggning', 'sv')).toEqual(expect.arrayContaining([...loggingIn]));
    expect(meaningsOfPhrase(wordsOf('denial of service'), 0)).toHaveLength(1);
    expect(meaningsOfPhrase(wordsOf('denial'), 0)).toEqual([]);
  });

  it('counts a phrase once, at the end of a text as elsewhere', () => {
    const phrase = (text: string) => meaningsOfPhrase(wordsOf(text), 1);
    for (const words of ['ingen loggar ut', 'vi loggar in'])
      expect([words, phrase(words)]).toEqual([words, phrase(`${words} här någonstans`)]);
    const all = phrase('ingen loggar ut');
    expect(all).toEqual([...new Set(all)]);
  });

  it('keeps apart words that only look like each other', () => {
    for (const [a, b] of [
      ['dator', 'data'],
      ['datorerna', 'datan'],
      ['skriver', 'skrivare'],
      ['skrivs', 'skrivarna'],
    ] as const)
      expect([a, b, shareMeaning(a, b)]).toEqual([a, b, false]);
    expect(shareMeaning('datorn', 'laptop')).toBe(true);
    expect(shareMeaning('skrivaren', 'skanner')).toBe(true);
    const left = meanings('slutat', 'sv');
    expect(left).not.toEqual([]);
    expect(marksIn('Slutbetyg saknas').filter((each) => left.includes(each))).toEqual([]);
    expect(marksIn('They ask in connection with a visit')).toEqual(marksIn('They ask at a visit'));
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

describe('the themes', () => {
  const lists = Object.entries(themes).flatMap(([name, words]) =>
    (['sv', 'en'] as const).map((language) => ({
      name: `${name} ${language}`,
      words: words[language].flatMap((line) => line.split(' ')),
    })),
  );

  it('have words in both languages, each once', () => {
    const poor = lists.filter(({ words }) => words.length < 5 || new Set(words).size < words.length);
    expect(poor.map(({ name }) => name)).toEqual([]);
  });

  it('join threats without a word or a meaning in common', () => {
    const shared = (a: string, b: string) => marksIn(a).some((each) => marksIn(b).includes(each));
    expect(shared('Bara en av oss vet hur det går till', 'Teknikern går i pension')).toBe(true);
    expect(shared('The only one who knows leaves', 'Nobody can replace our guru')).toBe(true);
    expect(shared('Teknikern går i pension', 'Snö på vägen')).toBe(false);
  });
});
