import { type Level, levelPlace, type Method } from './method.ts';

/** Steps of the six-step ramp for a number of levels: the ends first, then inwards; the sixth is for six levels. */
const steps: Readonly<Record<number, readonly number[]>> = {
  2: [1, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
  6: [1, 2, 3, 4, 5, 6],
};

/** Which step of the ramp of colours and signs, 1 to 6, a level of a method has: the one chosen, else by its place. */
export function levelStep(method: Method, level: Level): number {
  const chosen = method.levels.find((each) => each.code === level.code)?.step;
  if (chosen !== undefined) return chosen;
  return steps[method.levels.length]?.[levelPlace(method, level)] ?? 1;
}
