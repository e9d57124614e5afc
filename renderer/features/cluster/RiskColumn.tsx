import { memo } from 'react';
import type { WorkGroup } from '../../../shared/domain/tables.ts';
import { signsOf, titleOf } from '../../../shared/domain/workshop/register.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { CardList } from './CardList.tsx';
import type { Column } from './lists.ts';
import styles from './RiskColumn.module.css';
import { RiskHead } from './RiskHead.tsx';
import type { CardWords } from './use-card-words.ts';

type Props = {
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
export const RiskColumn = memo(function RiskColumn(props: Props) {
  const { column, groups, marked, words, isMarked, isCollapsed, naming, t } = props;
  const { risk, threats } = column;
  const title = titleOf(risk, threats) || t('common:noTitle');
  const label = t('risk', { number: risk.number, title });
  return (
    <section
      className={styles.column}
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
