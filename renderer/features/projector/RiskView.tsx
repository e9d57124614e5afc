import type { WallOf } from '../../../shared/domain/projector/schema.ts';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './TalkView.module.css';
import { WallLevel } from './WallLevel.tsx';
import { WallVotes } from './WallVotes.tsx';

/** A risk and what the room has agreed of it. */
export function RiskView({ risk }: { readonly risk: WallOf<'risk'> }) {
  const { t } = useWords('wall');
  const { number, title, size, signs, threats, probability, consequence, level, votes } = risk;
  return (
    <article className={styles.talk} data-votes={votes !== null}>
      <p className={styles.about}>
        <span>{t('risk', { number })}</span>
        {signs.map((sign) => (
          <GroupSign key={sign} sign={sign} />
        ))}
        <span>{t('common:threats', { count: threats })}</span>
      </p>
      <h1 className={styles.words} style={{ fontSize: `${size}rem` }} dir="auto">
        {title || t('common:noTitle')}
      </h1>
      <dl className={styles.pair}>
        <div>
          <dt>{t('common:axis.probability')}</dt>
          <dd>{probability ?? '–'}</dd>
        </div>
        <div>
          <dt>{t('common:axis.consequence')}</dt>
          <dd>{consequence ?? '–'}</dd>
        </div>
        <div>
          <dt>{t('common:level')}</dt>
          <dd>
            <WallLevel level={level} />
          </dd>
        </div>
      </dl>
      {votes && <WallVotes votes={votes} />}
    </article>
  );
}
