import { keyTable } from '../key-table.ts';

/** Letters belong to the title of a new workshop, wherever the focus is: no plain letter is a key here. */
export const libraryKeys = keyTable({
  new: { keys: 'Alt+KeyN', does: 'library:key.new', hint: true, inFields: true },
  example: { keys: 'Alt+KeyE', does: 'library:key.example', hint: true, inFields: true, records: true },
  file: { keys: 'Alt+KeyO', does: 'library:key.file', hint: true, inFields: true },
  summary: { keys: 'Alt+KeyA', does: 'library:key.summary', inFields: true },
  trash: { keys: 'Alt+KeyP', does: 'library:key.trash', inFields: true },
  undo: { keys: '$mod+z', does: 'library:key.undo', inFields: true },
  language: { keys: 'Alt+KeyL', does: 'library:key.language', inFields: true },
  theme: { keys: 'Alt+KeyT', does: 'library:key.theme', inFields: true },
  keys: { keys: 'F1', does: 'library:key.keys', hint: true, inFields: true },
});

/** In force where there is a workshop in the list; they act on the one in use. */
export const libraryListKeys = keyTable({
  up: { keys: 'ArrowUp', does: 'library:key.move', hint: true },
  down: { keys: 'ArrowDown', does: 'library:key.move', hint: true, inFields: true },
  open: { keys: 'Enter', does: 'library:key.open', hint: true },
  backups: { keys: 'Alt+KeyS', does: 'library:key.backups', inFields: true },
  rename: { keys: 'F2', does: 'library:key.rename', hint: true },
  duplicate: { keys: 'Alt+KeyD', does: 'library:key.duplicate', inFields: true, records: true },
  next: { keys: 'Alt+KeyM', does: 'library:key.next', inFields: true },
  remove: { keys: 'Delete', does: 'library:key.remove', hint: true, records: true },
  delete: { keys: 'Shift+Delete', does: 'library:key.delete', records: true },
});

/** In the dialog of backups. */
export const backupKeys = keyTable({
  up: { keys: 'ArrowUp', does: 'library:key.move' },
  down: { keys: 'ArrowDown', does: 'library:key.move' },
});
