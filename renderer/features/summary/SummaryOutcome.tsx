import { useTranslation } from 'react-i18next';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import styles from './SummaryDialog.module.css';
import type { SummaryState } from './use-summary.ts';

/** How many workshops there are, how far the work has come, what it made, and which files were passed over. */
export function SummaryOutcome({ id, state }: { readonly id: string; readonly state: SummaryState }) {
  const { t } = useTranslation('summary-dialog');
  const { files, exists, writing, progress, fault, done } = state;
  return (
    <div id={id} className={styles.outcome}>
      {fault && fault.code !== 'job-cancelled' && (
        <p role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
      {writing && <ProgressLine label={t('writing')} progress={progress} />}
      <div role="status">
        {fault?.code === 'job-cancelled' && <p>{sentenceOf(t, fault)}</p>}
        {files !== null && !writing && !done && !fault && <p>{t('files', { count: files })}</p>}
        {exists && !writing && <p>{t('register:export.exists')}</p>}
        {done && (
          <p className={styles.done}>
            {t('done', { count: done.workshops })} <bdi>{done.path}</bdi>
          </p>
        )}
      </div>
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
