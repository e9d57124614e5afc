import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './Curtain.module.css';

type Props = { readonly left: number; readonly onGoOn: () => void; readonly onDiscard: () => void };

/** In place of a ballot that nobody touches: whoever gave it can come back to it, for a time that is shown. */
export function HiddenBallot({ left, onGoOn, onDiscard }: Props) {
  const { t } = useWords('ballot');
  // Said now and then only: every second would talk over everything else.
  const said = left > 10 ? Math.ceil(left / 30) * 30 : left;
  return (
    <main className={styles.curtain}>
      <div className={styles.top} />
      <div className={styles.middle}>
        <p className={styles.number}>{t('hiddenHint')}</p>
        <h1>{t('hidden')}</h1>
        <p className={styles.left} aria-hidden="true">
          {t('discardIn', { count: left })}
        </p>
        <p className="visually-hidden" role="alert">
          {t('discardIn', { count: said })}
        </p>
        <div className={styles.choices}>
          <Button look="main" className={styles.start} onClick={onGoOn} autoFocus>
            {t('goOn')}
          </Button>
          <Button className={styles.start} onClick={onDiscard}>
            {t('discard')}
          </Button>
        </div>
      </div>
    </main>
  );
}
