import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { boardKeys } from '../../keys/tables/cluster.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './Board.module.css';
import { letGo, send, sendToNew, shift, toggleAllCollapsed, toggleOverview } from './board-commands.ts';
import type { Lists } from './board-model.ts';
import { hasMarks, useCluster } from './cluster-store.ts';
import { splitOf } from './move/command-of.ts';

/** The line above the risks: what can be done with what is marked, where to drop a new risk, or how to fold all. */
export function Toolbar({ lists }: { readonly lists: Lists }) {
  const isDragging = useCluster((state) => state.drag?.source.kind === 'threats');
  const marked = useCluster(hasMarks);
  if (isDragging) return <NewPlace />;
  return marked ? <Marked lists={lists} /> : <Folding lists={lists} />;
}

function NewPlace() {
  const { t } = useWords('cluster');
  return (
    <div className={styles.toolbarNewPlace} data-empty>
      {t('newHere')}
    </div>
  );
}

function Folding({ lists }: { readonly lists: Lists }) {
  const { t } = useWords('cluster');
  const isOverview = useCluster((state) => state.isOverview);
  const collapsed = useUi((ui) => ui.collapsed);
  const areAll = lists.columns.every(({ risk }) => collapsed.has(risk.id));
  return (
    <div className={styles.toolbar}>
      {lists.columns.length > 0 && (
        <Button look="quiet" className={styles.last} aria-pressed={isOverview} onClick={toggleOverview}>
          <KeyCapOf table={boardKeys} row="overview" /> {t(isOverview ? 'closeUp' : 'overview')}
        </Button>
      )}
      {lists.columns.length > 0 && !isOverview && (
        <Button look="quiet" onClick={toggleAllCollapsed}>
          <KeyCapOf table={boardKeys} row="collapseAll" /> {t(areAll ? 'expandAll' : 'collapseAll')}
        </Button>
      )}
    </div>
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
          <Tool row="new" onClick={sendToNew}>
            {split ? t('split', { number: split.risk.number }) : t('key.new')}
          </Tool>
          <Tool row="tray" onClick={() => send({ kind: 'tray' })}>
            {t('key.tray')}
          </Tool>
        </>
      )}
      <Tool row="earlier" onClick={() => shift(-1)}>
        {t('key.earlier')}
      </Tool>
      <Tool row="later" onClick={() => shift(1)}>
        {t('key.later')}
      </Tool>
      <Tool row="letGo" onClick={letGo}>
        {t('key.letGo')}
      </Tool>
    </div>
  );
}

type ToolProps = {
  readonly row: keyof typeof boardKeys.rows;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Tool({ row, onClick, children }: ToolProps) {
  return (
    <Button look="quiet" onClick={onClick}>
      <KeyCapOf table={boardKeys} row={row} /> {children}
    </Button>
  );
}
