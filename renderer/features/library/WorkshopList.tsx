import { useTranslation } from 'react-i18next';
import type { LibraryActions } from './use-library.ts';
import type { LibraryPlaces } from './use-library-places.ts';
import { useNow } from './use-now.ts';
import styles from './WorkshopList.module.css';
import { WorkshopRow } from './WorkshopRow.tsx';

type Props = { readonly actions: LibraryActions; readonly places: LibraryPlaces };

/** The workshops, the one changed last first. */
export function WorkshopList({ actions, places }: Props) {
  const { t } = useTranslation('library');
  const now = useNow();
  return (
    <ul className={styles.list} aria-label={t('workshops')}>
      {actions.library?.workshops.map((entry) => (
        <WorkshopRow key={entry.file} {...{ entry, actions, places, now }} />
      ))}
    </ul>
  );
}
