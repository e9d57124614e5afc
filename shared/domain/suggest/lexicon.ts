// The words that suggestions know: their stems, their meanings, and the compounds made of them.

import type { Language } from '../codes.ts';
import { commonWords, stemOf, wordsOf } from './language.ts';
import { synonymRows } from './synonyms.ts';

type Meanings = ReadonlyMap<string, readonly string[]>;

/** The words of the field and what they mean. A meaning is a mark that no word can be. */
type Lexicon = {
  /** Meanings by stem. A text's own language comes first: `hot` is a threat in Swedish and heat in English. */
  readonly stems: Readonly<Record<Language, Meanings>>;
  /** Meanings by phrase: `loggar in`, `denial of service`. */
  readonly phrases: Meanings;
  readonly phraseStarts: ReadonlySet<string>;
  /** All stems, of both languages: what a misspelt word may have been. */
  readonly known: ReadonlySet<string>;
  /** What a Swedish compound may be put together from. */
  readonly swedish: ReadonlySet<string>;
};

const longestPhrase = 3;
let made: Lexicon | undefined;

/** The lexicon, made when first asked for: stemming it takes longer than a window's start has time for. */
export function lexicon(): Lexicon {
  made ??= makeLexicon();
  return made;
}

/** The meanings of the phrases that begin at a place in a text. */
export function meaningsOfPhrase(words: readonly string[], place: number): readonly string[] {
  const { phrases, phraseStarts } = lexicon();
  const found: string[] = [];
  if (!phraseStarts.has(words[place] ?? '')) return found;
  for (let length = 2; length <= longestPhrase; length += 1)
    found.push(...(phrases.get(words.slice(place, place + length).join(' ')) ?? []));
  return found;
}

function makeLexicon(): Lexicon {
  const swedish = columnOf(0);
  const english = columnOf(1);
  const own = { sv: byStem(swedish, 'sv'), en: byStem(english, 'en') };
  const stems = {
    sv: new Map([...byStem(english, 'sv'), ...own.sv]),
    en: new Map([...byStem(swedish, 'en'), ...own.en]),
  };
  const phrases = new Map([...byPhrase(swedish), ...byPhrase(english)]);
  return {
    stems,
    phrases,
    phraseStarts: new Set([...phrases.keys()].map((phrase) => phrase.split(' ')[0] ?? '')),
    known: new Set([...stems.sv.keys(), ...stems.en.keys()]),
    swedish: new Set(own.sv.keys()),
  };
}

/** One language's words, row by row. */
function columnOf(column: 0 | 1): string[][] {
  return synonymRows.map(
    (row) =>
      row
        .split(/\s\/\s/)
        [column]?.trim()
        .split(/\s+/) ?? [],
  );
}

function byStem(rows: string[][], language: Language): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [index, row] of rows.entries())
    for (const word of row.filter((each) => !each.includes('_')).flatMap(wordsOf)) {
      if (commonWords[language].has(word)) continue;
      const stem = stemOf(word, language);
      found.set(stem, [...new Set([...(found.get(stem) ?? []), `#${index}`])]);
    }
  return found;
}

function byPhrase(rows: string[][]): [string, string[]][] {
  return rows.flatMap((row, index) =>
    row
      .filter((each) => each.includes('_'))
      .map((phrase): [string, string[]] => [phrase.replaceAll('_', ' '), [`#${index}`]]),
  );
}

/** Shorter beginnings and ends are found in too many words by chance. */
const shortestHead = 4;
const shortestTail = 4;
const shortestPart = 3;
/** What may stand at either end without being known: `el` in `elavbrott`. */
const shortestRest = 2;
const shortestCompound = 7;

/** Ends of words that are also words: `planering` is no ring. */
const endings = new Set(['ring', 'ning', 'ande', 'ende', 'else', 'skap', 'heten', 'are']);
const isEndingOfStem = (tail: string) => endings.has(tail);

/** Where a compound is taken apart, and which of the words at either side are known. */
type Split = { readonly place: number; readonly parts: readonly string[] };

/**
 * The known words a Swedish compound is put together from, by stems: `lösenordslapp` gives `lösenord` and `lapp`.
 * Where only one end is known it is given alone. A linking s may stand between.
 */
export function partsOf(stem: string, isKnown: (part: string) => boolean): readonly string[] {
  return splitOf(stem, isKnown)?.parts ?? [];
}

/**
 * The place between the two words of a compound, the linking s before it, with those of them that are known. What comes
 * after it is never an ending; a word that is no stem has others than those of stems.
 */
export function splitOf(
  stem: string,
  isKnown: (part: string) => boolean,
  isEnding: (tail: string) => boolean = isEndingOfStem,
): Split | null {
  let best: Split | null = null;
  if (stem.length < shortestCompound) return best;
  for (let place = shortestRest; place <= stem.length - shortestRest; place += 1) {
    if (isEnding(stem.slice(place))) continue;
    const parts = partsAt(stem, place, isKnown);
    if (worth(parts) > worth(best?.parts ?? [])) best = { place, parts };
  }
  return best;
}

function partsAt(stem: string, place: number, isKnown: (part: string) => boolean): string[] {
  const tail = stem.slice(place);
  const heads = [stem.slice(0, place), stem[place - 1] === 's' ? stem.slice(0, place - 1) : ''];
  const head = heads.find((each) => each.length >= shortestPart && isKnown(each));
  const hasTail = tail.length >= shortestPart && isKnown(tail);
  if (head && hasTail) return [head, tail];
  if (head && head.length >= shortestHead) return [head];
  return hasTail && tail.length >= shortestTail ? [tail] : [];
}

/** Two known parts before one, then the most letters explained. */
function worth(parts: readonly string[]): number {
  return 100 * parts.length + parts.join('').length;
}
