import { useTranslation } from 'react-i18next';
import styles from './Curtain.module.css';

/** Nothing of the workshop: what the wall shows before something is released, and between. */
export function Curtain() {
  const { t } = useTranslation('wall');
  return (
    <div className={styles.curtain}>
      <h1>{t('curtain')}</h1>
      <p className={styles.hint}>{t('fullScreen')}</p>
    </div>
  );
}
