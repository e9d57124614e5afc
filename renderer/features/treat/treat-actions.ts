import { faultOf } from '../../../shared/api/result.ts';
import { measureStatuses, type Strategy, strategies } from '../../../shared/domain/codes.ts';
import type { CommandOf } from '../../../shared/domain/commands.ts';
import type { Pair } from '../../../shared/domain/method.ts';
import type { Measure, Risk } from '../../../shared/domain/tables.ts';
import { type Outcome, run, useBoard } from '../../state/board-store.ts';
import { giveBackIfRefused, halfTypedAt, setHalfTyped } from '../../state/half-typed.ts';
import { ownerOf } from './owner.ts';

export function toggleStrategy({ id, strategies: chosen }: Risk, strategy: Strategy): Outcome {
  const isChosen = chosen.includes(strategy);
  const after = isChosen ? chosen.filter((each) => each !== strategy) : [...chosen, strategy];
  return run({ type: 'risk.treat', id, strategies: after });
}

export function setNote({ id }: Risk, note: string): Outcome {
  return run({ type: 'risk.treat', id, note });
}

export function setResidual({ id }: Risk, { probability, consequence }: Partial<Pair>): Outcome {
  return run({
    type: 'risk.treat',
    id,
    residualProbability: probability,
    residualConsequence: consequence,
  });
}

/** Where the words of a measure on its way are kept. */
export const placeOfMeasure = (riskId: string) => `measure/${riskId}`;

/** Adds the measure whose words are typed; refused, they stay in their field with the sentence. */
export function addMeasure(risk: Risk): void {
  const place = placeOfMeasure(risk.id);
  const text = halfTypedAt(place)?.text ?? '';
  const { fault, saved } = run({
    type: 'measure.add',
    id: crypto.randomUUID(),
    riskId: risk.id,
    text,
    kind: risk.strategies[0] ?? strategies[0],
    personName: null,
    due: null,
    status: measureStatuses[0],
  });
  setHalfTyped(place, fault ? { text, fault } : null);
  if (!fault) giveBackIfRefused(place, text, saved);
}

export type MeasureEdit = Omit<CommandOf<'measure.edit'>, 'type' | 'id' | 'personName'>;

export function editMeasure({ id }: Measure, edit: MeasureEdit): Outcome {
  return run({ type: 'measure.edit', id, ...edit });
}

export function setOwner({ id }: Measure, typed: string): Outcome {
  try {
    const personName = ownerOf(typed, useBoard.getState().personNames, () => crypto.randomUUID());
    return run({ type: 'measure.edit', id, personName });
  } catch (thrown) {
    const fault = faultOf(thrown);
    return { fault, saved: Promise.resolve(fault) };
  }
}

export function removeMeasure(id: string): Outcome {
  return run({ type: 'measure.remove', id });
}
