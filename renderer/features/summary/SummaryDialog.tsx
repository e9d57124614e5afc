import { useId } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useUi } from '../../state/ui-store.ts';
import { FileDialog, PathField } from '../make-file/FileDialog.tsx';
import styles from './SummaryDialog.module.css';
import { SummaryOutcome } from './SummaryOutcome.tsx';
import { useSummary } from './use-summary.ts';

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
      isFilled={folder.trim() !== '' && path.trim() !== ''}
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
