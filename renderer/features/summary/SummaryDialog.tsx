import { type FormEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useUi } from '../../state/ui-store.ts';
import { PathField } from './PathField.tsx';
import styles from './SummaryDialog.module.css';
import { SummaryOutcome } from './SummaryOutcome.tsx';
import { useSummary } from './use-summary.ts';

/** One workbook over all workshops of a folder. */
export function SummaryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('summary-dialog');
  const id = useId();
  const nativeDialogs = useUi((ui) => ui.start?.nativeDialogs ?? false);
  const { state, ...act } = useSummary();
  const { folder, path, exists, writing, fault, done } = state;
  const isReady = !writing && folder.trim() !== '' && path.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    // Enter never replaces a file: the analyst may have worked in it.
    void (exists ? act.writeBeside() : act.write(false));
  };
  const closing = useFocusWhen(done !== null);
  const actions = done ? (
    <Button ref={closing} look="main" onClick={onClose}>
      {t('common:close')}
    </Button>
  ) : (
    <>
      <Button onClick={() => (writing ? act.cancel() : onClose())}>{t('common:cancel')}</Button>
      {exists && (
        <Button disabled={writing} onClick={() => void act.write(true)}>
          {t('register:export.replace')}
        </Button>
      )}
      <Button look="main" type="submit" form={id} disabled={!isReady}>
        {t(exists ? 'register:export.writeNew' : 'write')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('title')} onClose={() => (writing ? act.cancel() : onClose())} actions={actions}>
      <form id={id} className={styles.form} onSubmit={submit}>
        <p className={styles.quiet}>{t('help')}</p>
        <PathField
          label={t('folder')}
          value={folder}
          readOnly={writing}
          describedBy={`${id}-outcome`}
          isWrong={fault?.code === 'folder-missing' || fault?.code === 'folder-empty'}
          onType={act.typeFolder}
          onLeave={() => void act.lookAt(folder)}
          onBrowse={nativeDialogs ? act.browse : undefined}
        />
        <PathField
          label={t('path')}
          value={path}
          readOnly={writing}
          describedBy={`${id}-outcome`}
          isWrong={fault?.code === 'export-not-writable' || fault?.code === 'export-format'}
          onType={act.typePath}
        />
        <SummaryOutcome id={`${id}-outcome`} state={state} />
      </form>
    </Dialog>
  );
}

/** A button that takes the focus as soon as it stands there. */
function useFocusWhen(on: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (on) button.current?.focus();
  }, [on]);
  return button;
}
