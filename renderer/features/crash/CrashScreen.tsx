import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './CrashScreen.module.css';
import { showLog } from './show-log.ts';

type Props = {
  /** What failed: one of the screens, or the whole page. */
  readonly what: 'screen' | 'page';
  readonly onReload: () => void;
};

/** In the place of a screen that failed: that it did, what is kept, and the way back to it. */
export function CrashScreen({ what, onReload }: Props) {
  const { t } = useWords('crash');
  return (
    <section role="alert" className={styles.crash}>
      <h1>{t(`title.${what}`)}</h1>
      <p>{t('kept')}</p>
      <div className={styles.actions}>
        {/* Whoever types with eyes on the room presses Enter. */}
        <Button look="main" autoFocus onClick={onReload}>
          {t(`reload.${what}`)}
        </Button>
        <Button onClick={showLog}>{t('showLog')}</Button>
      </div>
    </section>
  );
}
