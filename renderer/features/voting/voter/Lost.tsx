import { useWords } from '../../../i18n/use-words.ts';
import styles from './Curtain.module.css';

/** What is shown where the host no longer answers this document. */
export function Lost() {
  const { t } = useWords('ballot');
  return (
    <main className={styles.alone}>
      <div className={styles.middle}>
        <p className={styles.again} role="alert">
          {t('lost')}
        </p>
      </div>
    </main>
  );
}
