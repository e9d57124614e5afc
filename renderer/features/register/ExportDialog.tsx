import { useId } from 'react';
import { exportFormats } from '../../../shared/api/files.ts';
import { hasWords } from '../../../shared/domain/text/text.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useUi } from '../../state/ui-store.ts';
import { FileDialog, FileOutcome, PathField } from '../make-file/FileDialog.tsx';
import styles from './ExportDialog.module.css';
import { useExport } from './use-export.ts';

/** Writes the workshop to a file for the analyst, at any moment and with whatever there is. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('register');
  const id = useId();
  const nativeDialogs = useUi((ui) => ui.start?.nativeDialogs ?? false);
  const { state, ...act } = useExport();
  const { format, path, fault, writing, done } = state;
  return (
    <FileDialog
      title={t('export.title')}
      word={t('export.write')}
      isFilled={hasWords(path)}
      state={state}
      onWrite={act.write}
      onWriteBeside={act.writeBeside}
      onCancel={act.cancel}
      onClose={onClose}
    >
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
      <PathField
        label={t('export.path')}
        value={path}
        readOnly={writing}
        describedBy={`${id}-outcome`}
        isWrong={fault !== null}
        onType={act.typePath}
        onBrowse={nativeDialogs ? act.browse : undefined}
      />
      <div id={`${id}-outcome`} className={styles.outcome}>
        <FileOutcome
          state={state}
          writingWord={t('export.writing')}
          doneWord={t('export.done', {
            risks: t('common:risks', { count: done?.risks ?? 0 }),
            threats: t('common:threats', { count: done?.threats ?? 0 }),
          })}
        />
      </div>
    </FileDialog>
  );
}
