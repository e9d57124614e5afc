import { levelStep } from '../../shared/domain/method/level-step.ts';
import type { Level, Method } from '../../shared/domain/method/method.ts';

/** Signs that fill with the level: readable without colour, in black and white and from afar. */
const signs = ['○', '◔', '◑', '◕', '●', '⬢'] as const;

/** How a level looks everywhere: its sign and the pair of colours of its step. */
export function levelLook(method: Method, level: Level) {
  return stepLook(levelStep(method, level));
}

/** The same from the step alone. */
export function stepLook(step: number) {
  return { sign: signs[step - 1] ?? '●', background: `var(--risk-${step})`, color: `var(--on-risk-${step})` };
}
