// Two threats in nearly the same words, as two groups tell them.

import { memoize } from './memoize.ts';
import { folded } from './signs.ts';

type Worded = { readonly number: number; readonly text: string };

/** How alike two texts are at least, from 0 to 1: so high that what differs is an ending, an article, a slip. */
const leastAlike = 0.82;

/**
 * The threat that says nearly the same in nearly the same words; null where there is none. Of several the most alike, then
 * the lowest number. Made to be silent when in doubt: other figures, or a 'not' in one of them, make another threat.
 */
export function nearDuplicateOf<T extends Worded>(text: string, others: Iterable<T>): T | null {
  const own = shapeOf(text);
  let found: { readonly threat: T; readonly score: number } | null = null;
  for (const threat of others) {
    const score = likeness(own, shapeOf(threat.text));
    if (score < leastAlike) continue;
    if (!found || score > found.score || (score === found.score && threat.number < found.threat.number))
      found = { threat, score };
  }
  return found?.threat ?? null;
}

/** The threats whose words are most like a text's, the most alike first, also where they are less alike than near. */
export function mostAlike<T extends Worded>(text: string, others: Iterable<T>, most: number): T[] {
  const own = shapeOf(text);
  return [...others]
    .map((threat) => ({ threat, score: shared(own, shapeOf(threat.text)) }))
    .sort((a, b) => b.score - a.score || a.threat.number - b.threat.number)
    .slice(0, most)
    .map(({ threat }) => threat);
}

/** A text as it is compared: its words without signs, what turns its meaning, and its pairs of letters. */
type Shape = { readonly words: string; readonly turns: string; readonly pairs: ReadonlyMap<string, number> };

const turning = /^(inte|ingen|inga|inget|aldrig|utan|ej|not|no|never|without|none|\p{N}+)$/u;

const shapeOf = memoize((text: string): Shape => {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const joined = words.join(' ');
  const turns = words.filter((word) => turning.test(word) || /\p{N}/u.test(word)).join(' ');
  return { words: joined, turns, pairs: pairsOf(joined) };
});

function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient over pairs of letters; 0 where lengths or turning words differ too much to ask. */
function likeness(one: Shape, other: Shape): number {
  if (one.words === '' || one.turns !== other.turns) return 0;
  if (one.words === other.words) return 1;
  const [short, long] = [one.words.length, other.words.length].sort((a, b) => a - b) as [number, number];
  if (short < 8 || short / long < 0.7) return 0;
  return shared(one, other);
}

/** The share of both texts' pairs that they have in common. */
function shared(one: Shape, other: Shape): number {
  let count = 0;
  for (const [pair, times] of one.pairs) count += Math.min(times, other.pairs.get(pair) ?? 0);
  return (2 * count) / Math.max(1, one.words.length + other.words.length - 2);
}
