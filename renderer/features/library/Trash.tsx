import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './Beside.module.css';
import type { LibraryActions } from './use-library.ts';
import type { LibraryPlaces } from './use-library-places.ts';

type Props = { readonly actions: LibraryActions; readonly places: LibraryPlaces };

/** The trash, folded away until asked for; nothing in it is lost. */
export function Trash({ actions, places }: Props) {
  const { t } = useWords('library');
  const trash = actions.library?.trash ?? [];
  const { trashShown, setTrashShown, focus } = places;
  const restore = async (file: string) => {
    const name = await actions.restore(file);
    if (name) focus.focusItem(name);
  };
  if (trash.length === 0) return null;
  return (
    <section className={styles.part}>
      <Button
        look="quiet"
        className={styles.trash}
        aria-expanded={trashShown}
        aria-controls="trash"
        onClick={() => setTrashShown(!trashShown)}
      >
        {t('trash', { count: trash.length })} <KeyCap>P</KeyCap>
      </Button>
      <ul
        id="trash"
        className={styles.list}
        hidden={!trashShown}
        aria-label={t('trash', { count: trash.length })}
      >
        {trash.map(({ file, title }) => (
          <li key={file} className={styles.trashed}>
            <bdi>{title}</bdi>
            <Button
              look="quiet"
              className={styles.restore}
              aria-label={`${t('restore')}: ${title}`}
              onClick={() => restore(file)}
            >
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
