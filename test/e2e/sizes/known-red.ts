import type { Fault } from './judges/index.ts';

/** What is known to stand wrongly, until it is mended: by screen, the kinds of faults. Nothing else may be wrong. */
export const knownRed: Readonly<Record<string, readonly Fault[]>> = {
  // The number lies over the foot of a small window while it is typed.
  'board number typed': ['focus'],
  'board one by one, placed': ['clipped', 'sideways'],
};
