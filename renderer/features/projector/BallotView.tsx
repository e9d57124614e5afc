import type { WallOf } from '../../../shared/domain/projector/schema.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './Curtain.module.css';

/** While a secret ballot goes round: how far it has come, and nothing else. */
export function BallotView({ ballot: { cast, present } }: { readonly ballot: WallOf<'ballot'> }) {
  const { t } = useWords('wall');
  const isAllIn = present !== null && present > 0 && cast >= present;
  const number = cast + 1;
  return (
    <div className={styles.curtain}>
      <div className={styles.ballot}>
        <p>{t('ballot')}</p>
        <h1>
          {isAllIn
            ? t('ballotsIn', { cast, present })
            : present
              ? t('ballotOf', { number, present })
              : t('ballotNumber', { number })}
        </h1>
      </div>
    </div>
  );
}
