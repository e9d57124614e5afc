import type { BallotSheet } from '../../../../shared/api/types.ts';
import { type Axis, abstain, axes } from '../../../../shared/domain/codes.ts';

type Risk = BallotSheet['risks'][number];

/** A ballot that is being filled in: level codes or `abstain`, nothing where nobody has answered yet. */
export type Draft = { readonly [riskId: string]: Partial<Readonly<Record<Axis, string>>> };

/** The draft with one answer given, or given anew. */
export function withAnswer(draft: Draft, riskId: string, axis: Axis, code: string): Draft {
  return { ...draft, [riskId]: { ...draft[riskId], [axis]: code } };
}

/** The ballot as it is handed in: every risk once, in the order asked; what was left out abstains. */
export function answersOf(risks: readonly Risk[], draft: Draft) {
  return risks.map(({ id }) => ({
    riskId: id,
    probability: draft[id]?.probability ?? abstain,
    consequence: draft[id]?.consequence ?? abstain,
  }));
}

/** How many answers are still missing. */
export function missingIn(risks: readonly Risk[], draft: Draft): number {
  return risks.reduce(
    (sum, { id }) => sum + axes.filter((axis) => draft[id]?.[axis] === undefined).length,
    0,
  );
}

/** The answer that a digit stands for: level n of the scale, lowest 1; 0 abstains; null for any other key. */
export function answerOfKey(key: string, scale: readonly { readonly code: string }[]): string | null {
  if (key === '0') return abstain;
  return /^[1-9]$/.test(key) ? (scale[Number(key) - 1]?.code ?? null) : null;
}
