import { useClock } from '../../components/use-time.ts';
import { useWords } from '../../i18n/use-words.ts';
import { minutesUntil } from './minutes-until.ts';
import styles from './TimeLeft.module.css';
import { setVoting, useVoting } from './voting-store.ts';

/** When the session ends, and how long that leaves for each risk that is not rated yet. */
export function TimeLeft({ risks }: { readonly risks: number }) {
  const { t } = useWords('assess');
  const endsAt = useVoting((voting) => voting.endsAt);
  const minutes = minutesUntil(endsAt, useClock(5_000));
  return (
    <div className={styles.time}>
      <label className={styles.end}>
        {t('time.endsAt')}
        <input
          type="time"
          value={endsAt}
          onChange={({ target }) => setVoting({ endsAt: target.value })}
          className={styles.clock}
        />
      </label>
      {minutes !== null && (
        <p>
          {t('time.left', { count: minutes })} · {t('time.risks', { count: risks })}
          {risks > 0 && minutes > 0 && ` · ${t('time.each', { minutes: Math.floor(minutes / risks) })}`}
        </p>
      )}
    </div>
  );
}
