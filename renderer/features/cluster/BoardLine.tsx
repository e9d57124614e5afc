import type { ReactNode } from 'react';
import type { WorkGroup } from '../../../shared/domain/tables.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyButton } from '../../keys/KeyCapOf.tsx';
import { boardKeys } from '../../keys/tables/cluster.ts';
import { useBoard } from '../../state/board-store.ts';
import { goTo, useUi } from '../../state/ui-store.ts';
import styles from './BoardLine.module.css';
import {
  letGo,
  send,
  sendToNew,
  shift,
  toggleAllCollapsed,
  toggleOrder,
  toggleOverview,
} from './board-commands.ts';
import { type Lists, useFolded } from './board-model.ts';
import { hasMarks, setCluster, useCluster } from './cluster-store.ts';
import { Finder } from './Finder.tsx';
import { AddThreat } from './item/CardEditor.tsx';
import { splitOf } from './move/command-of.ts';
import { NearDuplicate } from './NearDuplicate.tsx';

type Props = {
  readonly lists: Lists;
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly isSpread: boolean;
  /** Another way to sort the unsorted threats. */
  readonly action: ReactNode;
};

/** The line above the board: what can be done with what is marked, where to drop, or how the board is shown. */
export function BoardLine({ lists, groups, isSpread, action }: Props) {
  const isDragging = useCluster((state) => state.drag?.source.kind === 'threats');
  const isMarked = useCluster(hasMarks);
  const isAdding = useCluster((state) => state.isAdding);
  if (isDragging) return <DropPlaces isPlaced={lists.tray.length === 0} />;
  return (
    <div className={styles.line}>
      {isMarked ? <Marked lists={lists} /> : <Ordinary {...{ lists, isSpread, action }} />}
      <Finder lists={lists} groups={groups} />
      {isAdding && <AddThreat />}
      <NearDuplicate />
    </div>
  );
}

/** A new risk; and where no unsorted card is left whose column it could be dropped in, the way back. */
function DropPlaces({ isPlaced }: { readonly isPlaced: boolean }) {
  const { t } = useWords('cluster');
  return (
    <div className={styles.line} aria-hidden="true">
      <div className={styles.dropPlace} data-empty>
        {t('newHere')}
      </div>
      {isPlaced && (
        <div className={styles.dropPlace} data-list="">
          {t('unsortedHere')}
        </div>
      )}
    </div>
  );
}

function Ordinary({ lists, isSpread, action }: Omit<Props, 'groups'>) {
  const { t } = useWords('cluster');
  const isBegun = useBoard((board) => board.tables.threat.size > 0);
  if (!isBegun)
    return (
      <p className={styles.toolbar}>
        {t('noThreats')} <Button onClick={() => goTo('record')}>{t('toRecord')}</Button>
      </p>
    );
  return (
    <div className={styles.toolbar}>
      {lists.tray.length > 0 ? action : <span className={styles.allPlaced}>{t('allPlaced')}</span>}
      <KeyButton table={boardKeys} row="add" onClick={() => setCluster({ isAdding: true })}>
        {t('key.add')}
      </KeyButton>
      <span className={styles.last} />
      {lists.columns.length > 0 && <Views lists={lists} isSpread={isSpread} />}
    </div>
  );
}

function Views({ lists, isSpread }: Pick<Props, 'lists' | 'isSpread'>) {
  const { t } = useWords('cluster');
  const isOverview = useCluster((state) => state.isOverview);
  const order = useUi((ui) => ui.boardOrder);
  const isFolded = useFolded(isSpread);
  const areAll = lists.columns.every(({ risk }) => isFolded(risk.id));
  return (
    <>
      <KeyButton table={boardKeys} row="overview" aria-pressed={isOverview} onClick={toggleOverview}>
        {t(isOverview ? 'closeUp' : 'overview')}
      </KeyButton>
      {!isOverview && (
        <KeyButton table={boardKeys} row="collapseAll" onClick={toggleAllCollapsed}>
          {t(areAll ? 'expandAll' : 'collapseAll')}
        </KeyButton>
      )}
      {lists.columns.length > 1 && (
        <KeyButton table={boardKeys} row="order" onClick={toggleOrder}>
          {t(`order.${order}`)}
        </KeyButton>
      )}
    </>
  );
}

function Marked({ lists }: { readonly lists: Lists }) {
  const { t } = useWords('cluster');
  const markedThreats = useCluster((state) => state.markedThreats);
  const count = markedThreats.size;
  const split = splitOf(lists, markedThreats);
  const markedRisk = useCluster((state) => state.markedRisk);
  const number = lists.columns.find(({ risk }) => risk.id === markedRisk)?.risk.number;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('marked')}>
      <span className={styles.toolbarCount}>
        {number === undefined ? t('markedThreats', { count }) : t('markedRisk', { number })}
      </span>
      {number === undefined && (
        <>
          <KeyButton table={boardKeys} row="new" onClick={sendToNew}>
            {split ? t('split', { number: split.risk.number }) : t('key.new')}
          </KeyButton>
          <KeyButton table={boardKeys} row="tray" onClick={() => send({ kind: 'tray' })}>
            {t('key.tray')}
          </KeyButton>
        </>
      )}
      <KeyButton table={boardKeys} row="earlier" onClick={() => shift(-1)}>
        {t('key.earlier')}
      </KeyButton>
      <KeyButton table={boardKeys} row="later" onClick={() => shift(1)}>
        {t('key.later')}
      </KeyButton>
      <KeyButton table={boardKeys} row="letGo" onClick={letGo}>
        {t('key.letGo')}
      </KeyButton>
    </div>
  );
}
