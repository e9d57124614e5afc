// Threats that say the same and are one card: what counts once, and what a card holds besides its own words.

import type { Threat } from '../tables.ts';

type Joinable = Pick<Threat, 'id' | 'joinedTo'>;

/** Whether a threat has a card of its own, and is counted. */
export function isCard({ joinedTo }: Pick<Threat, 'joinedTo'>): boolean {
  return joinedTo === null;
}

/** The threats that have a card of their own. */
export function cardsOf<T extends Pick<Threat, 'joinedTo'>>(threats: Iterable<T>): T[] {
  return [...threats].filter(isCard);
}

/** Id of the threat on whose card a threat stands. */
export function cardIdOf({ id, joinedTo }: Joinable): string {
  return joinedTo ?? id;
}

/** What is joined to each threat, by its id, in the order of the numbers. */
export function joinedByCard(threats: Iterable<Threat>): ReadonlyMap<string, readonly Threat[]> {
  const joined = [...threats].filter(({ joinedTo }) => joinedTo !== null);
  return Map.groupBy(
    joined.sort((a, b) => a.number - b.number),
    ({ joinedTo }) => joinedTo as string,
  );
}

/** Cards, each with what is joined to it. */
export function withJoined(
  cards: readonly Threat[],
  joined: ReadonlyMap<string, readonly Threat[]>,
): readonly Threat[] {
  return joined.size === 0 ? cards : cards.flatMap((card) => [card, ...(joined.get(card.id) ?? [])]);
}
