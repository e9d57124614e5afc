import { useWords } from '../i18n/use-words.ts';
import styles from './PairNames.module.css';

/** The names of a level of each axis. */
type Names = { readonly probability: string; readonly consequence: string };

/**
 * 'Hög × Låg' with the axis over each: two scales often have the same names, and nobody has to know which comes first. The
 * words stand above, so that the pair is hardly wider for them.
 */
export function PairNames({ names: { probability, consequence } }: { readonly names: Names }) {
  const { t } = useWords('common');
  return (
    <span className={styles.pair}>
      <span className={styles.level}>
        <span className={styles.axis}>{t('pairAxes.probability')} </span>
        {probability}
      </span>{' '}
      ×{' '}
      <span className={styles.level}>
        <span className={styles.axis}>{t('pairAxes.consequence')} </span>
        {consequence}
      </span>
    </span>
  );
}
