import { Button } from '../../components/Button.tsx';
import { FileField } from '../../components/FileField.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './Beside.module.css';
import { Trash } from './Trash.tsx';
import type { LibraryActions } from './use-library.ts';
import type { LibraryPlaces } from './use-library-places.ts';

type Props = { readonly actions: LibraryActions; readonly places: LibraryPlaces };

/** Beside the new workshop: the example, files from elsewhere, and the trash. */
export function Beside({ actions, places }: Props) {
  return (
    <aside className={styles.beside}>
      <Example actions={actions} />
      <OpenFile actions={actions} places={places} />
      {actions.library?.workshops.length !== 0 && <SummaryPart places={places} />}
      <Trash actions={actions} places={places} />
    </aside>
  );
}

function Example({ actions }: Pick<Props, 'actions'>) {
  const { t } = useWords('library');
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t('example.title')}</h2>
      <p className={styles.text}>{t('example.text')}</p>
      <Button onClick={actions.openExample}>
        {t('example.open')} <KeyCap>E</KeyCap>
      </Button>
      <FaultAt actions={actions} at="example" />
    </section>
  );
}

function SummaryPart({ places }: Pick<Props, 'places'>) {
  const { t } = useWords('library');
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t('summary.title')}</h2>
      <p className={styles.text}>{t('summary.text')}</p>
      <Button onClick={() => places.setSummaryShown(true)}>
        {t('summary.open')} <KeyCap>A</KeyCap>
      </Button>
    </section>
  );
}

function OpenFile({ actions, places }: Props) {
  const { t } = useWords('library');
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t('file.title')}</h2>
      <p className={styles.text}>{t('file.text')}</p>
      <Button onClick={() => places.fileField.current?.click()}>
        {t('file.open')} <KeyCap>O</KeyCap>
      </Button>
      <FileField
        ref={places.fileField}
        label={t('file.open')}
        accept=".storforum,.json"
        onFile={actions.add}
      />
      <FaultAt actions={actions} at="add" />
    </section>
  );
}

function FaultAt({ actions, at }: { readonly actions: LibraryActions; readonly at: string }) {
  const { t } = useWords('library');
  if (actions.trouble?.at !== at) return null;
  return (
    <p role="alert" className={styles.fault}>
      {sentenceOf(t, actions.trouble.fault)}
    </p>
  );
}
