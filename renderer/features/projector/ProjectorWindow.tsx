import { type ReactNode, useEffect, useRef } from 'react';
import type { ProjectorContent, ProjectorContentOf } from '../../../shared/domain/projector/schema.ts';
import { clockFace, hasEnded, leftOf } from '../../../shared/domain/workshop/timer.ts';
import { ErrorBoundary } from '../../components/screen-states.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useNow } from '../timer/timer-store.ts';
import { BoardView, RegisterView } from './BoardView.tsx';
import styles from './ProjectorWindow.module.css';
import { ScalesInBallot } from './ScalesView.tsx';
import { useLight, usePointed } from './spotlight.ts';
import { MeasuresView, RiskView, ThreatView, TypedView } from './TalkView.tsx';
import { TestView } from './TestView.tsx';
import { BeforeAfterView, OwnersView } from './TreatedView.tsx';
import { Curtain, GroupsView, PauseView, PromptView, WelcomeView } from './WelcomeView.tsx';

/** All that the projector window shows: one released view. */
export function ProjectorWindow({ content, spot }: PageProps) {
  const { t } = useWords('projector');
  const title = `${t('title')} · Storforum`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <LastGoodView content={content}>
      {(shown) => (
        <main className={styles.frame} data-view={shown.view}>
          <ProjectorPage content={shown} spot={spot} />
        </main>
      )}
    </LastGoodView>
  );
}

/** A view in its margins; the facilitator's small picture is the same, in a frame of another size. */
export function ProjectorPage({ content, spot }: PageProps) {
  const page = useRef<HTMLDivElement>(null);
  const pointed = usePointed(page);
  useLight(page, pointed ?? spot, content);
  return (
    <div ref={page} className={styles.window} data-page={content.view}>
      <View content={content} />
    </div>
  );
}

type PageProps = { readonly content: ProjectorContent; readonly spot: number | null };

function View({ content }: { readonly content: ProjectorContent }) {
  if (content.view === 'threat') return <ThreatView threat={content} />;
  if (content.view === 'board') return <BoardView board={content} />;
  if (content.view === 'register') return <RegisterView result={content} />;
  if (content.view === 'risk') return <RiskView risk={content} />;
  if (content.view === 'measures') return <MeasuresView risk={content} />;
  if (content.view === 'timer') return <TimerView time={content} />;
  if (content.view === 'ballot') return <BallotView ballot={content} />;
  if (content.view === 'test') return <TestView />;
  if (content.view === 'welcome') return <WelcomeView welcome={content} />;
  if (content.view === 'groups') return <GroupsView seating={content} />;
  if (content.view === 'prompt') return <PromptView prompt={content} />;
  if (content.view === 'typed') return <TypedView threat={content} />;
  if (content.view === 'pause') return <PauseView pause={content} />;
  if (content.view === 'owners') return <OwnersView plan={content} />;
  if (content.view === 'before-after') return <BeforeAfterView picture={content} />;
  return <Curtain title={content.title} size={content.size} />;
}

type Props = {
  readonly content: ProjectorContent;
  readonly children: (content: ProjectorContent) => ReactNode;
};

/** A view that fails to draw is not shown to the room: the last good one stays until another is released. */
function LastGoodView({ content, children }: Props) {
  const lastGood = useRef<ProjectorContent | null>(null);
  const keep = (shown: ProjectorContent) => {
    lastGood.current = shown;
  };
  const keptView = () => (
    <ErrorBoundary fallback={() => <Curtain />}>
      {children(lastGood.current ?? { view: 'curtain' })}
    </ErrorBoundary>
  );
  return (
    <ErrorBoundary retryOn={content} fallback={keptView}>
      {children(content)}
      <Shown content={content} onShown={keep} />
    </ErrorBoundary>
  );
}

/** Reports that its siblings were drawn: effects run only where nothing failed. */
function Shown({
  content,
  onShown,
}: Pick<Props, 'content'> & { onShown: (content: ProjectorContent) => void }) {
  useEffect(() => onShown(content));
  return null;
}

/** During a secret round: how many ballots have been handed in, and nothing else. */
function BallotView({ ballot }: { readonly ballot: ProjectorContentOf<'ballot'> }) {
  const { t } = useWords('projector');
  const { cast, present, conventions, about, scales } = ballot;
  const isAllIn = present !== null && present > 0 && cast >= present;
  const number = cast + 1;
  const title = isAllIn
    ? t('ballotsIn', { cast, present })
    : present
      ? t('ballotOf', { number, present })
      : t('ballotNumber', { number });
  if (scales) return <ScalesInBallot ballot={ballot} scales={scales} title={title} />;
  return (
    <div className={styles.ballot}>
      <div>
        <p>{t(about === 'residual' ? 'ballotResidual' : 'ballot')}</p>
        <h1>{title}</h1>
        {conventions && <p className={styles.presupposed}>{conventions}</p>}
      </div>
    </div>
  );
}

/** The time that is left, to be seen from the back row. */
function TimerView({ time }: { readonly time: ProjectorContentOf<'timer'> }) {
  const { t } = useWords('projector');
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
