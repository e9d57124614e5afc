import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../i18n/index.ts';
import styles from './ExportDialog.module.css';
import type { ExportState } from './use-export.ts';

type Props = Pick<ExportState, 'exists' | 'fault' | 'writing' | 'done'> & { readonly id: string };

/** One line on how it stands with the file: there already, being written, written, or refused. */
export function ExportOutcome({ id, exists, fault, writing, done }: Props) {
  const { t } = useTranslation('register');
  const isSlow = useLasting(writing);
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

/** True once something has lasted longer than what people take for at once. */
function useLasting(on: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!on) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), 100);
    return () => clearTimeout(timer);
  }, [on]);
  return lasting && on;
}
