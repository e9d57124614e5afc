import type { Backup } from '../../../../shared/api/types.ts';
import { Button } from '../../../components/Button.tsx';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { useClock } from '../../../components/use-time.ts';
import { sentenceOf } from '../../../i18n/index.ts';
import { clockTimeInWords } from '../../../i18n/time-in-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { useInterfaceLanguage } from '../../../state/selectors.ts';
import styles from './Backups.module.css';
import { useBackups } from './use-backups.ts';

type Props = {
  readonly file: string;
  readonly onRestore: (name: string) => void;
};

/** The backups there are, newest first; the newest that can be read is what one mostly looks for. */
export function BackupList({ file, onRestore }: Props) {
  const { t } = useWords('library');
  const { backups, fault } = useBackups(file);
  const focus = useKeptFocus<HTMLUListElement>();
  const newest = backups?.find((backup) => backup.fault === null)?.name;
  useKeys([
    { keys: 'ArrowUp', label: t('key.move'), run: () => focus.step(-1) },
    { keys: 'ArrowDown', label: t('key.move'), run: () => focus.step(1) },
  ]);
  return (
    <section className={styles.part} aria-label={t('backups.open')}>
      <p className={styles.text}>{t(backups?.length === 0 ? 'backups.none' : 'backups.text')}</p>
      {fault && (
        <p role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
      <ul ref={focus.container} className={styles.list}>
        {backups?.map((backup) => (
          <BackupRow key={backup.name} {...{ backup, onRestore }} isNewest={backup.name === newest} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<Props, 'file'> & { readonly backup: Backup; readonly isNewest: boolean };

function BackupRow({ backup, onRestore, isNewest }: RowProps) {
  const { t } = useWords('library');
  const when = clockTimeInWords(backup.at, useClock(60_000), useInterfaceLanguage());
  const { threats, risks, fault } = backup;
  const amounts = [t('common:threats', { count: threats }), t('common:risks', { count: risks })];
  return (
    <li data-focus-item={backup.name} className={styles.row}>
      <span className={styles.when}>{when}</span>
      <span className={fault ? styles.fault : styles.text}>
        {fault ? sentenceOf(t, fault) : [...amounts, t(`backups.reason.${backup.reason}`)].join(' · ')}
      </span>
      {!fault && (
        <Button
          look={isNewest ? 'main' : 'plain'}
          data-focus-target
          aria-label={t('backups.restoreAt', { when })}
          onClick={() => onRestore(backup.name)}
        >
          {t('backups.restore')}
        </Button>
      )}
    </li>
  );
}
