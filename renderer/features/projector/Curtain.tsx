import { useWords } from '../../i18n/use-words.ts';
import styles from './Curtain.module.css';

/** Nothing of the workshop: what the wall shows before something is released, and between. */
export function Curtain() {
  const { t } = useWords('wall');
  return (
    <div className={styles.curtain}>
      <h1>{t('curtain')}</h1>
      <p className={styles.hint}>{t('fullScreen')}</p>
    </div>
  );
}
