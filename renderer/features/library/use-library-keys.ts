import { themes } from '../../../shared/domain/codes.ts';
import { nextLanguage } from '../../../shared/words/index.ts';
import type { KeyHandler } from '../../keys/key-table.ts';
import { libraryKeys, libraryListKeys } from '../../keys/tables/library.ts';
import { isNotTyping, isTextField, useTypingGoesTo } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { isLocked, setPreferences } from '../../state/preferences.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { type LibraryActions, possibleWith } from './use-library.ts';
import type { LibraryUi } from './use-library-ui.ts';

export const closeKeys = () => setUi({ keysShown: false });

/** The keys of the library. Those of the list are there only with a list. */
export function useLibraryKeys(actions: LibraryActions, ui: LibraryUi): void {
  const { language, theme } = useUi((ui) => ui.preferences);
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'light';
  const toTitle = () => ui.titleField.current?.focus();
  useTypingGoesTo(toTitle);
  useKeys(libraryKeys, {
    new: withAlt(toTitle),
    example: withAlt(actions.openExample),
    file: withAlt(() => ui.fileField.current?.click()),
    summary: withAlt(() => ui.setSummaryShown(true)),
    trash: withAlt(() => ui.setTrashShown(!ui.trashShown)),
    undo: {
      when: (event) => actions.trashed.length > 0 && isNotTyping(event),
      run: () => undoTrash(actions, ui),
    },
    language: isLocked('language')
      ? null
      : withAlt(() => setPreferences({ language: nextLanguage(language) })),
    theme: isLocked('theme') ? null : withAlt(() => setPreferences({ theme: nextTheme })),
    keys: () => setUi({ keysShown: true }),
  });
  useListKeys(actions, ui);
}

/** AltGr is not Alt: it writes @, £ and $. */
function withAlt(run: () => unknown): KeyHandler {
  return { run, when: ({ altKey }) => altKey };
}

function useListKeys(actions: LibraryActions, ui: LibraryUi): void {
  const file = ui.current ?? '';
  const entry = actions.library?.workshops.find((each) => each.file === file);
  const possible = entry ? possibleWith(entry) : { change: false, trash: false };
  const onFile = (run: () => unknown, when: KeyHandler['when'] = () => true) =>
    ui.current === null ? null : { run, when };
  useKeys(libraryListKeys, {
    up: onFile(() => ui.focus.step(-1)),
    // From the title of a new workshop, too: the list lies below it.
    down: onFile(
      () => (ui.focus.held() === null ? ui.focus.focusItem(file) : ui.focus.step(1)),
      ({ target }) => !isTextField(target) || target === ui.titleField.current,
    ),
    open: onFile(() => actions.open(file)),
    backups: onFile(
      () => ui.setBackupsOf(file),
      ({ altKey }) => altKey,
    ),
    rename: onFile(
      () => ui.setRenaming(file),
      () => possible.change,
    ),
    duplicate: onFile(
      () => duplicate(actions, ui, file),
      ({ altKey }) => altKey && possible.change,
    ),
    next: onFile(
      () => ui.setNextOf(file),
      ({ altKey }) => altKey && possible.change,
    ),
    remove: onFile(
      () => actions.trash(file),
      ({ shiftKey }) => possible.trash && !shiftKey,
    ),
    delete: onFile(
      () => ui.setDeleting({ file, from: 'library' }),
      () => possible.trash,
    ),
  });
}

export async function duplicate(actions: LibraryActions, ui: LibraryUi, file: string): Promise<void> {
  const copy = await actions.duplicate(file);
  if (copy) ui.focus.focusItem(copy);
}

/** Restores what went to the trash last since the app started. */
export async function undoTrash(actions: LibraryActions, ui: LibraryUi): Promise<void> {
  const latest = actions.trashed[0];
  const file = latest && (await actions.restore(latest.file));
  if (file) ui.focus.focusItem(file);
}
