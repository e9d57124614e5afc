import { type ReactNode, useEffect } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import styles from './Board.module.css';
import { BoardArea } from './BoardArea.tsx';
import { BoardLine } from './BoardLine.tsx';
import { forgetSpread, isSpreadNow, useLists } from './board-model.ts';
import { resetCluster, useCluster } from './cluster-store.ts';
import { Hint } from './Hint.tsx';
import { useCardWords } from './item/Card.tsx';
import { ItemMenu } from './item/ItemMenu.tsx';
import { MergeQuestion } from './move/MergeQuestion.tsx';
import { DragShadow, Lasso, TypedNumber } from './Overlays.tsx';
import { forgetPaint } from './paint.ts';
import { RiskGrid } from './RiskGrid.tsx';
import { Tray } from './Tray.tsx';
import { useBoardKeys } from './use-board-keys.ts';

/** Where every threat is put together with its like: unsorted ones to the left, the risks they make to the right. */
export function ClusterScreen({ trayAction }: { readonly trayAction: ReactNode }) {
  const { t } = useWords('cluster');
  const lists = useLists();
  const groups = useBoard((board) => board.tables.workGroup);
  const isOverview = useCluster((state) => state.isOverview);
  const marked = useCluster((state) => state.markedThreats);
  const editedId = useCluster((state) => state.editing?.threatId ?? null);
  const words = useCardWords();
  const { joined } = lists;
  const isSpread = isSpreadNow(lists);
  const isPlaced = lists.tray.length === 0;
  useBoardKeys();
  useEffect(() => leave, []);
  return (
    <>
      <BoardArea isOverview={isOverview} isSpread={isSpread} isPlaced={isPlaced}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <BoardLine {...{ lists, groups, isSpread }} action={trayAction} />
        <div role="tree" aria-label={t('tree')} aria-multiselectable="true" className={styles.tree}>
          {!isPlaced && (
            <Tray {...{ joined, groups, marked, editedId, words, isSpread }} threats={lists.tray} />
          )}
          <RiskGrid columns={lists.columns} {...{ joined, groups, words, isSpread, isPlaced }} />
        </div>
        <ItemMenu lists={lists} />
        {!isPlaced && <Hint />}
      </BoardArea>
      <TypedNumber lists={lists} />
      <DragShadow />
      <Lasso />
      <MergeQuestion />
    </>
  );
}

function leave(): void {
  resetCluster();
  forgetSpread();
  forgetPaint();
}
