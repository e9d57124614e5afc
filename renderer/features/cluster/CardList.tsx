import { memo } from 'react';
import type { Threat, WorkGroup } from '../../../shared/domain/tables.ts';
import { Card } from './Card.tsx';
import styles from './CardList.module.css';
import type { CardWords } from './use-card-words.ts';

type Props = {
  readonly label: string;
  readonly threats: readonly Threat[];
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly marked: ReadonlySet<string>;
  readonly words: CardWords;
};

/** Cards below each other, of which some may be marked. */
export const CardList = memo(function CardList({ label, threats, groups, marked, words }: Props) {
  if (threats.length === 0) return null;
  return (
    <div role="listbox" aria-label={label} aria-multiselectable="true" className={styles.list}>
      {threats.map((threat) => (
        <Card
          key={threat.id}
          threat={threat}
          sign={groups.get(threat.groupId ?? '')?.sign}
          isMarked={marked.has(threat.id)}
          words={words}
        />
      ))}
    </div>
  );
});
