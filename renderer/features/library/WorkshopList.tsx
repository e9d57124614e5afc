import type { LibraryEntry } from '../../../shared/api/types.ts';
import { Button } from '../../components/Button.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useClock } from '../../components/use-time.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { dateInWords, momentInWords } from '../../i18n/time-in-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { libraryKeys, libraryListKeys } from '../../keys/tables/library.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import { useUi } from '../../state/ui-store.ts';
import { RenameField, RowActions } from './RowActions.tsx';
import type { LibraryActions } from './use-library.ts';
import { undoTrash } from './use-library-keys.ts';
import type { LibraryUi } from './use-library-ui.ts';
import styles from './WorkshopList.module.css';

type ListHeadProps = { readonly actions: LibraryActions; readonly ui: LibraryUi };

/** Above the list: what it is, what went to the trash last with the way back, and what could not be done. */
export function ListHead({ actions, ui }: ListHeadProps) {
  const { t } = useWords('library');
  const uiFault = useUi((ui) => ui.fault);
  const { trouble, trashed, library } = actions;
  const fault = trouble?.at === 'list' || trouble?.at === 'trash' ? trouble.fault : uiFault;
  const latest = trashed[0];
  return (
    <div className={styles.head}>
      {library?.workshops.length !== 0 && <h2 className={styles.headTitle}>{t('workshops')}</h2>}
      <p role="status" className={styles.trashed}>
        {latest && (
          <>
            <span>{t('trashed', { title: latest.title })}</span>
            <Button look="quiet" className={styles.undo} onClick={() => undoTrash(actions, ui)}>
              {t('undo')} <KeyCapOf table={libraryKeys} row="undo" />
            </Button>
          </>
        )}
      </p>
      {fault && (
        <p role="alert" className={styles.headFault}>
          {sentenceOf(t, fault)}
        </p>
      )}
    </div>
  );
}

type WorkshopListProps = { readonly actions: LibraryActions; readonly ui: LibraryUi };

/** The workshops, the one changed last first. */
export function WorkshopList({ actions, ui }: WorkshopListProps) {
  const { t } = useWords('library');
  const now = useClock(60_000);
  return (
    <ul className={styles.list} aria-label={t('workshops')}>
      {actions.library?.workshops.map((entry) => (
        <WorkshopRow key={entry.file} {...{ entry, actions, ui, now }} />
      ))}
    </ul>
  );
}

type WorkshopRowProps = {
  readonly entry: LibraryEntry;
  readonly actions: LibraryActions;
  readonly ui: LibraryUi;
  readonly now: Date;
};

/** A workshop: its title opens it. A file that cannot be read stands here too, and says why. */
function WorkshopRow({ entry, actions, ui, now }: WorkshopRowProps) {
  const { t } = useWords('library');
  const { file, fault } = entry;
  const isCurrent = ui.current === file;
  const refused = actions.trouble?.at === file ? actions.trouble.fault : fault;
  return (
    <li
      data-focus-item={file}
      className={styles.row}
      data-current={isCurrent || undefined}
      onFocus={() => ui.setCurrent(file)}
    >
      {ui.renaming === file ? (
        <RenameField
          className={styles.rename}
          file={file}
          title={entry.title}
          onRename={(title) => actions.rename(file, title)}
          onDone={() => ui.setRenaming(null)}
        />
      ) : (
        <button
          type="button"
          data-focus-target
          className={styles.open}
          tabIndex={isCurrent ? 0 : -1}
          aria-describedby={refused ? `fault-${file}` : undefined}
          onClick={() => actions.open(file)}
        >
          <bdi className={styles.title}>
            <Hyphenated text={entry.title || file} room={22} />
          </bdi>
          <Facts entry={entry} now={now} />
        </button>
      )}
      <RowActions {...{ entry, actions, ui, isCurrent }} />
      {refused && (
        <div className={styles.refusal}>
          <p id={`fault-${file}`} role="alert" className={styles.fault}>
            {sentenceOf(t, refused)}
          </p>
          {refused.code !== 'file-locked' && (
            <Button onClick={() => ui.setBackupsOf(file)}>
              {t('backups.ways')} <KeyCapOf table={libraryListKeys} row="backups" />
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** When it was held or will be, how much there is in it, and when it was last changed. */
function Facts({ entry, now }: Pick<WorkshopRowProps, 'entry' | 'now'>) {
  const { t } = useWords('library');
  const language = useInterfaceLanguage();
  // Of what is not there nobody knows when it was changed.
  if (entry.modified === '') return null;
  const when = momentInWords(entry.modified, now, language);
  if (entry.fault) return <span className={styles.facts}>{t('changed', { when })}</span>;
  const facts = [
    entry.date && dateInWords(entry.date, language),
    t('common:threats', { count: entry.threats }),
    t('common:risks', { count: entry.risks }),
    t('changed', { when }),
  ];
  return <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>;
}
