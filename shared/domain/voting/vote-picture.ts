import { abstain } from '../codes.ts';
import { type Level, level, levelPlace, type Method } from '../method/method.ts';
import { type AxisResult, type Count, medianPlaces } from './tally.ts';

/** Votes by what risk level their pair gives. */
export type LevelShare = { readonly level: Level; readonly count: number; readonly share: number };

/** Levels that anybody's pair gives, lowest first, with their share of all whole pairs. */
export function levelShares(method: Method, pairs: readonly Count[]): LevelShare[] {
  const counts = new Map<Level, number>();
  for (const { probability, consequence, count } of pairs) {
    const own = level(method, probability, consequence);
    if (own) counts.set(own, (counts.get(own) ?? 0) + count);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .map(([own, count]) => ({ level: own, count, share: count / all }))
    .sort((a, b) => levelPlace(method, a.level) - levelPlace(method, b.level));
}

/** A voice to hear: how many gave a level that lies far from the middle vote. */
export type Voice = { readonly place: number; readonly count: number };

/**
 * Votes at least two levels from every middle vote, lowest first: not errors but people who may know something. Where
 * the room is torn between two ends nobody stands out, since the middle votes lie in between.
 */
export function voicesToHear({ counts }: Pick<AxisResult, 'counts'>): Voice[] {
  const middle = medianPlaces(counts);
  return counts
    .map((count, place) => ({ place, count }))
    .filter(({ count, place }) => count > 0 && middle.every((each) => Math.abs(each - place) >= 2));
}

/** A dot's middle in the unit square of its cell, from the upper left. */
export type Dot = { readonly x: number; readonly y: number };

/** The turn from one dot to the next that never lets them line up, in radians. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Where the dots of a cell lie: spread like the seeds of a sunflower, so that none covers another and the same number
 * always gives the same picture. Which dot is whose cannot be told: they are all alike.
 */
export function dotPlaces(count: number): Dot[] {
  return Array.from({ length: count }, (_, index) => {
    const distance = count === 1 ? 0 : 0.46 * Math.sqrt((index + 0.5) / count);
    const angle = index * goldenAngle;
    return { x: 0.5 + distance * Math.cos(angle), y: 0.5 + distance * Math.sin(angle) };
  });
}

/** How many voted for exactly this pair. */
export function votesFor(pairs: readonly Count[], probability: string, consequence: string): number {
  return pairs
    .filter((pair) => pair.probability === probability && pair.consequence === consequence)
    .reduce((sum, pair) => sum + pair.count, 0);
}

/** Pairs of which an axis was abstained from: they lie nowhere in the matrix. */
export function withoutPlace(pairs: readonly Count[]): number {
  return pairs
    .filter((pair) => pair.probability === abstain || pair.consequence === abstain)
    .reduce((sum, pair) => sum + pair.count, 0);
}
