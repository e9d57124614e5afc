import { useTranslation } from 'react-i18next';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import styles from './ExportDialog.module.css';
import type { ExportState } from './use-export.ts';

type Props = Pick<ExportState, 'exists' | 'fault' | 'writing' | 'progress' | 'done'> & {
  readonly id: string;
};

/** One line on how it stands with the file: there already, being written, written, or refused. */
export function ExportOutcome({ id, exists, fault, writing, progress, done }: Props) {
  const { t } = useTranslation('register');
  return (
    <div id={id} className={styles.outcome}>
      {fault && fault.code !== 'job-cancelled' && (
        <p role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
      {writing && <ProgressLine label={t('export.writing')} progress={progress} />}
      <div role="status">
        {fault?.code === 'job-cancelled' && <p>{sentenceOf(t, fault)}</p>}
        {exists && !writing && <p>{t('export.exists')}</p>}
        {done && (
          <p className={styles.done}>
            {t('export.done', {
              risks: t('common:risks', { count: done.risks }),
              threats: t('common:threats', { count: done.threats }),
            })}{' '}
            <bdi>{done.path}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}
