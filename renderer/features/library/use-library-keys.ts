import { themes } from '../../../shared/domain/codes.ts';
import { nextLanguage } from '../../../shared/words/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type KeyBinding, useKeys } from '../../keys/use-keys.ts';
import { isLocked, setPreferences } from '../../state/preferences.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { type LibraryActions, possibleWith } from './use-library.ts';
import type { LibraryPlaces } from './use-library-places.ts';

export const closeKeys = () => setUi({ keysShown: false });

/** The keys of the library. Those of the list are there only with a list. */
export function useLibraryKeys(actions: LibraryActions, places: LibraryPlaces): void {
  const page = usePageKeys(actions, places);
  const list = useListKeys(actions, places);
  useKeys([...(places.current === null ? [] : list), ...page]);
}

function usePageKeys(actions: LibraryActions, places: LibraryPlaces): KeyBinding[] {
  const { t } = useWords('library');
  const { language, theme } = useUi((ui) => ui.preferences);
  const languageKey = [
    'language',
    {
      keys: 'l',
      label: t('key.language'),
      run: () => setPreferences({ language: nextLanguage(language) }),
    },
  ] as const;
  const themeKey = [
    'theme',
    {
      keys: 't',
      label: t('key.theme'),
      run: () => setPreferences({ theme: themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'light' }),
    },
  ] as const;
  return [
    { keys: 'n', label: t('key.new'), hint: true, run: () => places.titleField.current?.focus() },
    { keys: 'e', label: t('key.example'), hint: true, run: actions.openExample },
    { keys: 'o', label: t('key.file'), hint: true, run: () => places.fileField.current?.click() },
    { keys: 'a', label: t('key.summary'), run: () => places.setSummaryShown(true) },
    { keys: 'p', label: t('key.trash'), run: () => places.setTrashShown(!places.trashShown) },
    {
      keys: '$mod+z',
      label: t('key.undo'),
      inFields: true,
      when: (event) => actions.trashed.length > 0 && isNothingTyped(event),
      run: () => undoTrash(actions, places),
    },
    ...[languageKey, themeKey].flatMap(([setting, key]) => (isLocked(setting) ? [] : [key])),
    {
      keys: 'F1',
      label: t('key.keys'),
      hint: true,
      inFields: true,
      run: () => setUi({ keysShown: true }),
    },
  ];
}

function useListKeys(actions: LibraryActions, places: LibraryPlaces): KeyBinding[] {
  const { t } = useWords('library');
  const file = places.current ?? '';
  const entry = actions.library?.workshops.find((each) => each.file === file);
  const possible = entry ? possibleWith(entry) : { change: false, trash: false };
  const move = { label: t('key.move'), hint: true };
  return [
    { keys: 'ArrowUp', ...move, run: () => places.focus.step(-1) },
    { keys: 'ArrowDown', ...move, run: () => places.focus.step(1) },
    { keys: 'Enter', label: t('key.open'), hint: true, run: () => actions.open(file) },
    { keys: 's', label: t('key.backups'), run: () => places.setBackupsOf(file) },
    {
      keys: 'F2',
      label: t('key.rename'),
      hint: true,
      when: () => possible.change,
      run: () => places.setRenaming(file),
    },
    {
      keys: 'd',
      label: t('key.duplicate'),
      when: () => possible.change,
      run: () => duplicate(actions, places, file),
    },
    {
      keys: 'Delete',
      label: t('key.remove'),
      hint: true,
      when: () => possible.trash,
      run: () => actions.trash(file),
    },
  ];
}

export async function duplicate(actions: LibraryActions, places: LibraryPlaces, file: string): Promise<void> {
  const copy = await actions.duplicate(file);
  if (copy) places.focus.focusItem(copy);
}

/** Takes back the latest that went to the trash in this sitting. */
export async function undoTrash(actions: LibraryActions, places: LibraryPlaces): Promise<void> {
  const latest = actions.trashed[0];
  const file = latest && (await actions.restore(latest.file));
  if (file) places.focus.focusItem(file);
}

/** The usual keys belong to a text that is being typed. */
function isNothingTyped({ target }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !isField || target.value === '';
}
