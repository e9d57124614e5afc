import type { LibraryEntry } from '../../../shared/api/types.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { possibleWith } from './library-changes.ts';
import type { LibraryActions } from './use-library.ts';
import { duplicate } from './use-library-keys.ts';
import type { LibraryPlaces } from './use-library-places.ts';
import styles from './WorkshopList.module.css';

type Props = {
  readonly entry: LibraryEntry;
  readonly actions: LibraryActions;
  readonly places: LibraryPlaces;
  readonly isCurrent: boolean;
};

/** What can be done with a workshop without opening it. */
export function RowActions({ entry, actions, places, isCurrent }: Props) {
  const { t } = useWords('library');
  const { file } = entry;
  const possible = possibleWith(entry);
  const choices: readonly [string, boolean, () => unknown][] = [
    [t('rename'), possible.change, () => places.setRenaming(file)],
    [t('duplicate'), possible.change, () => duplicate(actions, places, file)],
    [t('backups.open'), true, () => places.setBackupsOf(file)],
    [t('remove'), possible.trash, () => actions.trash(file)],
  ];
  const open = choices.filter(([, isPossible]) => isPossible);
  return (
    <span className={styles.actions}>
      {open.map(([label, , act]) => (
        <Button
          key={label}
          look="quiet"
          tabIndex={isCurrent ? 0 : -1}
          aria-label={`${label}: ${entry.title || file}`}
          onClick={act}
        >
          {label}
        </Button>
      ))}
    </span>
  );
}
