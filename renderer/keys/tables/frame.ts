import { keyTable } from '../key-table.ts';

// What surrounds every screen. Keys that yield are left to a screen that uses them itself.

export const zoomKeys = keyTable(
  {
    larger: { keys: '[Shift]++', cap: '+', does: 'legibility:key.larger', yields: true },
    smaller: { keys: '-', cap: '−', does: 'legibility:key.smaller', yields: true },
    ordinary: { keys: '0', does: 'legibility:key.ordinary', yields: true },
    largerAlways: {
      keys: '$mod+[Shift]++ | $mod+=',
      cap: 'Ctrl +',
      does: 'legibility:key.larger',
      inFields: true,
    },
    smallerAlways: { keys: '$mod+-', cap: 'Ctrl −', does: 'legibility:key.smaller', inFields: true },
    ordinaryAlways: { keys: '$mod+0', does: 'legibility:key.ordinary', inFields: true, yields: true },
  },
  'everywhere',
);

export const frameKeys = keyTable(
  {
    undo: { keys: '$mod+z', does: 'frame:undo', inFields: true, yields: true },
    redo: { keys: '$mod+Shift+z | $mod+y', does: 'frame:redo', inFields: true, yields: true },
    nextPhase: { keys: 'Alt+PageDown', does: 'frame:nextPhase', inFields: true },
    previousPhase: { keys: 'Alt+PageUp', does: 'frame:previousPhase', inFields: true },
    export: { keys: '$mod+e', does: 'frame:export', inFields: true, yields: true },
    history: { keys: '$mod+h', does: 'frame:history', inFields: true, yields: true },
    park: { keys: '$mod+b', does: 'frame:parked.key', inFields: true },
    keys: { keys: 'F1', does: 'frame:keys', hint: true, inFields: true },
  },
  'everywhere',
);

/** In any dialog: what is undone there is undone in its fields. */
export const dialogKeys = keyTable(
  {
    undo: { keys: '$mod+z', does: 'common:undoInDialog', inFields: true },
    redo: { keys: '$mod+Shift+z | $mod+y', does: 'common:undoInDialog', inFields: true },
  },
  'everywhere',
);

/** The time for group work, while it runs. */
export const runningTimeKeys = keyTable({
  pause: { keys: 'Alt+KeyT', does: 'timer:pause', inFields: true },
  more: { keys: 'Alt+KeyM', does: 'timer:more', inFields: true },
  stop: { keys: 'Alt+Shift+KeyT', does: 'timer:stop', inFields: true },
  sound: { keys: 'Alt+KeyL', does: 'timer:sound', inFields: true },
});

export const importKeys = keyTable({
  open: { keys: '$mod+o', does: 'import-threats:key', inFields: true },
});

/** The projector is led from any screen, also while one types. */
export const projectorKeys = keyTable(
  {
    curtain: { keys: '$mod+Shift+Digit1', does: 'projector:key.show', cap: 'Ctrl Shift 1', inFields: true },
    threat: { keys: '$mod+Shift+Digit2', does: 'projector:key.show', cap: 'Ctrl Shift 2', inFields: true },
    board: { keys: '$mod+Shift+Digit3', does: 'projector:key.show', cap: 'Ctrl Shift 3', inFields: true },
    result: { keys: '$mod+Shift+Digit4', does: 'projector:key.show', cap: 'Ctrl Shift 4', inFields: true },
    timer: { keys: '$mod+Shift+Digit5', does: 'projector:key.show', cap: 'Ctrl Shift 5', inFields: true },
    parked: { keys: '$mod+Shift+Digit0', does: 'projector:key.show', cap: 'Ctrl Shift 0', inFields: true },
    follow: { keys: 'F7', does: 'projector:key.follow', inFields: true },
    pause: { keys: 'F8', does: 'projector:key.pause', inFields: true },
    presenter: { keys: 'F9', does: 'projector:key.presenter', inFields: true },
    spot: {
      keys: '$mod+Shift+ArrowRight | $mod+Shift+ArrowLeft',
      cap: 'Ctrl Shift ← →',
      does: 'projector:key.spot',
    },
    noSpot: { keys: '$mod+Shift+ArrowUp', does: 'projector:key.noSpot' },
    freeze: { keys: '$mod+Shift+Digit6', does: 'projector:key.freeze', cap: 'Ctrl Shift 6', inFields: true },
    turn: { keys: '$mod+Shift+Digit7', does: 'projector:key.turn', cap: 'Ctrl Shift 7', inFields: true },
    test: { keys: '$mod+Shift+Digit8', does: 'projector:key.test', cap: 'Ctrl Shift 8', inFields: true },
    open: { keys: '$mod+Shift+Digit9', does: 'projector:key.open', cap: 'Ctrl Shift 9', inFields: true },
    nothing: { keys: '.', does: 'projector:key.curtain' },
  },
  'projector',
);

/** The keys of a presenter's remote control turn pages where a screen has no use of its own for them. */
export const pageKeys = keyTable(
  {
    next: { keys: 'PageDown', does: 'projector:key.turn', yields: true },
    previous: { keys: 'PageUp', does: 'projector:key.turnBack', yields: true },
  },
  'projector',
);

/** In a date field. */
export const dateKeys = keyTable({
  pick: { keys: 'Alt+ArrowDown', does: 'common:pickDayKey', inFields: true },
});
