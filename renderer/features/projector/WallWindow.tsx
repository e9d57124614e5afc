import { useEffect } from 'react';
import type { WallContent } from '../../../shared/domain/projector/schema.ts';
import { useWords } from '../../i18n/use-words.ts';
import { BallotView } from './BallotView.tsx';
import { BoardView } from './BoardView.tsx';
import { Curtain } from './Curtain.tsx';
import { LastGoodView } from './LastGoodView.tsx';
import { RegisterView } from './RegisterView.tsx';
import { RiskView } from './RiskView.tsx';
import { TestView } from './TestView.tsx';
import { ThreatView } from './ThreatView.tsx';
import { TimerView } from './TimerView.tsx';
import styles from './WallWindow.module.css';

/** All that the window on the wall shows: one released view. */
export function WallWindow({ content }: { readonly content: WallContent }) {
  const { t } = useWords('wall');
  const title = `${t('title')} · Storforum`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <LastGoodView content={content}>
      {(shown) => (
        <main className={styles.wall} data-view={shown.view}>
          <View content={shown} />
        </main>
      )}
    </LastGoodView>
  );
}

function View({ content }: { readonly content: WallContent }) {
  if (content.view === 'threat') return <ThreatView threat={content} />;
  if (content.view === 'board') return <BoardView board={content} />;
  if (content.view === 'register') return <RegisterView result={content} />;
  if (content.view === 'risk') return <RiskView risk={content} />;
  if (content.view === 'timer') return <TimerView time={content} />;
  if (content.view === 'ballot') return <BallotView ballot={content} />;
  if (content.view === 'test') return <TestView />;
  return <Curtain />;
}
