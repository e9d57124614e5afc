import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesUntil } from './minutes-until.ts';
import styles from './TimeLeft.module.css';
import { setVoting, useVoting } from './voting-store.ts';

/** When the session ends, and how long that leaves for each risk that is not rated yet. */
export function TimeLeft({ risks }: { readonly risks: number }) {
  const { t } = useTranslation('assess');
  const endsAt = useVoting((voting) => voting.endsAt);
  const minutes = minutesUntil(endsAt, useMinute());
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

/** The time, drawn anew as minutes go by. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
