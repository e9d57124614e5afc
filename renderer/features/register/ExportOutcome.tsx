import { useTranslation } from 'react-i18next';
import { useSlow } from '../../components/use-slow.ts';
import { sentenceOf } from '../../i18n/index.ts';
import styles from './ExportDialog.module.css';
import type { ExportState } from './use-export.ts';

type Props = Pick<ExportState, 'exists' | 'fault' | 'writing' | 'done'> & { readonly id: string };

/** One line on how it stands with the file: there already, being written, written, or refused. */
export function ExportOutcome({ id, exists, fault, writing, done }: Props) {
  const { t } = useTranslation('register');
  const isSlow = useSlow(writing);
  return (
    <div id={id} className={styles.outcome}>
      {fault && (
        <p role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
      <div role="status">
        {exists && !writing && <p>{t('export.exists')}</p>}
        {isSlow && <p>{t('export.writing')}</p>}
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
