import { useEffect, useRef, useState } from 'react';
import type { Backup } from '../../../../shared/api/backup-types.ts';
import type { Fault } from '../../../../shared/api/result.ts';
import type { LibraryEntry, Salvaged } from '../../../../shared/api/types.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useKeptFocus } from '../../../components/use-kept-focus.ts';
import { useClock } from '../../../components/use-time.ts';
import { sentenceOf } from '../../../i18n/index.ts';
import { clockTimeInWords } from '../../../i18n/time-in-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { backupKeys } from '../../../keys/tables/library.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { useInterfaceLanguage } from '../../../state/selectors.ts';
import { SecondCopyPart } from '../../second-copy/SecondCopyPart.tsx';
import { type LibraryActions, possibleWith } from '../use-library.ts';
import type { LibraryUi } from '../use-library-ui.ts';
import styles from './Backups.module.css';
import { SalvageOutcome, SalvagePart } from './SalvageOutcome.tsx';

type BackupsDialogProps = {
  readonly entry: LibraryEntry;
  readonly actions: LibraryActions;
  readonly ui: LibraryUi;
};

/** A workshop as it was: each backup can become a workshop of its own, and a damaged file give what is left in it. */
export function BackupsDialog({ entry, actions, ui }: BackupsDialogProps) {
  const { t } = useWords('library');
  const [saved, setSaved] = useState<Salvaged | null>(null);
  // The first button there is deletes: Enter upon opening must not lead there.
  const closing = useRef<HTMLButtonElement>(null);
  const { file } = entry;
  const close = () => ui.closeBackups(saved?.file ?? file);
  if (saved) return <SalvageOutcome {...{ saved, actions }} onClose={close} />;
  const restore = async (name: string) => {
    const copy = await actions.restoreBackup(file, name);
    if (copy) ui.closeBackups(copy);
  };
  const toDelete = () => {
    close();
    ui.setDeleting({ file, from: 'library' });
  };
  const trouble = actions.trouble?.at === 'backups' ? actions.trouble.fault : null;
  const refused = entry.fault ?? (actions.trouble?.at === file ? actions.trouble.fault : null);
  return (
    <Dialog
      title={t('backups.title', { title: entry.title || file })}
      onClose={close}
      returnsFocus={false}
      firstFocus={closing}
      wide
      actions={
        <>
          {possibleWith(entry).trash && (
            <Button look="quiet" onClick={toDelete}>
              {t('delete.open')}
            </Button>
          )}
          <Button ref={closing} onClick={close}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        {refused && <SalvagePart fault={refused} onSalvage={() => actions.salvage(file).then(setSaved)} />}
        {trouble && (
          <p role="alert" className={styles.fault}>
            {sentenceOf(t, trouble)}
          </p>
        )}
        <BackupList file={file} onRestore={restore} />
        <section className={styles.part}>
          <h3>{t('secondCopy.title')}</h3>
          <SecondCopyPart />
        </section>
      </div>
    </Dialog>
  );
}

type BackupListProps = {
  readonly file: string;
  readonly onRestore: (name: string) => void;
};

/** The backups there are, newest first; the newest that can be read is what one mostly looks for. */
function BackupList({ file, onRestore }: BackupListProps) {
  const { t } = useWords('library');
  const { backups, fault } = useBackups(file);
  const focus = useKeptFocus<HTMLUListElement>();
  const newest = backups?.find((backup) => backup.fault === null)?.name;
  useKeys(backupKeys, { up: () => focus.step(-1), down: () => focus.step(1) });
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

type RowProps = Omit<BackupListProps, 'file'> & { readonly backup: Backup; readonly isNewest: boolean };

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

/** The backups of a workshop as the host has them; null until it has answered. */
function useBackups(file: string): {
  readonly backups: readonly Backup[] | null;
  readonly fault: Fault | null;
} {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call('backup.list', { file }).then((result) => {
      if (!isWanted) return;
      if (result.ok) setBackups(result.value);
      else setFault(result.error);
    });
    return () => {
      isWanted = false;
    };
  }, [file]);
  return { backups, fault };
}
