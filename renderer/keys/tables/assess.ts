import { keyTable } from '../key-table.ts';

/** Votes are hidden until they are shown, and can be given again after that: never by one key. */
export const assessKeys = keyTable({
  probability: { keys: { letter: 'assess:keyOf.probability' }, does: 'assess:votesKey' },
  consequence: { keys: { letter: 'assess:keyOf.consequence' }, does: 'assess:votesKey' },
  pairs: { keys: { letter: 'assess:keyOf.pairs' }, does: 'assess:pairsKey' },
  digits: { keys: { letter: 'assess:keyOf.digits' }, does: 'assess:showDigitsKey' },
  votes: {
    keys: '0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -',
    cap: '1 2 3 …',
    does: 'assess:typeVotes',
  },
  accept: { keys: { letter: 'assess:keyOf.accept' }, does: 'assess:acceptKey', records: true },
  acceptOther: { keys: { letter: 'assess:keyOf.acceptOther' }, does: 'assess:acceptOtherKey', records: true },
  takeOver: { keys: { letter: 'assess:keyOf.takeOver' }, does: 'since:takeOverKey', records: true },
  reveal: {
    keys: { letter: 'assess:keyOf.reveal' },
    does: 'assess:revealKey',
    in: 'hidden',
    hint: true,
    records: true,
  },
  voteAgain: {
    keys: { letter: 'assess:keyOf.voteAgain' },
    does: 'assess:voteAgainKey',
    in: 'shown',
    hint: true,
    records: true,
  },
  former: { keys: { letter: 'assess:keyOf.former' }, does: 'assess:formerKey' },
  setProbability: {
    keys: 'Alt+Digit1 | Alt+Digit2 | Alt+Digit3 | Alt+Digit4 | Alt+Digit5 | Alt+Digit6',
    does: 'assess:set.probability',
    inFields: true,
    records: true,
  },
  setConsequence: {
    keys: 'Alt+Shift+Digit1 | Alt+Shift+Digit2 | Alt+Shift+Digit3 | Alt+Shift+Digit4 | Alt+Shift+Digit5 | Alt+Shift+Digit6',
    does: 'assess:set.consequence',
    inFields: true,
    records: true,
  },
  threats: { keys: { letter: 'assess:keyOf.threats' }, does: 'assess:threatsKey', hint: true },
  matrix: { keys: { letter: 'assess:keyOf.matrix' }, does: 'assess:matrixKey' },
  way: { keys: { letter: 'assess:keyOf.way' }, does: 'assess:wayKey' },
  queue: { keys: { letter: 'assess:keyOf.queue' }, does: 'assess:queueKey', hint: true },
  queueAlways: { keys: 'Alt+KeyO', does: 'assess:queueKey', inFields: true },
  reason: { keys: { letter: 'assess:keyOf.reason' }, does: 'assess:reasonKey' },
  domain: { keys: { letter: 'assess:keyOf.domain' }, does: 'terms:decidingDomain' },
  safeguards: { keys: { letter: 'assess:keyOf.safeguards' }, does: 'terms:existingSafeguards' },
  certainty: { keys: 'h', does: 'terms:certainty' },
  status: { keys: 'x', does: 'assess:status.key' },
  confirm: { keys: { letter: 'assess:keyOf.confirm' }, does: 'assess:confirmKey', records: true },
  views: { keys: { letter: 'assess:keyOf.views' }, does: 'assess:views.key' },
  clear: { keys: 'Delete', cap: 'Del', does: 'assess:clearKey', records: true },
  goTo: { keys: { letter: 'assess:keyOf.goTo' }, does: 'assess:goToKey' },
  unrated: { keys: { letter: 'assess:keyOf.unrated' }, does: 'assess:unratedKey' },
  previous: { keys: 'PageUp', does: 'assess:previous', inFields: true },
  next: { keys: 'Enter', does: 'assess:next', hint: true },
  nextPage: { keys: 'PageDown', does: 'assess:next', inFields: true },
  toRisk: { keys: 'Escape', does: 'assess:toRisk', inFields: true },
});

/** Where votes are given with ballots. */
export const ballotKeys = keyTable({
  open: { keys: { letter: 'assess:keyOf.ballots' }, does: 'assess:ballotsKey', hint: true, records: true },
});

/** A round on paper. A step back would end it under its ballots: only its own buttons end it. */
export const paperKeys = keyTable({
  print: { keys: '$mod+p', does: 'paper:keys.print', inFields: true },
  end: { keys: '$mod+Enter', does: 'paper:keys.end', inFields: true, records: true },
  noUndo: { keys: '$mod+z | $mod+Shift+z | $mod+y', does: 'paper:keys.noUndo', inFields: true },
  leave: { keys: 'Escape', does: 'paper:keys.leave', inFields: true },
});

/** The grid into which ballots are typed hears its keys itself. */
export const paperGridKeys = keyTable({
  level: { keys: '1 | 2 | 3 | 4 | 5 | 6', does: 'paper:keys.level', hint: true, heardByPart: true },
  abstain: { keys: '0', does: 'paper:keys.abstain', hint: true, heardByPart: true },
  mend: { keys: 'Backspace', cap: '⌫', does: 'paper:keys.mend', hint: true, heardByPart: true },
  next: { keys: 'Enter', does: 'paper:keys.next', hint: true, heardByPart: true },
});

/** In the dialog of what has become of a risk, in the order of its statuses. */
export const statusKeys = keyTable({
  choose: { keys: '1 | 2 | 3', cap: '1–3', does: 'assess:status.choose', records: true },
});

/** In the dialog of two views. */
export const viewsKeys = keyTable({
  record: { keys: '$mod+Enter', does: 'assess:views.record', inFields: true, records: true },
});

/** Two neighbours in the register put beside each other. */
export const compareKeys = keyTable({
  one: { keys: '1', does: 'compare:answer', records: true },
  other: { keys: '2', does: 'compare:answer', records: true },
  equal: { keys: '0', does: 'compare:equal', records: true },
  skip: { keys: 'ArrowRight', does: 'compare:skip', records: true },
});
