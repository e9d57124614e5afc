import { type Level, level, levelPlace, type Method, placeOf } from '../method/method.ts';
import { type Count, medianPlaces } from './tally.ts';

type WholePair = { readonly probability: string; readonly consequence: string };

/** A pair that the votes point to, and the risk level it gives. */
export type Offer = { readonly pair: WholePair; readonly level: Level };

/**
 * The middle of the risk levels that people's own pairs give: one level, or both of an even split; nothing is rounded.
 * Somebody who answered one axis only gave no level.
 */
export function medianLevels(method: Method, pairs: readonly Count[]): readonly Level[] {
  const counts = method.levels.map(() => 0);
  for (const { probability, consequence, count } of pairs) {
    const place = levelPlace(method, level(method, probability, consequence));
    if (place >= 0) counts[place] = (counts[place] ?? 0) + count;
  }
  return medianPlaces(counts).map((place) => method.levels[place] as Level);
}

/**
 * What else the votes point to than the middle of each axis taken by itself. The level of that pair need not be the
 * middle of the levels that people gave: of three who answer 1×3, 3×1 and 3×3, nobody gave less than the pair of the
 * middle votes, or most gave less. Where both axes were asked at once and the two differ, each middle level is offered
 * by the pair that most people gave it by, the nearest of equally many. None where they do not differ.
 */
export function otherOffers(method: Method, pairs: readonly Count[], middle: WholePair): readonly Offer[] {
  const own = level(method, middle.probability, middle.consequence);
  return medianLevels(method, pairs)
    .filter(({ code }) => code !== own?.code)
    .flatMap((each) => {
      const pair = pairOf(method, pairs, each, middle);
      return pair ? { pair, level: each } : [];
    });
}

function pairOf(
  method: Method,
  pairs: readonly Count[],
  of: Level,
  middle: WholePair,
): WholePair | undefined {
  const steps = ({ probability, consequence }: WholePair) =>
    Math.abs(placeOf(method.probability, probability) - placeOf(method.probability, middle.probability)) +
    Math.abs(placeOf(method.consequence, consequence) - placeOf(method.consequence, middle.consequence));
  return pairs
    .filter((pair): pair is Count & WholePair => level(method, pair.probability, pair.consequence) === of)
    .toSorted((a, b) => b.count - a.count || steps(a) - steps(b))
    .map(({ probability, consequence }) => ({ probability, consequence }))[0];
}
