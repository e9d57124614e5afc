import { create } from 'zustand';
import { measureStatuses, type Strategy, strategies } from '../../../shared/domain/codes.ts';
import type { CommandOf } from '../../../shared/domain/commands.ts';
import { isAboveAcceptance } from '../../../shared/domain/method/meaning.ts';
import type { Level, Pair } from '../../../shared/domain/method/method.ts';
import type { Measure, PersonName, Risk } from '../../../shared/domain/tables.ts';
import { typedCost, withCompletion } from '../../../shared/domain/workshop/measures.ts';
import { ownerOf } from '../../../shared/domain/workshop/person-names.ts';
import { levelAfter, type RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { faultOf } from '../../report.ts';
import { type Outcome, run, useBoard } from '../../state/board-store.ts';
import { setUi } from '../../state/ui-store.ts';
import { restoreRejected, setUnsavedText, unsavedTextAt } from '../../state/unsaved-text.ts';

/** Of which risk it is asked whether it may be accepted. */
export const useAcceptAsked = create<{ readonly riskId: string | null }>(() => ({ riskId: null }));
export const askAcceptance = (riskId: string | null) => useAcceptAsked.setState({ riskId });

/** The level that would be accepted: that after treatment, where it is judged. */
export const acceptedLevel: (row: RegisterRow) => Level | null = levelAfter;

/** Chooses a strategy, or no longer; accepting what the method says that the owner may not is asked about first. */
export function chooseStrategy(row: RegisterRow, strategy: Strategy): void {
  const isAccepting = strategy === 'accept' && !row.risk.strategies.includes('accept');
  if (isAccepting && isAboveAcceptance(acceptedLevel(row))) askAcceptance(row.risk.id);
  else toggleStrategy(row.risk, strategy);
}

export function toggleStrategy({ id, strategies: chosen }: Risk, strategy: Strategy): Outcome {
  const isChosen = chosen.includes(strategy);
  const after = isChosen ? chosen.filter((each) => each !== strategy) : [...chosen, strategy];
  return run({ type: 'risk.treat', id, strategies: after });
}

export function setNote({ id }: Risk, note: string): Outcome {
  return run({ type: 'risk.treat', id, note });
}

/** On which day the risk is looked at next; an empty text for none. */
export function setReview({ id }: Risk, day: string): Outcome {
  return run({ type: 'risk.treat', id, reviewOn: day || null });
}

export function setResidual(
  { id, residualMappedFrom }: Risk,
  { probability, consequence }: Partial<Pair>,
): Outcome {
  return run({
    type: 'risk.treat',
    id,
    residualProbability: probability,
    residualConsequence: consequence,
    ...(residualMappedFrom !== '' && { residualMappedFrom: '' }),
  });
}

/** The residual level that a change of method has mapped is the room's own from now on. */
export function confirmResidual({ id }: Risk): Outcome {
  return run({ type: 'risk.treat', id, residualMappedFrom: '' });
}

/** Where the words of a measure on its way are kept. */
export const fieldOfMeasure = (riskId: string) => `risk/${riskId}/newMeasure`;

/** Adds the measure whose words are typed; refused, they stay in their field with the sentence. */
export function addMeasure(risk: Risk): void {
  const fieldName = fieldOfMeasure(risk.id);
  const text = unsavedTextAt(fieldName)?.text ?? '';
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
  setUnsavedText(fieldName, fault ? { text, fault } : null);
  if (!fault) restoreRejected(fieldName, text, saved);
}

type MeasureEdit = Omit<CommandOf<'measure.edit'>, 'type' | 'id' | 'personName'>;

export function editMeasure(measure: Measure, edit: MeasureEdit): Outcome {
  const { id } = measure;
  if (edit.status) setUi({ justDoneId: edit.status === 'done' ? id : null });
  return run({ type: 'measure.edit', id, ...withCompletion(measure, edit) });
}

export function setOwner({ id }: Measure, typed: string): Outcome {
  return orFault(() => run({ type: 'measure.edit', id, personName: namedAs(typed) }));
}

export function setCost({ id }: Measure, typed: string): Outcome {
  return orFault(() => run({ type: 'measure.edit', id, cost: typedCost(typed) }));
}

/** Takes a measure away from a risk: from the workshop where it serves no other. */
export function takeMeasureFrom({ id: riskId }: Risk, id: string): Outcome {
  const links = [...useBoard.getState().tables.measureRisk.values()];
  const isShared = links.filter(({ measureId }) => measureId === id).length > 1;
  return run(isShared ? { type: 'measure.unshare', id, riskId } : { type: 'measure.remove', id });
}

/** Lets a measure serve a risk, or no longer. */
export function shareMeasure({ id }: Measure, { id: riskId }: Risk, serves: boolean): Outcome {
  return run({ type: serves ? 'measure.share' : 'measure.unshare', id, riskId });
}

/** Accepts the risk by what is known of the decision. */
export function acceptRisk({ id }: Risk): Outcome {
  return run({ type: 'risk.accept', id, accepts: true });
}

export function setAcceptance(
  { id }: Risk,
  edit: Omit<CommandOf<'risk.accept'>, 'type' | 'id' | 'personName'>,
): Outcome {
  return run({ type: 'risk.accept', id, ...edit });
}

export function setAcceptedBy({ id }: Risk, typed: string): Outcome {
  return orFault(() => run({ type: 'risk.accept', id, personName: namedAs(typed) }));
}

/** Who answers for the risk itself; an empty text for nobody. */
export function setRiskOwner({ id }: Risk, typed: string): Outcome {
  return orFault(() => run({ type: 'risk.setOwner', id, personName: namedAs(typed) }));
}

function namedAs(typed: string): PersonName | null {
  return ownerOf(typed, useBoard.getState().personNames, () => crypto.randomUUID());
}

/** What was typed may be refused before it is a command. */
function orFault(act: () => Outcome): Outcome {
  try {
    return act();
  } catch (thrown) {
    const fault = faultOf(thrown);
    return { fault, saved: Promise.resolve(fault) };
  }
}
