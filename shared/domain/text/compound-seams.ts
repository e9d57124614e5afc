import { splitOf } from '../suggest/compound.ts';
import { stemOf } from '../suggest/language.ts';
import { lexicon } from '../suggest/lexicon.ts';
import { compoundParts } from './compound-parts.ts';

/** The places where syllables end, as patterns find them. */
type BreaksOf = (word: string) => readonly number[];

const shortestPart = 3;
/** Shorter stems are found in too many words by chance: `kont` of `konto` in `kontroll`. */
const shortestStem = 5;
const mostKept = 20_000;

/** Endings of inflected and derived words: what is known before one is no part of a compound. */
const ending =
  /^(?:s|a|e|n|t|ar|er|or|en|et|na|ad|at|ig|isk|iv|al|are|ande|ende|ation|ition|ering|isering|ring|ning|else|(?:lig|ig|sam|bar)?het|skap|bar|sam|dom|lig|ism|ist|itet|ator|atör|ant|ent)(?:s|t|a|e|n|ar|er|en|et|na|ens|ets|arna|erna|arnas|ernas|aren|arens|are)?$/;
const isEnding = (letters: string) => ending.test(letters);

const asked = new Map<string, boolean>();

/** What is known, put together when first asked for: stemming takes longer than a window's start has time for. */
type Known = { readonly stems: ReadonlySet<string>; readonly beginnings: ReadonlySet<string> };
let made: Known | undefined;

/**
 * The words of a Swedish compound as they stand in it, with their linking letters: `utpressnings`, `virus`. What is no
 * longer than `longest` is left together.
 */
export function compoundOf(word: string, longest: number, breaksOf: BreaksOf): string[] {
  const place = word.length > longest ? seamOf(word.toLowerCase(), breaksOf) : null;
  if (place === null) return [word];
  return [word.slice(0, place), word.slice(place)].flatMap((part) => compoundOf(part, longest, breaksOf));
}

/** Where two words meet: both known, or one known where the syllables agree that something begins or ends there. */
function seamOf(word: string, breaksOf: BreaksOf): number | null {
  const split = splitOf(word, isPart, isEnding);
  if (!split) return null;
  const { place, parts } = split;
  if (place < shortestPart || word.length - place < shortestPart) return null;
  if (parts.length === 2) return place;
  const breaks = breaksOf(word);
  // A linking s goes with the word before it.
  return [place, ...(word[place] === 's' ? [place + 1] : [])].find((each) => breaks.includes(each)) ?? null;
}

function known(): Known {
  if (made) return made;
  const stems = new Set([...[...compoundParts].map((part) => stemOf(part, 'sv')), ...lexicon().swedish]);
  const beginnings = new Set([...compoundParts, ...stems].map(beginningOf));
  made = { stems, beginnings };
  return made;
}

function beginningOf(word: string): string {
  return word.slice(0, shortestPart);
}

/** Whether letters are a word that compounds are made of, or such a compound themselves. */
function isPart(letters: string): boolean {
  if (!known().beginnings.has(beginningOf(letters))) return false;
  const answer = asked.get(letters);
  if (answer !== undefined) return answer;
  if (asked.size >= mostKept) asked.clear();
  const found =
    !isEnding(letters) && (isWord(letters) || splitOf(letters, isPart, isEnding)?.parts.length === 2);
  asked.set(letters, found);
  return found;
}

/** Whether a word is known, as it stands or by its stem: the first word of a compound keeps its ending. */
function isWord(word: string): boolean {
  const { stems } = known();
  const stem = stemOf(word, 'sv');
  // Snowball makes double letters single only at the end: `avbrottet` gives `avbrott`, which gives `avbrot`.
  for (const each of [word, stem, stemOf(stem, 'sv')])
    if (compoundParts.has(each) || (each.length >= shortestStem && stems.has(each))) return true;
  return false;
}
