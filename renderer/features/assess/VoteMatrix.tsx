import type { Count } from '../../../shared/domain/voting/tally.ts';
import { levelShares, votesFor, withoutPlace } from '../../../shared/domain/voting/vote-picture.ts';
import { VoteDots } from '../../components/Histogram.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { RiskMatrix } from '../../components/RiskMatrix.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import { targetIds } from './focus-targets.ts';
import type { Discussion } from './use-discussion.ts';
import styles from './Votes.module.css';

type VoteMatrixProps = { readonly discussion: Discussion };

/** The matrix, with the agreed pair framed and a dot for each vote in the cells. */
export function VoteMatrix({ discussion }: VoteMatrixProps) {
  const { t } = useWords('assess');
  const method = useMethod();
  const language = useLanguage();
  return (
    <div id={targetIds.matrix}>
      <RiskMatrix
        method={method}
        language={language}
        caption={t('matrix')}
        chosen={discussion.judged}
        onChoose={({ probability, consequence }) =>
          discussion.choosePair({ probability: probability.code, consequence: consequence.code })
        }
      >
        {({ probability, consequence }) => (
          <CellDots
            pairs={discussion.votes.pairs}
            probability={probability.code}
            consequence={consequence.code}
          />
        )}
      </RiskMatrix>
    </div>
  );
}

/** The votes of one cell of the matrix: a dot for each. */
function CellDots({ pairs, probability, consequence }: CellProps) {
  return <VoteDots count={votesFor(pairs, probability, consequence)} className={styles.dots} />;
}

type CellProps = {
  readonly pairs: readonly Count[];
  readonly probability: string;
  readonly consequence: string;
};

/** How the votes share out over the risk levels, lowest first. */
export function LevelShares({ pairs }: { readonly pairs: readonly Count[] }) {
  const { t } = useWords('assess');
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
