import type { Method } from '../../../shared/domain/method/method.ts';
import { countFingerPairs, fingerPairsOf } from '../../../shared/domain/voting/finger-votes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useMethod, useTables } from '../../state/selectors.ts';
import { useUnsavedText } from '../../state/unsaved-text.ts';
import styles from './AxisBlock.module.css';
import { isHidden } from './axis-votes.ts';
import { focusTitle } from './focus-targets.ts';
import { Turnout } from './Turnout.tsx';
import type { RiskVotes } from './use-risk-votes.ts';
import { VoteField } from './VoteField.tsx';
import { placeOfVotes } from './vote-actions.ts';

type Props = {
  readonly riskId: string;
  readonly votes: RiskVotes;
  readonly commit: (row: 'pairs') => boolean;
  readonly giveUp: () => void;
  readonly reveal: () => void;
};

/** Raised fingers of both axes at once: two digits for each voter. */
export function PairBlock({ riskId, votes, commit, giveUp, reveal }: Props) {
  const { t } = useWords('assess');
  const method = useMethod();
  const tables = useTables();
  const typed = useUnsavedText(placeOfVotes(riskId, 'pairs'));
  const hidden = isHidden(tables, votes.roundId);
  const voters = typed
    ? votersIn(typed.text, method)
    : votes.countedPairs.reduce((sum, each) => sum + each.count, 0);
  return (
    <section aria-label={t('pairs')} className={styles.pairs}>
      <VoteField
        riskId={riskId}
        row="pairs"
        name={t('pairs')}
        counted={fingerPairsOf(votes.countedPairs, method)}
        isHidden={hidden}
        commit={() => commit('pairs')}
        onDone={focusTitle}
        onGiveUp={giveUp}
        onReveal={reveal}
      />
      {hidden && !typed?.fault && <Turnout voters={voters} isTyping={typed !== null} />}
    </section>
  );
}

/** Whole pairs typed so far. */
function votersIn(text: string, method: Method): number {
  try {
    return countFingerPairs(text, method).reduce((sum, each) => sum + each.count, 0);
  } catch {
    return Math.floor(text.replace(/\s/gu, '').length / 2);
  }
}
