/** Milliseconds without a sign of anybody until the ballot is hidden, and until it is thrown away. */
const hiddenAfter = 30_000;
const discardedAfter = 120_000;

export type Idle =
  | { readonly state: 'busy' }
  /** Hidden, with the seconds left to come back. */
  | { readonly state: 'hidden'; readonly left: number }
  | { readonly state: 'over' };

/**
 * What becomes of a ballot that nobody has touched for a time. It may be hidden before its time, when the window was
 * left; the time counts from the last sign all the same.
 */
export function idleAfter(milliseconds: number, isHidden: boolean): Idle {
  if (milliseconds >= discardedAfter) return { state: 'over' };
  if (milliseconds < hiddenAfter && !isHidden) return { state: 'busy' };
  return { state: 'hidden', left: Math.ceil((discardedAfter - milliseconds) / 1_000) };
}
