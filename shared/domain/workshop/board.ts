// How the board stands: in which order, when its cards are spread out, and what a typed number means.

import type { Risk } from '../tables.ts';
import { byRank } from './rank.ts';

/** By number, as they stand in the register and on the projector, or by place, as somebody has put them. */
export const boardOrders = ['number', 'place'] as const;
export type BoardOrder = (typeof boardOrders)[number];

/** Risks in the order of the board: wholly by number or wholly by place. */
export function inBoardOrder<R extends Pick<Risk, 'id' | 'number' | 'rank'>>(
  risks: Iterable<R>,
  order: BoardOrder,
): R[] {
  return [...risks].sort(order === 'number' ? (a, b) => a.number - b.number : byRank);
}

/**
 * While most threats are unsorted they are what the room looks at, and the risks gather beside. Once the risks have the
 * room they keep it until nearly all is unsorted again: a card more or less does not turn the board over. `before` is
 * what it was; null when the board has only been opened.
 */
export function isSpread(unsorted: number, all: number, before: boolean | null = null): boolean {
  return unsorted > 0 && unsorted > all * (before === false ? 0.75 : 0.5);
}

/** Threats in a risk above which it may be more than one. */
const mostInOne = 10;

/** Whether a risk holds so many threats that somebody should ask whether it is one. */
export function mayBeTwo(threats: number): boolean {
  return threats > mostInOne;
}

/**
 * What digits typed so far mean among the numbers there are. `acts`: it is that number and no longer one begins with it.
 * `waits`: it is a number, and a longer one begins with it; Enter means it. `begins`: only longer ones begin with it.
 */
type TypedMeaning = 'none' | 'begins' | 'waits' | 'acts';

export function typedMeaning(numbers: Iterable<number>, digits: string): TypedMeaning {
  const beginning = [...numbers].map(String).filter((each) => digits !== '' && each.startsWith(digits));
  if (!beginning.includes(digits)) return beginning.length > 0 ? 'begins' : 'none';
  return beginning.length > 1 ? 'waits' : 'acts';
}
