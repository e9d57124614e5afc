import { keyTable } from '../key-table.ts';

/** Along the risks. */
export const treatRiskKeys = keyTable({
  up: { keys: 'ArrowUp', does: 'treat:otherRisk', hint: true },
  down: { keys: 'ArrowDown', does: 'treat:otherRisk', hint: true },
  previous: { keys: 'PageUp', does: 'treat:otherRisk', inFields: true },
  next: { keys: 'PageDown', does: 'treat:otherRisk', inFields: true },
  toRisk: { keys: 'Escape', does: 'treat:toRisk', inFields: true },
});

/** Into each part of the treatment of a risk. */
export const treatPartKeys = keyTable({
  strategy: { keys: '1 | 2 | 3 | 4 | 5', cap: '1–5', does: 'treat:strategyKey', hint: true, records: true },
  newMeasure: {
    keys: { letter: 'treat:keyOf.newMeasure' },
    does: 'treat:newMeasureKey',
    hint: true,
    records: true,
  },
  removeMeasure: {
    keys: 'Alt+Delete',
    cap: 'Alt Del',
    does: 'treat:removeMeasureKey',
    inFields: true,
    records: true,
  },
  note: { keys: { letter: 'treat:keyOf.note' }, does: 'treat:note' },
  accept: { keys: { letter: 'treat:keyOf.accept' }, does: 'treat:acceptance', records: true },
  owner: { keys: { letter: 'treat:keyOf.owner' }, does: 'terms:riskOwner' },
  review: { keys: { letter: 'treat:keyOf.review' }, does: 'terms:nextReview' },
  probability: { keys: { letter: 'treat:keyOf.probability' }, does: 'treat:residualKey', hint: true },
  consequence: { keys: { letter: 'treat:keyOf.consequence' }, does: 'treat:residualKey', hint: true },
  matrix: { keys: { letter: 'treat:keyOf.matrix' }, does: 'treat:matrixKey' },
  vote: { keys: { letter: 'treat:keyOf.vote' }, does: 'treat:voteKey' },
  confirm: { keys: { letter: 'treat:keyOf.confirm' }, does: 'treat:confirmResidual', records: true },
  clear: { keys: 'Delete', cap: 'Del', does: 'treat:clearResidual', records: true },
});

/** While the measures of a risk are read out, before the room votes on what is left of it. */
export const residualReadKeys = keyTable({
  vote: { keys: 'Enter', does: 'treat:toVote', hint: true },
  previous: { keys: 'PageUp', does: 'treat:otherRisk' },
  next: { keys: 'PageDown', does: 'treat:otherRisk' },
});

/** One step back on the way to the vote on what is left of a risk: to its measures, and to its treatment. */
export const residualKeys = keyTable({
  back: { keys: 'Backspace', cap: '⌫', does: 'treat:stepBack' },
});

/** In a row of the measures. */
export const measureKeys = keyTable({
  share: { keys: 'Alt+Insert', cap: 'Alt Ins', does: 'treat:shareKey', inFields: true },
  details: { keys: 'Alt+Enter', does: 'treat:detailsKey', inFields: true },
});

export const treatViewKeys = keyTable({
  next: { keys: { letter: 'treat:keyOf.view' }, does: 'treat:viewKey' },
});

/** The measures by owner or by date; a measure in focus is a button that opens its risk. */
export const planKeys = keyTable({
  up: { keys: 'ArrowUp', does: 'treat:otherMeasure', hint: true },
  down: { keys: 'ArrowDown', does: 'treat:otherMeasure', hint: true },
  open: { keys: 'Enter', does: 'treat:openRisk', hint: true, heardByPart: true },
});
