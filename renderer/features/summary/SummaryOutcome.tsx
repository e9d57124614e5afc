import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FileOutcome } from '../make-file/FileDialog.tsx';
import styles from './SummaryDialog.module.css';
import type { SummaryState } from './use-summary.ts';

/** How many workshops there are, how far the work has come, what it made, and which files were passed over. */
export function SummaryOutcome({ id, state }: { readonly id: string; readonly state: SummaryState }) {
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
