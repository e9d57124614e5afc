import { useEffect, useRef, useState } from 'react';
import type { Deletion, Shelf } from '../../../shared/api/contract.ts';
import type { Fault } from '../../../shared/api/result.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { LibraryActions } from './use-library.ts';
import type { LibraryUi } from './use-library-ui.ts';

type DeleteDialogProps = {
  readonly shelf: Shelf;
  readonly title: string;
  readonly actions: LibraryActions;
  readonly ui: LibraryUi;
};

/** Asks before a workshop is deleted with its backups, and says how many go. */
export function DeleteDialog({ shelf, title, actions, ui }: DeleteDialogProps) {
  const { t } = useWords('library');
  const { deletion, fault } = useDeletion(shelf);
  const cancel = useRef<HTMLButtonElement>(null);
  const refused = actions.trouble?.at === 'delete' ? actions.trouble.fault : fault;
  const close = () => ui.setDeleting(null);
  const confirm = async () => {
    const isGone = await actions.delete(shelf);
    if (isGone) close();
  };
  return (
    <Dialog
      title={t('delete.title', { title })}
      onClose={close}
      firstFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={close}>
            {t('common:cancel')}
          </Button>
          {deletion && <Button onClick={confirm}>{t('delete.confirm')}</Button>}
        </>
      }
    >
      {deletion && <WhatGoes {...deletion} />}
      {refused && <p role="alert">{sentenceOf(t, refused)}</p>}
    </Dialog>
  );
}

function WhatGoes({ backups, copies, shared }: Deletion) {
  const { t } = useWords('library');
  return (
    <div role="status">
      <p>{t('delete.text', { count: backups })}</p>
      {copies > 0 && <p>{t('delete.copies', { count: copies })}</p>}
      {shared > 0 && <p>{t('delete.shared', { count: shared })}</p>}
      <p>{t('delete.elsewhere')}</p>
    </div>
  );
}

/** What would go, as the host has it; null until it has answered. */
function useDeletion({ file, from }: Shelf): {
  readonly deletion: Deletion | null;
  readonly fault: Fault | null;
} {
  const [deletion, setDeletion] = useState<Deletion | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call('library.deletion', { file, from }).then((result) => {
      if (!isWanted) return;
      if (result.ok) setDeletion(result.value);
      else setFault(result.error);
    });
    return () => {
      isWanted = false;
    };
  }, [file, from]);
  return { deletion, fault };
}
