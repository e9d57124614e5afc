import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './ListHead.module.css';
import type { LibraryActions } from './use-library.ts';
import { undoTrash } from './use-library-keys.ts';
import type { LibraryPlaces } from './use-library-places.ts';

type Props = { readonly actions: LibraryActions; readonly places: LibraryPlaces };

/** Above the list: what it is, what went to the trash last with the way back, and what could not be done. */
export function ListHead({ actions, places }: Props) {
  const { t } = useWords('library');
  const uiFault = useUi((ui) => ui.fault);
  const { trouble, trashed, library } = actions;
  const fault = trouble?.at === 'list' || trouble?.at === 'trash' ? trouble.fault : uiFault;
  const latest = trashed[0];
  return (
    <div className={styles.head}>
      {library?.workshops.length !== 0 && <h2 className={styles.title}>{t('workshops')}</h2>}
      <p role="status" className={styles.trashed}>
        {latest && (
          <>
            <span>{t('trashed', { title: latest.title })}</span>
            <Button look="quiet" className={styles.undo} onClick={() => undoTrash(actions, places)}>
              {t('undo')} <KeyCap>Ctrl Z</KeyCap>
            </Button>
          </>
        )}
      </p>
      {fault && (
        <p role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
    </div>
  );
}
