import type { ComparisonAnswer } from './codes.ts';
import type { Comparison } from './tables.ts';

/** A pair of risks has one comparison, whichever of them is named first. */
export function comparisonId(oneId: string, otherId: string): string {
  return [oneId, otherId].sort().join('/');
}

/** A comparison's sides in the order of its id, so that the same answer is always the same row. */
export function sidesOf(
  oneId: string,
  otherId: string,
  worse: ComparisonAnswer,
): Pick<Comparison, 'oneId' | 'otherId' | 'worse'> {
  if (oneId < otherId) return { oneId, otherId, worse };
  const turned = { one: 'other', other: 'one', equal: 'equal' } as const;
  return { oneId: otherId, otherId: oneId, worse: turned[worse] };
}

/** Id of the worse of the two risks, or null where they were found equal. */
export function worseOf({ oneId, otherId, worse }: Comparison): string | null {
  return { one: oneId, other: otherId, equal: null }[worse];
}
