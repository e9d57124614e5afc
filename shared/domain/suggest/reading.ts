// A text as suggestions read it: its words, in their stems, with slips of spelling and parts of compounds counted in.

import type { Language } from '../codes.ts';
import { type Glossary, noGlossary } from './glossary.ts';
import { commonWords, languageOf, stemOf, wordsOf } from './language.ts';
import { isTheme, lexicon, meaningsOfPhrase, noPart, partsOf } from './lexicon.ts';

/** A text taken apart, as far as that goes without the other texts. */
export type Reading = {
  readonly language: Language;
  /** Of the words that tell something; of all where none does. */
  readonly stems: readonly string[];
  /** Meanings of the phrases in it. */
  readonly phrases: readonly string[];
};

/** What a text is about: how much of each stem, run of letters, meaning and theme there is in it. */
type Content = {
  readonly stems: Map<string, number>;
  readonly grams: Map<string, number>;
  readonly meanings: Map<string, number>;
  readonly themes: Map<string, number>;
};

/** Takes a text apart into stems; what stands for something else in the workshop is read as both. */
export function read(text: string, glossary: Glossary = noGlossary): Reading {
  const words = wordsOf(text).flatMap((word) => [word, ...(glossary.get(word) ?? [])]);
  const language = languageOf(words);
  const telling = words.filter((word) => !commonWords[language].has(word));
  return {
    language,
    stems: (telling.length > 0 ? telling : words).map((word) => stemOf(word, language)),
    phrases: words.flatMap((_, place) => meaningsOfPhrase(words, place)),
  };
}

/**
 * What each text is about, in the light of all of them: a word of one text shows how a compound in another is put
 * together, and what a misspelt word was meant to be.
 */
export function contentsOf(readings: readonly Reading[]): Content[] {
  const insight = insightOf(readings);
  return readings.map((reading) => {
    const content: Content = { stems: new Map(), grams: new Map(), meanings: new Map(), themes: new Map() };
    for (const meaning of reading.phrases) addMark(content, meaning, 1);
    for (const stem of reading.stems) {
      for (const gram of gramsOf(stem)) add(content.grams, gram, 1);
      for (const each of insight(stem, reading.language)) addStem(content, each, reading.language);
    }
    return content;
  });
}

function addStem(content: Content, stem: string, language: Language): void {
  add(content.stems, stem, 1);
  const marks = lexicon().stems[language].get(stem) ?? [];
  // A word of many meanings tells less of each.
  for (const mark of marks) addMark(content, mark, 1 / Math.sqrt(marks.length));
}

function addMark({ meanings, themes }: Content, mark: string, weight: number): void {
  add(isTheme(mark) ? themes : meanings, mark, weight);
}

const gramLength = 4;

/** The runs of four letters in a word, its ends among them: they tell of kinship that no rule for endings knows. */
function gramsOf(stem: string): string[] {
  const word = `_${stem}_`;
  return Array.from(
    { length: word.length - gramLength + 1 },
    (_, at) => `~${word.slice(at, at + gramLength)}`,
  );
}

function add(weights: Map<string, number>, key: string, weight: number): void {
  weights.set(key, (weights.get(key) ?? 0) + weight);
}

/** All that a stem stands for: itself, what it was meant to be, and the parts it is put together from. */
function insightOf(readings: readonly Reading[]): (stem: string, language: Language) => readonly string[] {
  const { known, swedishParts } = lexicon();
  const counts = countsOf(readings);
  const isKnown = (part: string) => !noPart.has(part) && (counts.has(part) || swedishParts.has(part));
  const meant = spellingBook(counts, known);
  const found: Record<Language, Map<string, readonly string[]>> = { sv: new Map(), en: new Map() };
  return (stem, language) => {
    const earlier = found[language].get(stem);
    if (earlier) return earlier;
    const other = known.has(stem) ? null : meant(stem);
    const parts = language === 'sv' ? partsOf(stem, isKnown) : [];
    const all = [...new Set([stem, ...(other === null ? [] : [other]), ...parts])];
    found[language].set(stem, all);
    return all;
  };
}

/** How many texts hold each stem. */
function countsOf(readings: readonly Reading[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of readings) for (const stem of new Set(stems)) add(counts, stem, 1);
  return counts;
}

/** Shorter words have too many neighbours that are other words. */
const shortest = 6;

/**
 * Finds what a word was meant to be: among the stems of the workshop, which are counted, and those that are known
 * anyhow, the commonest that begins alike and is one slip of the hand away.
 */
export function spellingBook(
  counts: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): (stem: string) => string | null {
  const shelves = Map.groupBy(new Set([...known, ...counts.keys()]), (stem) => shelfOf(stem, stem.length));
  const count = (stem: string) => (counts.get(stem) ?? 0) + (known.has(stem) ? 1 : 0);
  return (stem) => {
    if (stem.length < shortest) return null;
    const near = [-1, 0, 1]
      .flatMap((more) => shelves.get(shelfOf(stem, stem.length + more)) ?? [])
      .filter((other) => isOneSlip(stem, other) && count(other) >= count(stem));
    return near.sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] ?? null;
  };
}

function shelfOf(stem: string, length: number): string {
  return `${stem[0]}${length}`;
}

/** One letter left out, added or wrong, or two neighbours that changed places. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
