import { useClock } from '../../components/use-time.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { LibraryActions } from './use-library.ts';
import type { LibraryPlaces } from './use-library-places.ts';
import styles from './WorkshopList.module.css';
import { WorkshopRow } from './WorkshopRow.tsx';

type Props = { readonly actions: LibraryActions; readonly places: LibraryPlaces };

/** The workshops, the one changed last first. */
export function WorkshopList({ actions, places }: Props) {
  const { t } = useWords('library');
  const now = useClock(60_000);
  return (
    <ul className={styles.list} aria-label={t('workshops')}>
      {actions.library?.workshops.map((entry) => (
        <WorkshopRow key={entry.file} {...{ entry, actions, places, now }} />
      ))}
    </ul>
  );
}
