import { keyTable } from '../key-table.ts';

export const registerKeys = keyTable({
  down: { keys: 'ArrowDown', does: 'register:move', inFields: true },
  up: { keys: 'ArrowUp', does: 'register:move', inFields: true },
  pageDown: { keys: 'PageDown', does: 'register:move' },
  pageUp: { keys: 'PageUp', does: 'register:move' },
  first: { keys: 'Home', does: 'register:move' },
  last: { keys: 'End', does: 'register:move' },
  details: { keys: 'Enter', does: 'register:details', inFields: true },
  assess: { keys: { letter: 'register:keyOf.assess' }, does: 'register:visit.assess' },
  treat: { keys: { letter: 'register:keyOf.treat' }, does: 'register:visit.treat' },
  cluster: { keys: { letter: 'register:keyOf.cluster' }, does: 'register:visit.cluster' },
  report: { keys: 'r', does: 'register:report.key' },
  compare: { keys: { letter: 'register:keyOf.compare' }, does: 'register:compareKey' },
  order: { keys: { letter: 'register:keyOf.order' }, does: 'register:orderKey', records: true },
  filter: { keys: 'f', does: 'register:filterKey', hint: true },
  back: { keys: 'Escape', does: 'register:back', inFields: true },
  // Of what surrounds every screen, these two are worth a place in the line at the bottom here.
  export: { keys: '$mod+e', does: 'frame:export', hint: true, inFields: true },
  history: { keys: '$mod+h', does: 'frame:history', hint: true, inFields: true },
});

export const historyKeys = keyTable({
  down: { keys: 'ArrowDown', does: 'history-screen:move', hint: true, inFields: true },
  up: { keys: 'ArrowUp', does: 'history-screen:move', hint: true, inFields: true },
  pageDown: { keys: 'PageDown', does: 'history-screen:move' },
  pageUp: { keys: 'PageUp', does: 'history-screen:move' },
  first: { keys: 'Home', does: 'history-screen:move' },
  last: { keys: 'End', does: 'history-screen:move' },
  open: { keys: 'Enter', does: 'history-screen:open', hint: true, inFields: true },
  filter: { keys: 'f', does: 'history-screen:filterKey', hint: true },
  back: { keys: 'Escape', does: 'history-screen:back', hint: true, inFields: true },
});

/** In the dialog of what an analyst changed. */
export const reviseKeys = keyTable({
  down: { keys: 'ArrowDown', does: 'revise:key.move', inFields: true },
  up: { keys: 'ArrowUp', does: 'revise:key.move', inFields: true },
  all: { keys: 'a', does: 'revise:all' },
  none: { keys: 'n', does: 'revise:none' },
  takeIn: { keys: 'Enter', does: 'revise:key.takeIn', inFields: true, records: true },
});
