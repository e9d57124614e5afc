import { useId } from 'react';
import { hasWords } from '../../../shared/domain/text/text.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useUi } from '../../state/ui-store.ts';
import { FileDialog, FileOutcome, PathField } from '../make-file/FileDialog.tsx';
import styles from './SummaryDialog.module.css';
import { type SummaryState, useSummary } from './use-summary.ts';

/** One workbook over all workshops of a folder. */
export function SummaryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('summary-dialog');
  const id = useId();
  const nativeDialogs = useUi((ui) => ui.start?.nativeDialogs ?? false);
  const { state, ...act } = useSummary();
  const { folder, path, writing, fault } = state;
  return (
    <FileDialog
      title={t('title')}
      word={t('write')}
      isFilled={hasWords(folder) && hasWords(path)}
      state={state}
      onWrite={act.write}
      onWriteBeside={act.writeBeside}
      onCancel={act.cancel}
      onClose={onClose}
    >
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
    </FileDialog>
  );
}

/** How many workshops there are, how far the work has come, what it made, and which files were passed over. */
function SummaryOutcome({ id, state }: { readonly id: string; readonly state: SummaryState }) {
  const { t } = useWords('summary-dialog');
  const { files, writing, fault, done } = state;
  return (
    <div id={id} className={styles.outcome}>
      <FileOutcome
        state={state}
        writingWord={t('writing')}
        doneWord={t('done', { count: done?.workshops ?? 0 })}
      >
        {files !== null && !writing && !done && !fault && <p>{t('files', { count: files })}</p>}
      </FileOutcome>
      {done && done.skipped.length > 0 && (
        <>
          <p>{t('skipped', { count: done.skipped.length })}</p>
          <ul className={styles.skipped}>
            {done.skipped.map(({ file, fault: why }) => (
              <li key={file}>
                <bdi>{file}</bdi>: {sentenceOf(t, why)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
