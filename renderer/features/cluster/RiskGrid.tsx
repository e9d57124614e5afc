import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { WorkGroup } from '../../../shared/domain/tables.ts';
import { withJoined } from '../../../shared/domain/workshop/joined.ts';
import { signsOf, titleOf } from '../../../shared/domain/workshop/register.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './Board.module.css';
import { type Column, type Joined, useFolded } from './board-model.ts';
import { noMarks, useCluster } from './cluster-store.ts';
import { CardList, type CardWords } from './item/Card.tsx';
import riskStyles from './item/Risk.module.css';
import { RiskHead } from './item/RiskHead.tsx';

type Props = {
  readonly columns: readonly Column[];
  readonly joined: Joined;
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly words: CardWords;
  readonly isSpread: boolean;
  readonly isPlaced: boolean;
};

/**
 * The risks in columns that are fixed: the first risk in the first, the second in the second, and round again. So no hole is
 * left below a short risk, and none changes its column when another grows. In the overview they are one list of lines.
 */
export function RiskGrid({ columns, joined, groups, words, isSpread, isPlaced }: Props) {
  const { t } = useWords('cluster');
  const isOverview = useCluster((state) => state.isOverview);
  const isFolded = useFolded(isSpread);
  const passing = usePassing();
  const pane = useRef<HTMLDivElement>(null);
  const count = useColumnCount(pane, { isSpread, isOverview, isPlaced });
  useFit(pane, isOverview, columns);
  const stacks = Array.from({ length: count }, (_, stack) =>
    columns.map((column, index) => ({ column, index })).filter(({ index }) => index % count === stack),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of a tree is no fieldset.
    <div
      ref={pane}
      role="group"
      aria-label={t('risksTitle')}
      // Not a stop by itself, which a part that scrolls would be.
      tabIndex={-1}
      className={isOverview ? styles.overview : styles.risks}
      data-region="risks"
      data-empty
      data-lasso-area
    >
      {isSpread && <RisksTitle count={columns.length} />}
      {stacks.map((stack, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
        <div key={at} className={styles.stack}>
          {stack.map(({ column, index }) => (
            <RiskColumn
              key={column.risk.id}
              place={index + 1}
              of={columns.length}
              isCollapsed={isFolded(column.risk.id)}
              {...{ column, joined, groups, words, t }}
              {...passingIn(column, passing)}
            />
          ))}
          {at === columns.length % count && (
            <div className={styles.newPlace} aria-hidden="true" data-empty>
              {t('newHere')}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function RisksTitle({ count }: { readonly count: number }) {
  const { t } = useWords('cluster');
  return (
    <p className={styles.risksTitle} aria-hidden="true">
      {t('risksTitle')} <span className={styles.trayCount}>{count}</span>
    </p>
  );
}

/** What is marked, being named or being changed. */
function usePassing() {
  const markedThreats = useCluster((state) => state.markedThreats);
  const markedRisk = useCluster((state) => state.markedRisk);
  const naming = useCluster((state) => state.naming);
  const editedId = useCluster((state) => state.editing?.threatId ?? null);
  return { markedThreats, markedRisk, naming, editedId };
}

/** The part of it that a risk shows, so that the other risks are not drawn anew. */
function passingIn({ risk, threats }: Column, passing: ReturnType<typeof usePassing>) {
  const { markedThreats, markedRisk, naming, editedId } = passing;
  const isNamed = naming?.riskId === risk.id;
  return {
    marked:
      markedThreats.size > 0 && threats.some(({ id }) => markedThreats.has(id)) ? markedThreats : noMarks,
    isMarked: markedRisk === risk.id,
    naming: isNamed ? (naming.described ? ('description' as const) : ('name' as const)) : null,
    editedId: editedId !== null && threats.some(({ id }) => id === editedId) ? editedId : null,
  };
}

type ColumnProps = {
  readonly column: Column;
  /** Its place among the risks, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly joined: Joined;
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly marked: ReadonlySet<string>;
  readonly editedId: string | null;
  readonly words: CardWords;
  readonly isMarked: boolean;
  readonly isCollapsed: boolean;
  /** What is open to be written: nothing, the name, or the description too. */
  readonly naming: 'name' | 'description' | null;
  readonly t: Words<'cluster'>;
};

/** A risk: its head, and the cards of the threats in it. Drawn anew only when something of it has changed. */
const RiskColumn = memo(function RiskColumn(props: ColumnProps) {
  const { column, joined, groups, marked, editedId, words, isMarked, isCollapsed, t } = props;
  const { risk, threats } = column;
  return (
    <div
      className={riskStyles.column}
      style={{ containIntrinsicHeight: `auto ${isCollapsed ? 6 : 6 + threats.length * 4.2}rem` }}
      data-list={risk.id}
      data-column=""
      data-risk={risk.number}
      data-marked={isMarked || undefined}
    >
      <RiskHead
        {...props}
        risk={risk}
        title={titleOf(risk, threats) || t('common:noTitle')}
        count={threats.length}
        signs={signsOf({ workGroup: groups }, withJoined(threats, joined))}
      />
      {!isCollapsed && (
        <CardList id={`cards-${risk.id}`} {...{ threats, joined, groups, marked, editedId, words }} />
      )}
    </div>
  );
});

/** Width of a column at least, and of what stands beside the risks, in rem. */
const leastWidth = 13;
const gap = 1;
const beside = { line: 4, tray: 18.5 };

type Shown = { readonly isSpread: boolean; readonly isOverview: boolean; readonly isPlaced: boolean };

/** How many columns there is room for. Known before anything is measured, so that a large board is drawn once. */
function useColumnCount(pane: React.RefObject<HTMLDivElement | null>, shown: Shown): number {
  const isOne = shown.isSpread || shown.isOverview;
  const [count, setCount] = useState(() => columnsIn(window.innerWidth / rem() - widthBeside(shown)));
  useLayoutEffect(() => {
    const element = pane.current;
    if (isOne || !element) return;
    const measure = () => setCount(columnsIn(element.clientWidth / rem()));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isOne, pane]);
  return isOne ? 1 : count;
}

function widthBeside({ isPlaced }: Shown): number {
  return beside.line + (isPlaced ? 0 : beside.tray);
}

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + gap) / (leastWidth + gap)));
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Steps down in type by which the overview shows all risks at once; where even the least is too large, it is scrolled down. */
const densities = ['0', '1', '2', '3'] as const;
const scrolled = '4';

function useFit(
  pane: React.RefObject<HTMLDivElement | null>,
  isOverview: boolean,
  columns: readonly Column[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other risks take other room.
  useLayoutEffect(() => {
    const element = pane.current;
    if (!isOverview || !element) return;
    const settle = () => {
      for (const density of densities) {
        element.dataset.density = density;
        if (element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight)
          return;
      }
      element.dataset.density = scrolled;
    };
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    settle();
    return () => observer.disconnect();
  }, [isOverview, pane, columns]);
}
