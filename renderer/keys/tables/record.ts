import { keyTable } from '../key-table.ts';

/** The states of the field: as it is, with its sentence open, or with a pasted list. The other one is a threat in focus. */
const inField = ['field', 'sentence', 'pasted'] as const;

export const recordKeys = keyTable({
  record: { keys: 'Enter | Shift+Enter', does: 'record:record', inFields: true },
  toList: { keys: 'ArrowDown', does: 'record:toList', in: inField, inFields: true },
  sentence: { keys: '$mod+ArrowDown', does: 'record:sentence', inFields: true },
  closeSentence: { keys: 'Escape', does: 'record:closeSentence', in: 'sentence', inFields: true },
  discardPasted: { keys: 'Escape | $mod+z', does: 'record:discardPasted', in: 'pasted', inFields: true },
  edit: { keys: 'F2', does: 'record:edit', in: 'row', inFields: true },
  remove: {
    keys: 'Delete | Backspace',
    cap: 'Del',
    does: 'record:remove',
    in: 'row',
    inFields: true,
    records: true,
  },
  down: { keys: 'ArrowDown', does: 'record:inList', in: 'row', inFields: true },
  up: { keys: 'ArrowUp', does: 'record:inList', in: 'row', inFields: true },
  toField: { keys: 'Escape', does: 'record:toField', in: 'row', inFields: true },
  property: {
    keys: 'Alt+Digit1 | Alt+Digit2 | Alt+Digit3 | Alt+Digit4',
    cap: 'Alt 1–4',
    does: 'record:tag',
    inFields: true,
    records: true,
  },
  origin: {
    keys: 'Alt+Digit5 | Alt+Digit6 | Alt+Digit7 | Alt+Digit8 | Alt+Digit9',
    cap: 'Alt 5–9',
    does: 'record:tagOrigin',
    inFields: true,
    records: true,
  },
  group: {
    keys: '$mod+Digit1 | $mod+Digit2 | $mod+Digit3 | $mod+Digit4 | $mod+Digit5 | $mod+Digit6 | $mod+Digit7 | $mod+Digit8 | $mod+Digit9 | $mod+Digit0',
    does: 'record:switchGroup',
    inFields: true,
  },
  addGroup: { keys: 'Alt+KeyG', does: 'record:addGroup', inFields: true, records: true },
  previousGroup: { keys: 'Alt+ArrowUp', does: 'record:previousGroup', inFields: true },
  nextGroup: { keys: 'Alt+ArrowDown', does: 'record:nextGroup', inFields: true },
});

export const promptKeys = keyTable({
  open: { keys: 'Alt+KeyK', does: 'record:prompt.open', inFields: true },
  coverage: { keys: 'Alt+KeyO', does: 'record:coverage.open', inFields: true },
});

/** In the dialog of a prompt card. */
export const promptCardKeys = keyTable({
  previous: { keys: 'ArrowLeft | ArrowUp', does: 'record:prompt.previous' },
  next: { keys: 'ArrowRight | ArrowDown', does: 'record:prompt.next' },
  record: { keys: 'Enter', does: 'record:prompt.record', records: true },
});

/** The time for group work, while none runs. */
export const startTimeKeys = keyTable({
  start: { keys: 'Alt+KeyT', does: 'timer:start', inFields: true },
});

/** In the dialog of threats from a file. */
export const importDialogKeys = keyTable({
  confirm: { keys: 'Enter', does: 'import-threats:confirm', inFields: true, records: true },
});
