import { memo, type ReactNode, useEffect } from 'react';
import type { Threat, WorkGroup } from '../../../shared/domain/tables.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { goTo } from '../../state/ui-store.ts';
import styles from './Board.module.css';
import { Board } from './Board.tsx';
import { useLists } from './board-model.ts';
import { CardList, type CardWords, useCardWords } from './Card.tsx';
import { resetCluster, useCluster } from './cluster-store.ts';
import { Finder } from './Finder.tsx';
import { Hint } from './Hint.tsx';
import { MergeQuestion } from './move/MergeQuestion.tsx';
import { DragShadow, Lasso, TypedNumber } from './Overlays.tsx';
import { forgetPaint } from './paint.ts';
import { RiskGrid } from './RiskGrid.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useBoardKeys } from './use-board-keys.ts';

/** Where every threat is put together with its like: unsorted ones to the left, the risks they make to the right. */
export function ClusterScreen({ trayAction }: { readonly trayAction: ReactNode }) {
  const { t } = useWords('cluster');
  const lists = useLists();
  const groups = useBoard((board) => board.tables.workGroup);
  const isBegun = useBoard((board) => board.tables.threat.size > 0);
  const marked = useCluster((state) => state.markedThreats);
  const words = useCardWords();
  useBoardKeys();
  useEffect(() => leave, []);
  return (
    <>
      <Board>
        <h1 className="visually-hidden">{t('title')}</h1>
        <Tray {...{ groups, marked, words, isBegun }} threats={lists.tray} action={trayAction} />
        <section className={styles.risks} aria-labelledby="risks-title">
          <h2 id="risks-title" className="visually-hidden">
            {t('risksTitle')}
          </h2>
          <div className={styles.line}>
            <Toolbar lists={lists} />
            <Finder lists={lists} groups={groups} />
          </div>
          <div className={styles.scroller} data-empty data-lasso-area>
            <RiskGrid columns={lists.columns} groups={groups} words={words} />
          </div>
        </section>
      </Board>
      <TypedNumber lists={lists} />
      <DragShadow />
      <Lasso />
      <MergeQuestion />
    </>
  );
}

function leave(): void {
  resetCluster();
  forgetPaint();
}

type Props = {
  readonly threats: readonly Threat[];
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly marked: ReadonlySet<string>;
  readonly words: CardWords;
  /** Whether any threat was recorded at all. */
  readonly isBegun: boolean;
  /** What else can be done with unsorted threats. */
  readonly action: ReactNode;
};

/** The threats not yet placed in a risk. */
const Tray = memo(function Tray({ threats, groups, marked, words, isBegun, action }: Props) {
  const { t } = useWords('cluster');
  return (
    <section
      className={styles.tray}
      aria-labelledby="tray-title"
      data-list=""
      data-region="tray"
      data-lasso-area
    >
      <h2 id="tray-title" className={styles.trayTitle}>
        {t('common:unsorted')}
        <span className={styles.trayCount}>{threats.length}</span>
      </h2>
      {threats.length > 0 && action}
      <CardList
        label={t('common:unsorted')}
        threats={threats}
        groups={groups}
        marked={marked}
        words={words}
      />
      {isBegun && threats.length === 0 && <p className={styles.empty}>{t('allPlaced')}</p>}
      {!isBegun && (
        <p className={styles.empty}>
          {t('noThreats')} <Button onClick={() => goTo('record')}>{t('toRecord')}</Button>
        </p>
      )}
      {threats.length > 0 && <Hint />}
    </section>
  );
});
