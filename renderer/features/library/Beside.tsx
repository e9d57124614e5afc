import { Button } from '../../components/Button.tsx';
import { FileField } from '../../components/FileField.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { libraryKeys } from '../../keys/tables/library.ts';
import type { LibraryActions } from './use-library.ts';
import type { LibraryUi } from './use-library-ui.ts';
import styles from './WorkshopList.module.css';

type BesideProps = { readonly actions: LibraryActions; readonly ui: LibraryUi };

/** Beside the new workshop: the example, files from elsewhere, and the trash. */
export function Beside({ actions, ui }: BesideProps) {
  return (
    <aside className={styles.beside}>
      <Example actions={actions} />
      <OpenFile actions={actions} ui={ui} />
      {actions.library?.workshops.length !== 0 && <SummaryPart ui={ui} />}
      <Trash actions={actions} ui={ui} />
    </aside>
  );
}

function Example({ actions }: Pick<BesideProps, 'actions'>) {
  const { t } = useWords('library');
  return (
    <section className={styles.part}>
      <h2 className={styles.besideTitle}>{t('example.title')}</h2>
      <p className={styles.text}>{t('example.text')}</p>
      <Button onClick={actions.openExample}>
        {t('example.open')} <KeyCapOf table={libraryKeys} row="example" />
      </Button>
      <FaultAt actions={actions} at="example" />
    </section>
  );
}

function SummaryPart({ ui }: Pick<BesideProps, 'ui'>) {
  const { t } = useWords('library');
  return (
    <section className={styles.part}>
      <h2 className={styles.besideTitle}>{t('summary.title')}</h2>
      <p className={styles.text}>{t('summary.text')}</p>
      <Button onClick={() => ui.setSummaryShown(true)}>
        {t('summary.open')} <KeyCapOf table={libraryKeys} row="summary" />
      </Button>
    </section>
  );
}

function OpenFile({ actions, ui }: BesideProps) {
  const { t } = useWords('library');
  return (
    <section className={styles.part}>
      <h2 className={styles.besideTitle}>{t('file.title')}</h2>
      <p className={styles.text}>{t('file.text')}</p>
      <Button onClick={() => ui.fileField.current?.click()}>
        {t('file.open')} <KeyCapOf table={libraryKeys} row="file" />
      </Button>
      <FileField ref={ui.fileField} label={t('file.open')} accept=".storforum,.json" onFile={actions.add} />
      <FaultAt actions={actions} at="add" />
    </section>
  );
}

function FaultAt({ actions, at }: { readonly actions: LibraryActions; readonly at: string }) {
  const { t } = useWords('library');
  if (actions.trouble?.at !== at) return null;
  return (
    <p role="alert" className={styles.besideFault}>
      {sentenceOf(t, actions.trouble.fault)}
    </p>
  );
}

type TrashProps = { readonly actions: LibraryActions; readonly ui: LibraryUi };

/** The trash, folded away until asked for; nothing in it is lost. */
function Trash({ actions, ui }: TrashProps) {
  const { t } = useWords('library');
  const trash = actions.library?.trash ?? [];
  const { trashShown, setTrashShown, focus } = ui;
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
        {t('trash', { count: trash.length })} <KeyCapOf table={libraryKeys} row="trash" />
      </Button>
      <ul
        id="trash"
        className={styles.besideList}
        hidden={!trashShown}
        aria-label={t('trash', { count: trash.length })}
      >
        {trash.map(({ file, title, fault }) => (
          <li key={file} className={styles.besideTrashed}>
            <bdi>{title || file}</bdi>
            <Button
              look="quiet"
              className={styles.restore}
              aria-label={`${t('restore')}: ${title || file}`}
              aria-describedby={fault ? `trash-fault-${file}` : undefined}
              onClick={() => restore(file)}
            >
              {t('restore')}
            </Button>
            {fault && (
              <p id={`trash-fault-${file}`} className={styles.besideFault}>
                {sentenceOf(t, fault)}
              </p>
            )}
            <Button
              look="quiet"
              className={styles.restore}
              aria-label={t('delete.openOf', { title: title || file })}
              onClick={() => ui.setDeleting({ file, from: 'trash' })}
            >
              {t('delete.open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
