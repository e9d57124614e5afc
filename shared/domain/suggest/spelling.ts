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
