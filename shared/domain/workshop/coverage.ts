import { type Origin, origins, type Property, properties } from '../codes.ts';
import type { Threat } from '../tables.ts';
import { cardIdOf } from './joined.ts';

/** Where a threat may come from, crossed with what it may harm: one of twenty squares. */
export type Square = { readonly origin: Origin; readonly property: Property };

/** All squares, property by property within each origin. */
export const squares: readonly Square[] = origins.flatMap((origin) =>
  properties.map((property) => ({ origin, property })),
);

/** A square, or with no origin what was recorded without one: no card stands for it, and nothing begins there. */
export type CountedSquare = { readonly origin: Origin | null; readonly property: Property };

/** How many threats there are of a square, in all and of each group (null: of no group). */
export type Coverage = (square: CountedSquare) => {
  readonly all: number;
  readonly of: (groupId: string | null) => number;
};

type Counted = Pick<Threat, 'id' | 'groupId' | 'origin' | 'properties' | 'joinedTo'>;

/**
 * Counts threats by square. One without an origin is counted apart; one without a property has touched nothing. What is
 * one card counts once in all, and once for each group that said it.
 */
export function coverageOf(threats: Iterable<Counted>): Coverage {
  const touched = [...threats].flatMap(({ groupId, origin, properties, ...threat }) =>
    properties.map((property) => ({ groupId, card: cardIdOf(threat), key: `${origin} ${property}` })),
  );
  const bySquare = Map.groupBy(touched, ({ key }) => key);
  return ({ origin, property }) => {
    const here = bySquare.get(`${origin} ${property}`) ?? [];
    return {
      all: cardsIn(here),
      of: (groupId) => cardsIn(here.filter((each) => each.groupId === groupId)),
    };
  };
}

function cardsIn(touched: readonly { readonly card: string }[]): number {
  return new Set(touched.map(({ card }) => card)).size;
}

/** The squares that no group has touched, in their order. */
export function untouched(coverage: Coverage): readonly Square[] {
  return squares.filter((square) => coverage(square).all === 0);
}

/** The square so many steps on, round the ends. */
export function squareBeside({ origin, property }: Square, steps: number): Square {
  const at = squares.findIndex((each) => each.origin === origin && each.property === property);
  return squares.at((at + steps) % squares.length) ?? { origin, property };
}

/** Where to begin for a group that has run dry: what nobody has touched, else what the group has not, else the first. */
export function squareToBegin(coverage: Coverage, groupId: string | null): Square {
  const found = untouched(coverage)[0] ?? squares.find((square) => coverage(square).of(groupId) === 0);
  return found ?? (squares[0] as Square);
}
