import { useTranslation } from 'react-i18next';
import type { Count } from '../../../shared/domain/tally.ts';
import { dotPlaces, levelShares, votesFor, withoutPlace } from '../../../shared/domain/vote-picture.ts';
import { LevelChip } from '../../components/LevelChip.tsx';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './VoteCloud.module.css';

/** The votes of one cell of the matrix: a dot for each. */
export function CellDots({ pairs, probability, consequence }: CellProps) {
  const { t } = useTranslation();
  const count = votesFor(pairs, probability, consequence);
  if (count === 0) return null;
  return (
    <span className={styles.dots}>
      <span className="visually-hidden">{t('votes', { count })}</span>
      {dotPlaces(count).map(({ x, y }) => (
        <span
          key={`${x}/${y}`}
          aria-hidden="true"
          className={styles.dot}
          style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
        />
      ))}
    </span>
  );
}

type CellProps = {
  readonly pairs: readonly Count[];
  readonly probability: string;
  readonly consequence: string;
};

/** How the votes share out over the risk levels, lowest first. */
export function LevelShares({ pairs }: { readonly pairs: readonly Count[] }) {
  const { t } = useTranslation('assess');
  const method = useMethod();
  const language = useLanguage();
  const shares = levelShares(method, pairs);
  const without = withoutPlace(pairs);
  return (
    <ul aria-label={t('shares')} className={styles.shares}>
      {shares.map(({ level, share }) => (
        <li key={level.code}>
          <LevelChip method={method} level={level} language={language} />
          {t('share', { percent: Math.round(share * 100) })}
        </li>
      ))}
      {without > 0 && <li>{t('abstain', { count: without })}</li>}
    </ul>
  );
}
