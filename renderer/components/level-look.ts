import { type Level, levelPlace, type Method } from '../../shared/domain/method.ts';

/** Signs that fill with the level: readable without colour, in black and white and from afar. */
const signs = ['○', '◔', '◑', '◕', '●', '⬢'] as const;

/** Steps of the ramp for a number of levels: the ends first, then inwards. */
const steps: Readonly<Record<number, readonly number[]>> = {
  2: [1, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
  6: [1, 2, 3, 4, 5, 6],
};

/** How a level looks everywhere: its sign and the pair of colours of its step. */
export function levelLook(method: Method, level: Level) {
  const step = steps[method.levels.length]?.[levelPlace(method, level)] ?? 1;
  return { sign: signs[step - 1] ?? '●', background: `var(--risk-${step})`, color: `var(--on-risk-${step})` };
}
