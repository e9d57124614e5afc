import type { WorkGroup } from '../../../shared/domain/tables.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useUi } from '../../state/ui-store.ts';
import { noMarks, useCluster } from './cluster-store.ts';
import type { Column } from './lists.ts';
import { RiskColumn } from './RiskColumn.tsx';
import styles from './RiskGrid.module.css';
import type { CardWords } from './use-card-words.ts';

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
      <div className={styles.newPlace} data-empty>
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
