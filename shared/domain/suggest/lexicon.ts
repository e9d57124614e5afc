// The words that suggestions know: their stems, their meanings, and the compounds made of them.

import type { Language } from '../codes.ts';
import { commonWords, stemOf, wordsOf } from './language.ts';
import { synonymRows } from './synonyms.ts';
import themes from './themes.json' with { type: 'json' };

type Meanings = ReadonlyMap<string, readonly string[]>;

/**
 * What goes wrong, whatever it goes wrong with: the themes that risk workshops come back to. A theme stands above the
 * meanings of `synonyms.ts`: two threats may share one without a word in common. A word may stand in several.
 */
const themeRows = Object.values(themes).map(({ sv, en }) => `${sv.join(' ')} / ${en.join(' ')}`);

/** Stems of verbs that begin other words by chance: who has left (`slutat`) has nothing to do with final marks. */
export const noPart: ReadonlySet<string> = new Set(['slut']);

/** How the mark of a theme begins, and that of a meaning: no word begins so. */
const [themeMark, meaningMark] = ['@', '#'];

/** Whether a mark is that of a theme; else it is that of a meaning. */
export function isTheme(mark: string): boolean {
  return mark.startsWith(themeMark);
}

/** The words of the field and what they mean: marks of meanings and of themes. */
type Lexicon = {
  /** Meanings by stem. A text's own language comes first: `hot` is a threat in Swedish and heat in English. */
  readonly stems: Readonly<Record<Language, Meanings>>;
  /** Meanings by phrase: `loggar in`, `denial of service`. */
  readonly phrases: Meanings;
  readonly phraseStarts: ReadonlySet<string>;
  /** All stems, of both languages: what a misspelt word may have been. */
  readonly known: ReadonlySet<string>;
  /** Swedish words of the field, by stem: what a compound is broken between. */
  readonly swedish: ReadonlySet<string>;
  /** What a Swedish compound may be put together from: those, and the words of the themes. */
  readonly swedishParts: ReadonlySet<string>;
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
  for (let length = 2; length <= Math.min(longestPhrase, words.length - place); length += 1)
    found.push(...(phrases.get(words.slice(place, place + length).join(' ')) ?? []));
  return found;
}

function makeLexicon(): Lexicon {
  const [swedish, english] = [columnOf(synonymRows, 0), columnOf(synonymRows, 1)];
  const [swedishThemes, englishThemes] = [columnOf(themeRows, 0), columnOf(themeRows, 1)];
  const meanings = { sv: byStem(swedish, 'sv', meaningMark), en: byStem(english, 'en', meaningMark) };
  const ofThemes = { sv: byStem(swedishThemes, 'sv', themeMark), en: byStem(englishThemes, 'en', themeMark) };
  const stems = {
    sv: joined(new Map([...byStem(english, 'sv', meaningMark), ...meanings.sv]), ofThemes.sv),
    en: joined(new Map([...byStem(swedish, 'en', meaningMark), ...meanings.en]), ofThemes.en),
  };
  const phrases = joined(
    ...[swedish, english].map((rows) => byPhrase(rows, meaningMark)),
    ...[swedishThemes, englishThemes].map((rows) => byPhrase(rows, themeMark)),
  );
  return {
    stems,
    phrases,
    phraseStarts: new Set([...phrases.keys()].map((phrase) => phrase.split(' ')[0] ?? '')),
    known: new Set([...stems.sv.keys(), ...stems.en.keys()]),
    swedish: new Set(meanings.sv.keys()),
    swedishParts: new Set([...meanings.sv.keys(), ...ofThemes.sv.keys()].filter((stem) => !noPart.has(stem))),
  };
}

function joined(...all: Meanings[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const each of all)
    for (const [key, more] of each) found.set(key, [...(found.get(key) ?? []), ...more]);
  return found;
}

/** One language's words, row by row. */
function columnOf(rows: readonly string[], column: 0 | 1): string[][] {
  return rows.map(
    (row) =>
      row
        .split(/\s\/\s/)
        [column]?.trim()
        .split(/\s+/) ?? [],
  );
}

function byStem(rows: string[][], language: Language, mark: string): Map<string, string[]> {
  return marksOf(rows, mark, (entry) => {
    if (entry.includes('_')) return [];
    const telling = wordsOf(entry).filter((word) => !commonWords[language].has(word));
    return telling.map((word) => stemOf(word, language));
  });
}

function byPhrase(rows: string[][], mark: string): Map<string, string[]> {
  return marksOf(rows, mark, (entry) =>
    entry.includes('_') ? [wordsOf(entry.replaceAll('_', ' ')).join(' ')] : [],
  );
}

/** The rows that each key stands in, as marks. */
function marksOf(rows: string[][], mark: string, keysOf: (entry: string) => string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [index, row] of rows.entries())
    for (const key of new Set(row.flatMap(keysOf))) {
      const marks = found.get(key);
      if (marks) marks.push(`${mark}${index}`);
      else found.set(key, [`${mark}${index}`]);
    }
  return found;
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
