import { keyTable } from '../key-table.ts';

/** The board. `number`: the number of a risk is being typed. */
export const boardKeys = keyTable({
  mark: { keys: 'm', does: 'cluster:key.mark', hint: true, inFields: true },
  markBySpace: { keys: 'Space', does: 'cluster:key.mark', inFields: true },
  digit: { keys: '([0-9])', cap: '0–9', does: 'cluster:key.number', inFields: true },
  dropDigit: { keys: 'Backspace', does: 'cluster:key.number', in: 'number', inFields: true },
  toNumber: { keys: 'Enter', does: 'cluster:key.enter', in: 'number', inFields: true },
  enter: { keys: 'Enter', does: 'cluster:key.enter', in: 'ready', inFields: true },
  markAll: { keys: '$mod+a', does: 'cluster:key.markAll', inFields: true },
  new: { keys: 'n', does: 'cluster:key.new', hint: true, inFields: true, records: true },
  tray: { keys: 't', does: 'cluster:key.tray', hint: true, inFields: true, records: true },
  letGo: { keys: 'Escape', does: 'cluster:key.letGo', inFields: true },
  find: { keys: '/ | Shift+/ | $mod+f', cap: '/', does: 'cluster:key.find', inFields: true },
  overview: { keys: 'o', does: 'cluster:key.overview', inFields: true },
  order: { keys: 'Shift+o', does: 'cluster:key.order', inFields: true },
  add: { keys: 'a', does: 'cluster:key.add', inFields: true },
  menu: { keys: 'Shift+F10 | ContextMenu', does: 'cluster:key.menu', inFields: true },
  toPrevious: {
    keys: '< | Shift+<',
    cap: '<',
    does: 'cluster:key.toPrevious',
    inFields: true,
    records: true,
  },
  toNext: { keys: '> | Shift+>', cap: '>', does: 'cluster:key.toNext', inFields: true, records: true },
  edit: { keys: 'F2', does: 'cluster:key.edit', hint: true, inFields: true },
  splitThreat: { keys: '$mod+d', does: 'cluster:key.splitThreat', inFields: true, records: true },
  same: { keys: '= | Shift+=', cap: '=', does: 'cluster:key.same', inFields: true, records: true },
  separate: { keys: 'Shift+s', does: 'cluster:key.separate', inFields: true, records: true },
  describe: { keys: 'Shift+F2', does: 'cluster:key.describe', inFields: true },
  remove: { keys: 'Delete', does: 'cluster:key.remove', inFields: true, records: true },
  collapse: { keys: 'f', does: 'cluster:key.collapse', inFields: true },
  collapseAll: { keys: 'Shift+f', does: 'cluster:key.collapseAll', inFields: true },
  earlier: { keys: 'Alt+ArrowUp | Alt+ArrowLeft', does: 'cluster:key.earlier', inFields: true },
  later: { keys: 'Alt+ArrowDown | Alt+ArrowRight', does: 'cluster:key.later', inFields: true },
  range: {
    keys: 'Shift+ArrowUp | Shift+ArrowDown | Shift+PageUp | Shift+PageDown | Shift+Home | Shift+End',
    does: 'cluster:key.stretch',
    inFields: true,
  },
  go: {
    keys: 'ArrowUp | ArrowDown | ArrowLeft | ArrowRight | PageUp | PageDown | Home | End',
    does: 'cluster:key.navigate',
    inFields: true,
  },
});

/** The way from the board to one threat at a time. */
export const oneByOneEntryKeys = keyTable({
  enter: { keys: 'w', does: 'one-by-one:enter', inFields: true },
});

/** What the board proposes for a threat. */
export const proposalKeys = keyTable({
  accept: { keys: 'y', does: 'cluster:hint.accept', inFields: true, records: true },
  dismiss: { keys: 'x', does: 'cluster:hint.away', inFields: true, records: true },
});

/** In the question whether a threat that was just added is the same as another. */
export const nearDuplicateKeys = keyTable({
  join: { keys: 'Alt+KeyS', does: 'cluster:near.join', inFields: true, records: true },
  leave: { keys: 'Alt+KeyN', does: 'cluster:near.leave', inFields: true },
});

/** In the question which assessment two merged risks keep. */
export const mergeKeys = keyTable({
  answer: { keys: '1 | 2 | 3', does: 'cluster:merge.title', records: true },
});

/** One threat at a time. `number`: the number of a risk is being typed, which may become a longer one. */
export const oneByOneKeys = keyTable({
  digit: { keys: '([0-9])', cap: '0–9', does: 'one-by-one:key.place', hint: true, records: true },
  dropDigit: { keys: 'Backspace', does: 'one-by-one:key.place', in: 'number' },
  toNumber: { keys: 'Enter', does: 'one-by-one:key.place', in: 'number', records: true },
  letGo: { keys: 'Escape', does: 'one-by-one:key.letGo', in: 'number' },
  new: { keys: 'n', does: 'one-by-one:key.new', records: true },
  named: { keys: 'Shift+n', does: 'one-by-one:key.named' },
  pass: { keys: 'Space', does: 'one-by-one:key.pass', records: true },
  back: { keys: 'ArrowLeft | PageUp', does: 'one-by-one:key.back' },
  on: { keys: 'ArrowRight | PageDown', does: 'one-by-one:key.on' },
  board: { keys: 'b', does: 'one-by-one:key.board' },
  leave: { keys: 'Escape', does: 'one-by-one:key.board', in: 'ready' },
  goOn: { keys: 'Enter', does: 'one-by-one:key.goOn', in: 'ready' },
});
