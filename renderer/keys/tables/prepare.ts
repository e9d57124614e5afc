import { keyTable } from '../key-table.ts';

export const prepareKeys = keyTable({
  section: { keys: '1 | 2 | 3 | 4', cap: '1–4', does: 'prepare:key.section', hint: true },
  sectionAlways: {
    keys: 'Alt+1 | Alt+2 | Alt+3 | Alt+4',
    cap: 'Alt 1–4',
    does: 'prepare:key.section',
    inFields: true,
  },
});

/** What the analysis is about. */
export const factsKeys = keyTable({
  identity: { keys: 'Alt+KeyI', does: 'prepare:key.identity', inFields: true },
});

/** Letters belong to the names of participants, wherever the focus is: no plain letter is a key here. */
export const peopleKeys = keyTable({
  addPerson: { keys: 'Alt+KeyN', does: 'prepare:key.addPerson', hint: true, inFields: true, records: true },
  addOrganisation: {
    keys: 'Alt+KeyO',
    does: 'prepare:key.addOrganisation',
    hint: true,
    inFields: true,
    records: true,
  },
});

/** Where the analysis names others than participants. */
export const otherNameKeys = keyTable({
  others: { keys: 'Alt+KeyB', does: 'prepare:key.others', inFields: true },
});

/** In a list of participants or of organisations, whichever holds the focus. */
export const rowListKeys = keyTable({
  up: { keys: 'ArrowUp', does: 'prepare:key.move' },
  down: { keys: 'ArrowDown', does: 'prepare:key.move' },
  edit: { keys: 'F2', does: 'prepare:key.edit' },
  remove: { keys: 'Delete', does: 'prepare:key.remove', records: true },
});

export const groupsKeys = keyTable({
  up: { keys: 'ArrowUp', does: 'prepare:key.move' },
  down: { keys: 'ArrowDown', does: 'prepare:key.move' },
  left: { keys: 'ArrowLeft', does: 'prepare:key.shift' },
  right: { keys: 'ArrowRight', does: 'prepare:key.shift' },
  toGroup: { keys: 'a | b | c | d | e | f | g | h | i | j', does: 'prepare:key.toGroup', records: true },
  noGroup: { keys: '0', does: 'prepare:key.noGroup', records: true },
  putBack: { keys: 'Escape', does: 'prepare:key.putBack' },
  arrange: { keys: 'm', does: 'prepare:key.arrange', records: true },
  add: { keys: 'n', does: 'prepare:key.addGroup', hint: true, records: true },
  remove: {
    keys: 'Alt+Delete',
    cap: 'Alt Del',
    does: 'prepare:key.removeGroup',
    inFields: true,
    records: true,
  },
  larger: { keys: '+', cap: '+', does: 'prepare:key.size' },
  smaller: { keys: '-', cap: '−', does: 'prepare:key.size' },
});

/** A method that is looked at and is not the workshop's. */
export const methodUseKeys = keyTable({
  use: { keys: 'Enter', does: 'prepare:key.useMethod', records: true },
});

export const methodActionKeys = keyTable({
  edit: { keys: { letter: 'method:keyOf.edit' }, does: 'method:listKey.edit', hint: true },
  fromFile: { keys: { letter: 'method:keyOf.fromFile' }, does: 'method:listKey.fromFile' },
  write: { keys: { letter: 'method:keyOf.write' }, does: 'method:listKey.write' },
  remove: { keys: 'Delete', cap: 'Del', does: 'method:listKey.remove', records: true },
});

export const methodEditorKeys = keyTable({
  part: {
    keys: 'Alt+1 | Alt+2 | Alt+3 | Alt+4 | Alt+5 | Alt+6',
    cap: 'Alt 1–6',
    does: 'method:key.part',
    hint: true,
    inFields: true,
  },
  undo: { keys: '$mod+z', does: 'method:key.undo', hint: true, inFields: true },
  redo: { keys: '$mod+Shift+z | $mod+y', does: 'method:key.redo', inFields: true },
  write: { keys: '$mod+s', does: 'method:key.write', inFields: true },
  done: { keys: 'Escape', does: 'method:key.done', inFields: true },
});

/** In the levels of a scale. */
export const levelKeys = keyTable({
  add: { keys: 'Alt+n', does: 'method:key.add', inFields: true, records: true },
  up: { keys: 'Alt+ArrowUp', cap: 'Alt ↑ ↓', does: 'method:key.move', hint: true, inFields: true },
  down: { keys: 'Alt+ArrowDown', cap: 'Alt ↑ ↓', does: 'method:key.move', hint: true, inFields: true },
  remove: { keys: 'Alt+Delete', does: 'method:key.remove', inFields: true, records: true },
  more: { keys: 'Alt+b', does: 'method:key.more', inFields: true },
});

/** Beside the levels of a scale for which something has been published. */
export const publishedKeys = keyTable({
  published: { keys: 'Alt+i', does: 'method:key.published', inFields: true },
});

/** In the columns of the register. */
export const columnKeys = keyTable({
  show: { keys: 'Alt+n', does: 'method:key.showColumn', inFields: true, records: true },
  up: { keys: 'Alt+ArrowUp', cap: 'Alt ↑ ↓', does: 'method:key.moveColumn', hint: true, inFields: true },
  down: { keys: 'Alt+ArrowDown', cap: 'Alt ↑ ↓', does: 'method:key.moveColumn', hint: true, inFields: true },
  hide: { keys: 'Alt+Delete', does: 'method:key.hideColumn', inFields: true, records: true },
  usual: { keys: 'Alt+u', does: 'method:key.usualColumns', inFields: true, records: true },
});

/** In the matrix of a method: the level of the chosen cell. */
export const cellKeys = keyTable({
  level: { keys: '1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 0', does: 'method:key.cell', hint: true },
});
