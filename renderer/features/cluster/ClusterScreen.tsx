import { useEffect } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { Announcer } from './Announcer.tsx';
import styles from './Board.module.css';
import { Board } from './Board.tsx';
import { resetCluster, useCluster } from './cluster-store.ts';
import { DragShadow } from './DragShadow.tsx';
import { Finder } from './Finder.tsx';
import { Lasso } from './Lasso.tsx';
import { MergeQuestion } from './MergeQuestion.tsx';
import { RiskGrid } from './RiskGrid.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Tray } from './Tray.tsx';
import { TypedNumber } from './TypedNumber.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useCardWords } from './use-card-words.ts';
import { useLists } from './use-lists.ts';

/** Where every threat is put together with its like: unsorted ones to the left, the risks they make to the right. */
export function ClusterScreen() {
  const { t } = useWords('cluster');
  const lists = useLists();
  const groups = useBoard((board) => board.tables.workGroup);
  const isBegun = useBoard((board) => board.tables.threat.size > 0);
  const marked = useCluster((state) => state.markedThreats);
  const words = useCardWords();
  useBoardKeys();
  useEffect(() => resetCluster, []);
  return (
    <>
      <Board>
        <h1 className="visually-hidden">{t('title')}</h1>
        <Tray threats={lists.tray} groups={groups} marked={marked} words={words} isBegun={isBegun} />
        <section className={styles.risks} aria-labelledby="risks-title">
          <h2 id="risks-title" className="visually-hidden">
            {t('risksTitle')}
          </h2>
          <div className={styles.line}>
            <Toolbar lists={lists} />
            <Finder lists={lists} groups={groups} />
          </div>
          <div className={styles.scroller} data-empty data-ground>
            <RiskGrid columns={lists.columns} groups={groups} words={words} />
          </div>
        </section>
      </Board>
      <TypedNumber lists={lists} />
      <DragShadow />
      <Lasso />
      <MergeQuestion />
      <Announcer />
    </>
  );
}
