import { axes } from '../../../shared/domain/codes.ts';
import { level, type Pair, placeOf, scaleOf } from '../../../shared/domain/method/method.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { listed } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { KeyCap, LevelChip } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './AssessScreen.module.css';
import type { Discussion } from './use-discussion.ts';

type Props = { readonly risk: Risk; readonly discussion: Discussion };

/** What the room has agreed on, what is left for it to choose, and how many risks are left. */
export function AgreedPair({ risk, discussion }: Props) {
  const { t } = useWords('assess');
  const method = useMethod();
  const language = useLanguage();
  const inWords = usePairInWords();
  const { proposal, canReveal, canVoteAgain, unrated } = discussion;
  const hasAny = risk.probability !== null || risk.consequence !== null;
  return (
    <div className={styles.pair}>
      <p className={styles.pairAgreed} aria-live="polite">
        <span>{t(hasAny ? 'agreedOn' : 'notRated')}</span>
        {hasAny && <strong>{inWords(risk)}</strong>}
        {hasAny && (
          <LevelChip
            method={method}
            level={level(method, risk.probability, risk.consequence)}
            language={language}
            size="large"
          />
        )}
      </p>
      <Split risk={risk} discussion={discussion} />
      <div className={styles.actions}>
        {proposal && (
          <Button look={hasAny ? 'plain' : 'main'} onClick={() => discussion.choosePair(proposal)}>
            {t('accept', { pair: inWords(proposal) })}
            <LevelChip
              method={method}
              level={level(method, proposal.probability, proposal.consequence)}
              language={language}
            />
            <KeyCap>{t('keyOf.accept').toUpperCase()}</KeyCap>
          </Button>
        )}
        {canReveal && (
          <Button look="main" onClick={discussion.reveal}>
            {t('reveal')}
            <KeyCap>{t('keyOf.reveal').toUpperCase()}</KeyCap>
          </Button>
        )}
        {canVoteAgain && <Button onClick={discussion.voteAgain}>{t('voteAgain')}</Button>}
        {hasAny && <Button onClick={discussion.clear}>{t('clear')}</Button>}
        {unrated > 0 ? (
          <Button onClick={discussion.goToUnrated}>{t('unratedLeft', { count: unrated })}</Button>
        ) : (
          <p className={styles.done}>{t('allRated')}</p>
        )}
      </div>
    </div>
  );
}

/** An even split of votes on an axis that the room has not settled: both middle levels, nothing rounded. */
function Split({ risk, discussion }: Props) {
  const { t } = useWords('assess');
  const language = useLanguage();
  const open = axes.filter(
    (axis) => risk[axis] === null && discussion.votes[axis].result.median.length === 2,
  );
  if (open.length === 0) return null;
  return (
    <div className={styles.split}>
      {open.map((axis) => {
        const levels = discussion.votes[axis].result.median.map((each) => each[language]);
        return (
          <p key={axis}>{t('split', { axis: t(`common:axis.${axis}`), levels: listed(levels, language) })}</p>
        );
      })}
    </div>
  );
}

/** 'Hög × Låg'; a dash for what is still open. */
function usePairInWords(): (pair: Pair) => string {
  const method = useMethod();
  const language = useLanguage();
  const label = (axis: 'probability' | 'consequence', code: string | null) => {
    const scale = scaleOf(method, axis);
    return scale[placeOf(scale, code)]?.[language] ?? '–';
  };
  return ({ probability, consequence }) =>
    `${label('probability', probability)} × ${label('consequence', consequence)}`;
}
