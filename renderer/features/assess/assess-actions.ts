import type { Axis } from '../../../shared/domain/codes.ts';
import type { Pair } from '../../../shared/domain/method/method.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { type Outcome, run } from '../../state/board-store.ts';

export function setPair(risk: Risk, { probability, consequence }: Pair): Outcome {
  return run({ type: 'risk.assess', id: risk.id, probability, consequence });
}

export function setLevel(risk: Risk, axis: Axis, code: string): Outcome {
  return setPair(risk, { ...risk, [axis]: code });
}

/** Back to unrated; the votes and the reason stay. */
export function clearRating(risk: Risk): Outcome {
  return setPair(risk, { probability: null, consequence: null });
}

export function setReason({ id, probability, consequence }: Risk, rationale: string): Outcome {
  return run({ type: 'risk.assess', id, probability, consequence, rationale });
}
