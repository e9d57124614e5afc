import { memo } from 'react';
import type { WorkGroup } from '../../../shared/domain/tables.ts';
import { signsOf, titleOf } from '../../../shared/domain/workshop/register.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './Board.module.css';
import type { Column } from './board-model.ts';
import { CardList, type CardWords } from './Card.tsx';
import { noMarks, useCluster } from './cluster-store.ts';
import riskStyles from './Risk.module.css';
import { RiskHead } from './RiskHead.tsx';

type Props = {
  readonly columns: readonly Column[];
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly words: CardWords;
};

/** The risks beside each other, row by row, and after them the place for a new one. */
export function RiskGrid({ columns, groups, words }: Props) {
  const { t } = useWords('cluster');
  const collapsed = useUi((ui) => ui.collapsed);
  const { markedThreats, markedRisk, naming } = useMarksAndNaming();
  return (
    <div className={styles.grid} data-region="risks" data-empty>
      {columns.map((column) => {
        const { id } = column.risk;
        const isNamed = naming?.riskId === id;
        return (
          <RiskColumn
            key={id}
            column={column}
            groups={groups}
            words={words}
            marked={marksIn(column, markedThreats)}
            isMarked={markedRisk === id}
            isCollapsed={collapsed.has(id)}
            naming={isNamed ? (naming.described ? 'description' : 'name') : null}
            t={t}
          />
        );
      })}
      <div className={styles.gridNewPlace} data-empty>
        {t('newHere')}
      </div>
    </div>
  );
}

function useMarksAndNaming() {
  const markedThreats = useCluster((state) => state.markedThreats);
  const markedRisk = useCluster((state) => state.markedRisk);
  const naming = useCluster((state) => state.naming);
  return { markedThreats, markedRisk, naming };
}

/** The marks, or none where no card of the risk is marked, so that the other risks are not drawn anew. */
function marksIn({ threats }: Column, marked: ReadonlySet<string>): ReadonlySet<string> {
  return marked.size > 0 && threats.some(({ id }) => marked.has(id)) ? marked : noMarks;
}

type ColumnProps = {
  readonly column: Column;
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly marked: ReadonlySet<string>;
  readonly words: CardWords;
  readonly isMarked: boolean;
  readonly isCollapsed: boolean;
  /** What is open to be written: nothing, the name, or the description too. */
  readonly naming: 'name' | 'description' | null;
  readonly t: Words<'cluster'>;
};

/** A risk: its head, and the cards of the threats in it. Drawn anew only when something of it has changed. */
const RiskColumn = memo(function RiskColumn(props: ColumnProps) {
  const { column, groups, marked, words, isMarked, isCollapsed, naming, t } = props;
  const { risk, threats } = column;
  const title = titleOf(risk, threats) || t('common:noTitle');
  const label = t('risk', { number: risk.number, title });
  return (
    <section
      className={riskStyles.column}
      aria-label={label}
      style={{ containIntrinsicHeight: `auto ${isCollapsed ? 6 : 6 + threats.length * 4.2}rem` }}
      data-list={risk.id}
      data-marked={isMarked || undefined}
    >
      <RiskHead
        risk={risk}
        title={title}
        count={threats.length}
        signs={signsOf({ workGroup: groups }, threats)}
        isMarked={isMarked}
        isCollapsed={isCollapsed}
        naming={naming}
        t={t}
      />
      {!isCollapsed && (
        <CardList label={label} threats={threats} groups={groups} marked={marked} words={words} />
      )}
    </section>
  );
});
