import { type Axis, axes } from '../../../shared/domain/codes.ts';
import type { ScaleMeanings, ShownMeaning } from '../../../shared/domain/method/meaning-room.ts';
import { type Method, scaleOf } from '../../../shared/domain/method/method.ts';
import {
  countFingerPairs,
  countFingers,
  fingerPairsOf,
  fingersOf,
} from '../../../shared/domain/voting/finger-votes.ts';
import type { Asked } from '../../../shared/domain/voting/rounds.ts';
import type { AxisResult } from '../../../shared/domain/voting/tally.ts';
import { voicesToHear } from '../../../shared/domain/voting/vote-picture.ts';
import { Histogram } from '../../components/Histogram.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useAnnounced } from '../../state/announcer.ts';
import { useLanguage, useMethod, useTables } from '../../state/selectors.ts';
import { useUnsavedText } from '../../state/unsaved-text.ts';
import { fieldOfVotes, voteKey } from './assess-actions.ts';
import { isHidden, resultOf } from './axis-votes.ts';
import { focusTitle, focusVotes } from './focus-targets.ts';
import type { Arranged } from './scale-room.ts';
import type { RiskVotes } from './use-discussion.ts';
import { Turnout, VoteField } from './VoteField.tsx';
import styles from './Votes.module.css';
import { Earlier, Summary, useResultInWords } from './VoteWords.tsx';

type Voting = {
  readonly votes: RiskVotes;
  /** Whether digits are typed for each axis here. */
  readonly hasFields: boolean;
  /** Whether the round before is in sight. */
  readonly formerShown: boolean;
  readonly commit: (row: Axis) => boolean;
  readonly giveUp: () => void;
  readonly reveal: () => void;
  readonly setLevel: (axis: Axis, code: string) => void;
};

/** What the levels of the scale mean, where the method says so. */
export type AxisMeanings = { readonly all: ScaleMeanings; readonly shown: readonly ShownMeaning[] };

type Props = {
  readonly asked: Asked;
  readonly axis: Axis;
  /** The level that is set. */
  readonly chosen: string | null;
  readonly voting: Voting;
  readonly arranged: Arranged;
  readonly meanings: AxisMeanings | undefined;
};

/** One axis of a risk: its votes typed, drawn and summed up, and its levels to choose among. */
export function AxisBlock({ asked, axis, chosen, voting, arranged, meanings }: Props) {
  const { t } = useWords('assess');
  const method = useMethod();
  const language = useLanguage();
  const { result, counted, isHidden } = voting.votes[axis];
  const earlier = voting.formerShown ? voting.votes[axis].earlier : null;
  const typed = useUnsavedText(fieldOfVotes(asked, axis));
  const asTyped = typed && typedResult(method, axis, typed.text);
  const shown = (!isHidden && asTyped) || result;
  const name = t(`common:axis.${axis}`);
  const inWords = useResultInWords(axis, result);
  useAnnounced(isHidden ? '' : inWords, voteKey(asked));
  return (
    <section
      aria-label={name}
      className={styles.block}
      data-wide={!meanings && arranged !== 'beside'}
      data-meanings={meanings !== undefined}
    >
      <div className={styles.facts}>
        {voting.hasFields ? (
          <VoteField
            key={voteKey(asked)}
            asked={asked}
            row={axis}
            name={name}
            counted={fingersOf(counted)}
            isHidden={isHidden}
            commit={() => voting.commit(axis)}
            onDone={axis === axes[0] ? () => focusVotes(axes[1]) : focusTitle}
            onGiveUp={voting.giveUp}
            onReveal={voting.reveal}
          />
        ) : (
          <h2 className={styles.name}>{name}</h2>
        )}
        {voting.hasFields && isHidden && !typed?.fault && (
          <Turnout voters={(asTyped ?? counted).voters} isTyping={typed !== null} />
        )}
        {!typed?.fault && <Summary result={shown} scale={scaleOf(method, axis)} />}
        {earlier && <Earlier result={earlier} />}
      </div>
      <Histogram
        scale={scaleOf(method, axis)}
        language={language}
        name={name}
        counts={shown.counts}
        earlier={earlier?.counts}
        middle={shown.median}
        voices={voicesToHear(shown).map(({ place }) => place)}
        chosen={chosen}
        onChoose={(code) => voting.setLevel(axis, code)}
        isInRows={arranged === 'rows' || meanings !== undefined}
        meanings={meanings}
      />
    </section>
  );
}

/** The row as typed so far; null while it cannot be read. */
function typedResult(method: Method, axis: Axis, text: string): AxisResult | null {
  try {
    return resultOf(method, axis, countFingers(text, scaleOf(method, axis)));
  } catch {
    return null;
  }
}

type PairBlockProps = {
  readonly asked: Asked;
  readonly votes: RiskVotes;
  readonly commit: (row: 'pairs') => boolean;
  readonly giveUp: () => void;
  readonly reveal: () => void;
};

/** Raised fingers of both axes at once: two digits for each voter. */
export function PairBlock({ asked, votes, commit, giveUp, reveal }: PairBlockProps) {
  const { t } = useWords('assess');
  const method = useMethod();
  const tables = useTables();
  const typed = useUnsavedText(fieldOfVotes(asked, 'pairs'));
  const hidden = isHidden(tables, votes.roundId);
  const voters = typed
    ? votersIn(typed.text, method)
    : votes.countedPairs.reduce((sum, each) => sum + each.count, 0);
  return (
    <section aria-label={t('pairs')} className={styles.pairs}>
      <VoteField
        key={voteKey(asked)}
        asked={asked}
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
