import type { LibraryEntry } from '../../../shared/api/types.ts';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { dateInWords, momentInWords } from '../../i18n/time-in-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import { RenameField } from './RenameField.tsx';
import { RowActions } from './RowActions.tsx';
import type { LibraryActions } from './use-library.ts';
import type { LibraryPlaces } from './use-library-places.ts';
import styles from './WorkshopList.module.css';

type Props = {
  readonly entry: LibraryEntry;
  readonly actions: LibraryActions;
  readonly places: LibraryPlaces;
  readonly now: Date;
};

/** A workshop: its title opens it. A file that cannot be read stands here too, and says why. */
export function WorkshopRow({ entry, actions, places, now }: Props) {
  const { t } = useWords('library');
  const { file, fault } = entry;
  const isCurrent = places.current === file;
  const refused = actions.trouble?.at === file ? actions.trouble.fault : fault;
  return (
    <li
      data-focus-item={file}
      className={`${styles.row} ${isCurrent ? styles.current : ''}`}
      onFocus={() => places.setCurrent(file)}
    >
      {places.renaming === file ? (
        <RenameField
          className={styles.rename}
          title={entry.title}
          onRename={(title) => actions.rename(file, title)}
          onDone={() => places.setRenaming(null)}
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
          <bdi className={styles.title}>{entry.title || file}</bdi>
          <Facts entry={entry} now={now} />
        </button>
      )}
      <RowActions {...{ entry, actions, places, isCurrent }} />
      {refused && (
        <div className={styles.refusal}>
          <p id={`fault-${file}`} role="alert" className={styles.fault}>
            {sentenceOf(t, refused)}
          </p>
          {refused.code !== 'file-locked' && (
            <Button onClick={() => places.setBackupsOf(file)}>
              {t('backups.ways')} <KeyCap>S</KeyCap>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** When it was held or will be, how much there is in it, and when it was last changed. */
function Facts({ entry, now }: Pick<Props, 'entry' | 'now'>) {
  const { t } = useWords('library');
  const language = useInterfaceLanguage();
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
