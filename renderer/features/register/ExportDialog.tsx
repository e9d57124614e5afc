import { type FormEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { exportFormats } from '../../../shared/api/export-formats.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useUi } from '../../state/ui-store.ts';
import styles from './ExportDialog.module.css';
import { ExportOutcome } from './ExportOutcome.tsx';
import { useExport } from './use-export.ts';

/** Writes the workshop to a file for the analyst, at any moment and with whatever there is. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('register');
  const id = useId();
  const nativeDialogs = useUi((ui) => ui.start?.nativeDialogs ?? false);
  const { state, ...act } = useExport();
  const { format, path, exists, fault, writing, progress, done } = state;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (writing || path.trim() === '') return;
    // Enter never replaces a file: the analyst may have worked in it.
    if (exists) void act.writeBeside();
    else void act.write(false);
  };
  // While it is being written, leaving is cancelling: the dialog stays to say that nothing was written.
  const leave = () => (writing ? act.cancel() : onClose());
  const closing = useFocusWhen(done !== null);
  const actions = done ? (
    <Button ref={closing} look="main" onClick={onClose}>
      {t('common:close')}
    </Button>
  ) : (
    <>
      <Button onClick={leave}>{t('common:cancel')}</Button>
      {exists && (
        <Button disabled={writing} onClick={() => act.write(true)}>
          {t('export.replace')}
        </Button>
      )}
      <Button look="main" type="submit" form={id} disabled={writing || path.trim() === ''}>
        {t(exists ? 'export.writeNew' : 'export.write')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('export.title')} onClose={leave} actions={actions}>
      <form id={id} className={styles.form} onSubmit={submit}>
        <fieldset className={styles.formats}>
          <legend>{t('export.format')}</legend>
          {exportFormats.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-format`}
                checked={each === format}
                disabled={writing}
                onChange={() => act.chooseFormat(each)}
              />
              <span>
                <b>{t(`export.${each}`)}</b> {t(`export.${each}Help`)}
              </span>
            </label>
          ))}
        </fieldset>
        <div className={styles.target}>
          <label htmlFor={`${id}-path`}>{t('export.path')}</label>
          <input
            id={`${id}-path`}
            type="text"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={path}
            readOnly={writing}
            aria-invalid={fault !== null}
            aria-describedby={`${id}-outcome`}
            onChange={(event) => act.typePath(event.target.value)}
          />
          {nativeDialogs && (
            <Button disabled={writing} onClick={act.browse}>
              {t('export.browse')}
            </Button>
          )}
        </div>
        <ExportOutcome id={`${id}-outcome`} {...{ exists, fault, writing, progress, done }} />
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
