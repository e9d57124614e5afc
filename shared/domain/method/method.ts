import type { Axis, Language } from '../codes.ts';
import type { Level, Method } from './schema.ts';

export type { Level, Method };

/** A pair of level codes, either of which may be missing: then the risk is unrated. */
export type Pair = { readonly probability: string | null; readonly consequence: string | null };

/** Whether either level of a pair is set. */
export function hasJudgement({ probability, consequence }: Pair): boolean {
  return probability !== null || consequence !== null;
}

/** The pair that a risk is left with when treatment is done. */
export function residualPair({
  residualProbability: probability,
  residualConsequence: consequence,
}: {
  readonly residualProbability: string | null;
  readonly residualConsequence: string | null;
}): Pair {
  return { probability, consequence };
}

/** Whether two pairs say the same. */
export function isSamePair(one: Pair, other: Pair): boolean {
  return one.probability === other.probability && one.consequence === other.consequence;
}

/**
 * Whether two risks about to become one are judged differently, so that somebody must say what holds. A risk that
 * nobody has judged says nothing against the other.
 */
export function areAtOdds(one: Pair, other: Pair): boolean {
  return hasJudgement(one) && hasJudgement(other) && !isSamePair(one, other);
}

/** Where a method comes from, in a language. */
export function sourceOf({ source }: Method, language: Language): string {
  return typeof source === 'string' ? source : source[language];
}

/** The scale of an axis, lowest level first. */
export function scaleOf(method: Method, axis: Axis): readonly Level[] {
  return method[axis];
}

/** The codes of levels in their order, as a text to compare. */
export function codesOf(levels: readonly Level[]): string {
  return levels.map((level) => level.code).join(' ');
}

/** Place of a code on a scale, lowest 0; -1 where the scale has no such level. */
export function placeOf(levels: readonly Level[], levelCode: string | null): number {
  return levels.findIndex((level) => level.code === levelCode);
}

/**
 * The risk level of a pair, or null where the pair is not whole or not of this method.
 * Whatever shows a level asks here, so that all of them show the same.
 */
export function level(method: Method, probability: string | null, consequence: string | null): Level | null {
  const row = placeOf(method.probability, probability);
  const column = placeOf(method.consequence, consequence);
  const levelCode = row < 0 || column < 0 ? undefined : method.matrix.cells[row]?.[column];
  return method.levels.find((each) => each.code === levelCode) ?? null;
}

/** Height of a level among the method's own, lowest 0; -1 for null, so that unrated sorts last. */
export function levelPlace(method: Method, of: Level | null): number {
  return of === null ? -1 : placeOf(method.levels, of.code);
}

/** Steps of the six-step ramp for a number of levels: the ends first, then inwards; the sixth is for six levels. */
const steps: Readonly<Record<number, readonly number[]>> = {
  2: [1, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
  6: [1, 2, 3, 4, 5, 6],
};

/** Which step of the ramp of colours, 1 to 6, a level of a method has: the one chosen, else by its place. */
export function levelStep(method: Method, level: Level): number {
  const chosen = method.levels.find((each) => each.code === level.code)?.step;
  return (
    chosen ??
    steps[method.levels.length]?.[levelPlace(method, level)] ??
    1 + Math.round(onRamp(method, level))
  );
}

/** How far up the ramp a level lies by its place, from 0 to 5: with more levels than steps, between them. */
export function onRamp(method: Method, level: Level): number {
  return (5 * Math.max(0, levelPlace(method, level))) / (method.levels.length - 1);
}

/** Whether there are more levels than steps of the ramp: then neighbours may share a colour, and figures tell them apart. */
export function hasFigures({ levels }: Method): boolean {
  return levels.length > stepSigns.length;
}

/** Signs that fill with the level: readable without colour, in black and white and from afar. */
export const stepSigns = ['○', '◔', '◑', '◕', '●', '⬢'] as const;
const figures = [...'⓪①②③④⑤⑥⑦⑧⑨⑩'];

/** The sign of a level: that of its step, or a figure where there are more levels than steps; its own, where they have some. */
export function levelSign(method: Method, level: Level): string {
  if (!hasFigures(method)) return stepSigns[levelStep(method, level) - 1] ?? '';
  const isNumbered = method.levels.every(({ sv }, place) => sv === String(place));
  return figures[levelPlace(method, level) + (isNumbered ? 0 : 1)] ?? '';
}
