import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { type Axis, axes, type RoundSubject } from '../../../shared/domain/codes.ts';
import { hasMeanings, scaleMeanings } from '../../../shared/domain/method/meaning-room.ts';
import { scaleOf } from '../../../shared/domain/method/method.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { hyphenated } from '../../../shared/domain/text/hyphenation.ts';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import { CommitField } from '../../components/CommitField.tsx';
import { nameWidth } from '../../components/Histogram.tsx';
import { reserved } from '../../components/Meaning.tsx';
import { QuietField } from '../../components/QuietField.tsx';
import { SetAsideNote } from '../../components/SetAsideNote.tsx';
import { EmptyScreen } from '../../components/screen-states.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { assessKeys } from '../../keys/tables/assess.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import { goTo } from '../../state/ui-store.ts';
import { AgreedPair } from './AgreedPair.tsx';
import styles from './AssessScreen.module.css';
import { AxisBlock, type AxisMeanings, PairBlock } from './AxisBlock.tsx';
import { setReason, setSafeguards } from './assess-actions.ts';
import { type CurrentRisk, useCurrentRisk } from './current-risk.ts';
import { focusTitle, targetIds } from './focus-targets.ts';
import { shownMeanings } from './meaning-lines.ts';
import { QueueDialog } from './QueueDialog.tsx';
import { RiskHead, RiskPosition, ThreatList } from './RiskHead.tsx';
import { StatusButton, StatusDialog } from './StatusDialog.tsx';
import { arrangedIn, type ScaleRoom, useScaleRoom } from './scale-room.ts';
import { useAssessKeys } from './use-assess-keys.ts';
import { type Discussion, useDiscussion } from './use-discussion.ts';
import { ViewsDialog } from './ViewsDialog.tsx';
import { LevelShares, VoteMatrix } from './VoteMatrix.tsx';
import { FormerVotes } from './VoteWords.tsx';
import { BallotPanel, toggleDigits, VotingLine } from './VotingLine.tsx';
import { setVoting, useVoting } from './voting-store.ts';

/** The longest name that has room beside the matrix, above the votes; a longer one takes the whole width. */
const mostBeside = 28;

/** The plenary judges one risk at a time: its votes, what the room agrees on, and where that lies in the matrix. */
export function AssessScreen() {
  const { t } = useWords('assess');
  const current = useCurrentRisk();
  if (current) return <RiskInPlenary current={current} about="level" />;
  return <EmptyScreen text={t('noRisks')} action={t('toCluster')} onAction={() => goTo('cluster')} />;
}

type PlenaryProps = {
  readonly current: CurrentRisk;
  readonly about: RoundSubject;
  /** Of a vote on what is left of the risk: what stands beside it, and the way back to the treatment. */
  readonly beside?: ReactNode;
  readonly onLeave?: () => void;
};

/** A risk before the room, which votes on its level or on the one that is left when its measures are done. */
export function RiskInPlenary({ current, about, beside, onLeave }: PlenaryProps) {
  const { t } = useWords('assess');
  const discussion = useDiscussion(current, about);
  const { rows, at, row } = current;
  const { risk } = row;
  const { queueShown, statusShown, viewsShown } = useVoting();
  useAssessKeys(discussion);
  useEffect(focusTitle, []);
  const votesRef = useRef<HTMLDivElement>(null);
  const room = useScaleRoom(votesRef, risk.id);
  const meanings = useMeanings(room, { ...discussion, risk });
  const position = t(about === 'level' ? 'position' : 'residualPosition', {
    number: risk.number,
    at: at + 1,
    all: rows.length,
  });
  return (
    <div className={styles.screen} data-long={row.title.length > mostBeside} data-meanings={meanings.isSaid}>
      <div className={styles.work}>
        <div className={styles.talk} {...reserved}>
          <RiskPosition
            current={current}
            position={position}
            onGo={discussion.go}
            threatsShown={discussion.threatsShown}
            onShowThreats={discussion.toggleThreats}
          />
          <RiskHead position={position} title={row.title} description={risk.description} />
        </div>
        <div ref={votesRef} className={styles.votes} data-subject={risk.id}>
          <SetAsideNote risk={risk} />
          {isCounted(risk) && <Voting discussion={discussion} room={room} meanings={meanings.of} />}
        </div>
        <div className={styles.side} data-subject={risk.id}>
          {discussion.threatsShown ? (
            <div className={styles.threats}>
              <ThreatList description={risk.description} threats={row.threats} joined={row.joined} />
            </div>
          ) : (
            <VoteMatrix discussion={discussion} />
          )}
          {!discussion.threatsShown && discussion.votes.pairs.length > 0 && (
            <LevelShares pairs={discussion.votes.pairs} />
          )}
          {beside ?? <Texts risk={risk} isRepeated={discussion.votes.last?.earlierId != null} />}
        </div>
      </div>
      <div className={styles.agreed} {...reserved} data-subject={risk.id}>
        {isCounted(risk) ? (
          <AgreedPair row={row} discussion={discussion} onLeave={onLeave} />
        ) : (
          <StatusButton />
        )}
      </div>
      {queueShown && <QueueDialog rows={rows} onGo={discussion.go} />}
      {viewsShown && (
        <ViewsDialog risk={risk} votes={discussion.votes} onClose={() => setVoting({ viewsShown: false })} />
      )}
      {statusShown && <StatusDialog risk={risk} onClose={() => setVoting({ statusShown: false })} />}
    </div>
  );
}

type TextsProps = { readonly risk: Risk; readonly isRepeated: boolean };

/** Why the level is what it is, and what protects already. */
function Texts({ risk, isRepeated }: TextsProps) {
  const { t } = useWords('assess');
  return (
    <div className={styles.texts}>
      <div id={targetIds.reason}>
        <CommitField
          key={risk.id}
          label={t(isRepeated ? 'reasonOfChange' : 'reason')}
          unsaved={`risk/${risk.id}/rationale`}
          value={risk.rationale}
          rows={2}
          onCommit={(text) => setReason(risk, text)}
        />
      </div>
      <div className={styles.safeguards}>
        <QuietField
          key={`safeguards-${risk.id}`}
          id={targetIds.safeguards}
          cap={<KeyCapOf table={assessKeys} row="safeguards" />}
          label={t('terms:existingSafeguards')}
          unsaved={`risk/${risk.id}/safeguards`}
          value={risk.safeguards}
          rows={2}
          onCommit={(text) => setSafeguards(risk, text)}
        />
      </div>
    </div>
  );
}

/** How the room votes, and the votes. */
function Voting({ discussion, room, meanings }: PartProps) {
  const { votes, hasFormer, formerShown, toggleFormer } = discussion;
  return (
    <>
      <VotingLine
        asked={discussion.asked}
        isHidden={votes.last === null || votes.probability.isHidden}
        onToggleDigits={toggleDigits}
        onTogglePairs={discussion.togglePairs}
        former={hasFormer ? { isShown: formerShown, onToggle: toggleFormer } : null}
      />
      <Votes discussion={discussion} room={room} meanings={meanings} />
    </>
  );
}

/** Raised fingers typed in, ballots, or talk alone; below, what the room said last. */
function Votes({ discussion, room, meanings }: PartProps) {
  const { asked, judged, votes, way, hasFields, hasPairField, formerShown } = discussion;
  const arranged = arrangedIn(room, useMethod(), useLanguage());
  const actions = { giveUp: discussion.giveUpVotes, reveal: discussion.reveal };
  return (
    <>
      {hasPairField && <PairBlock asked={asked} votes={votes} commit={discussion.commitVotes} {...actions} />}
      {(way === 'secret' || way === 'paper') && <BallotPanel way={way} tooFew={votes.tooFew} />}
      {axes.map((axis) => (
        <AxisBlock
          key={axis}
          asked={asked}
          axis={axis}
          chosen={judged[axis]}
          arranged={arranged}
          meanings={meanings(axis)}
          voting={{
            ...{ votes, hasFields, formerShown, commit: discussion.commitVotes },
            ...{ ...actions, setLevel: discussion.setLevel },
          }}
        />
      ))}
      {formerShown && <FormerVotes asked={asked} />}
    </>
  );
}

type MeaningsAbout = Pick<Discussion, 'votes' | 'formerShown'> & { readonly risk: Risk };
type MeaningsOf = (axis: Axis) => AxisMeanings | undefined;

/** What the levels mean, as far as there is room: the domain that decided first, but never while a round runs. */
function useMeanings(
  room: ReturnType<typeof useScaleRoom>,
  { risk, votes: voted, formerShown }: MeaningsAbout,
) {
  const deciding = voted.isRunning ? null : risk.decidingDomain;
  const hasEarlier = formerShown && axes.some((axis) => voted[axis].earlier !== null);
  const method = useMethod();
  const language = useLanguage();
  return useMemo(() => {
    const isSaid = hasMeanings(method, language);
    const names = Math.max(...axes.map((axis) => nameWidth(scaleOf(method, axis), language)));
    const shown = (text: string) => hyphenated(text, language);
    const all = {
      probability: scaleMeanings(method.probability, language, { shown }),
      consequence: scaleMeanings(method.consequence, language, { shown, deciding }),
    };
    const fitted = isSaid && room ? shownMeanings(all, { ...room, hasEarlier, names }) : null;
    const of: MeaningsOf = (axis) => (isSaid ? { all: all[axis], shown: fitted?.[axis] ?? [] } : undefined);
    return { isSaid, of };
  }, [method, language, room, deciding, hasEarlier]);
}

type PartProps = {
  readonly discussion: Discussion;
  readonly room: ScaleRoom | null;
  readonly meanings: MeaningsOf;
};
