import type { WallOf } from '../../../shared/domain/projector/schema.ts';
import { clockFace, hasEnded, leftOf } from '../../../shared/domain/workshop/timer.ts';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useNow } from '../timer/timer-store.ts';
import styles from './TimerView.module.css';

/** The time that is left, to be seen from the back row. */
export function TimerView({ time }: { readonly time: WallOf<'timer'> }) {
  const { t } = useWords('wall');
  const { endsAt, left, sign, group } = time;
  const timer = { endsAt, left };
  const now = useNow(endsAt);
  const isOver = hasEnded(timer, now);
  return (
    <div className={styles.timer}>
      {group && (
        <p className={styles.group}>
          <GroupSign sign={sign} size="large" /> <bdi>{group}</bdi>
        </p>
      )}
      <h1 className={styles.face}>
        <span className="visually-hidden">{t('timeLeft')} </span>
        {clockFace(leftOf(timer, now))}
      </h1>
      <p className={styles.state} role="status">
        {isOver ? t('timeOver') : left !== null && t('paused')}
      </p>
    </div>
  );
}
