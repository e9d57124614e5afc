/** Shorter beginnings and ends are found in too many words by chance. */
const shortestHead = 4;
const shortestTail = 4;
const shortestPart = 3;
/** What may stand at either end without being known: `el` in `elavbrott`. */
const shortestRest = 2;
const shortestCompound = 7;

/** Ends of words that are also words: `planering` is no ring. */
const endings = new Set(['ring', 'ning', 'ande', 'ende', 'else', 'skap', 'heten', 'are']);

/**
 * The known words a Swedish compound is put together from, by stems: `lösenordslapp` gives `lösenord` and `lapp`.
 * Where only one end is known it is given alone. A linking s may stand between.
 */
export function partsOf(stem: string, isKnown: (part: string) => boolean): readonly string[] {
  let best: readonly string[] = [];
  if (stem.length < shortestCompound) return best;
  for (let place = shortestRest; place <= stem.length - shortestRest; place += 1) {
    const parts = partsAt(stem, place, isKnown);
    if (worth(parts) > worth(best)) best = parts;
  }
  return best;
}

function partsAt(stem: string, place: number, isKnown: (part: string) => boolean): string[] {
  const tail = stem.slice(place);
  if (endings.has(tail)) return [];
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
