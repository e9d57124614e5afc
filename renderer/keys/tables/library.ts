import { keyTable } from '../key-table.ts';

export const libraryKeys = keyTable({
  new: { keys: 'n', does: 'library:key.new', hint: true },
  example: { keys: 'e', does: 'library:key.example', hint: true },
  file: { keys: 'o', does: 'library:key.file', hint: true },
  summary: { keys: 'a', does: 'library:key.summary' },
  trash: { keys: 'p', does: 'library:key.trash' },
  undo: { keys: '$mod+z', does: 'library:key.undo', inFields: true },
  language: { keys: 'l', does: 'library:key.language' },
  theme: { keys: 't', does: 'library:key.theme' },
  keys: { keys: 'F1', does: 'library:key.keys', hint: true, inFields: true },
});

/** In force where there is a workshop in the list; they act on the one in use. */
export const libraryListKeys = keyTable({
  up: { keys: 'ArrowUp', does: 'library:key.move', hint: true },
  down: { keys: 'ArrowDown', does: 'library:key.move', hint: true },
  open: { keys: 'Enter', does: 'library:key.open', hint: true },
  backups: { keys: 's', does: 'library:key.backups' },
  rename: { keys: 'F2', does: 'library:key.rename', hint: true },
  duplicate: { keys: 'd', does: 'library:key.duplicate' },
  remove: { keys: 'Delete', does: 'library:key.remove', hint: true },
});

/** In the dialog of backups. */
export const backupKeys = keyTable({
  up: { keys: 'ArrowUp', does: 'library:key.move' },
  down: { keys: 'ArrowDown', does: 'library:key.move' },
});
