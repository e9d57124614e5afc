import { useState } from 'react';
import type { LibraryEntry, Salvaged } from '../../../../shared/api/types.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { LibraryActions } from '../use-library.ts';
import type { LibraryPlaces } from '../use-library-places.ts';
import { BackupList } from './BackupList.tsx';
import styles from './Backups.module.css';
import { SalvageOutcome } from './SalvageOutcome.tsx';
import { SalvagePart } from './SalvagePart.tsx';

type Props = {
  readonly entry: LibraryEntry;
  readonly actions: LibraryActions;
  readonly places: LibraryPlaces;
};

/** A workshop as it was: each backup can become a workshop of its own, and a damaged file give what is left in it. */
export function BackupsDialog({ entry, actions, places }: Props) {
  const { t } = useWords('library');
  const [saved, setSaved] = useState<Salvaged | null>(null);
  const { file } = entry;
  const close = () => places.closeBackups(saved?.file ?? file);
  if (saved) return <SalvageOutcome {...{ saved, actions }} onClose={close} />;
  const restore = async (name: string) => {
    const copy = await actions.restoreBackup(file, name);
    if (copy) places.closeBackups(copy);
  };
  const trouble = actions.trouble?.at === 'backups' ? actions.trouble.fault : null;
  const refused = entry.fault ?? (actions.trouble?.at === file ? actions.trouble.fault : null);
  return (
    <Dialog
      title={t('backups.title', { title: entry.title || file })}
      onClose={close}
      returnsFocus={false}
      wide
    >
      <div className={styles.parts}>
        {refused && <SalvagePart fault={refused} onSalvage={() => actions.salvage(file).then(setSaved)} />}
        {trouble && (
          <p role="alert" className={styles.fault}>
            {sentenceOf(t, trouble)}
          </p>
        )}
        <BackupList file={file} onRestore={restore} />
      </div>
    </Dialog>
  );
}
