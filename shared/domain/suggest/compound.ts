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
export type Split = { readonly place: number; readonly parts: readonly string[] };

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
