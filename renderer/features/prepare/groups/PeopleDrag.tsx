import { DragOverlay } from '@dnd-kit/react';
import type { ReactNode } from 'react';
import { DragArea } from '../../../components/DragArea.tsx';
import { usePeople } from '../people/use-people.ts';
import styles from './GroupCard.module.css';
import { Words } from './Member.tsx';

/** Where a participant without a group is dropped. */
export const outside = 'outside';

type Props = {
  readonly onDrop: (participantId: string, groupId: string | null) => void;
  readonly children: ReactNode;
};

/** Lets people be dragged between groups: a copy follows the hand, and the one that stays shows where it came from. */
export function PeopleDrag({ onDrop, children }: Props) {
  const people = usePeople();
  return (
    <DragArea onDrop={(id, target) => onDrop(id, target === outside ? null : target)}>
      {children}
      <DragOverlay dropAnimation={null}>
        {(source) => {
          const person = people.find(({ participant }) => participant.id === source.id);
          return (
            person && (
              <div className={`${styles.member} ${styles.carried}`}>
                <Words person={person} />
              </div>
            )
          );
        }}
      </DragOverlay>
    </DragArea>
  );
}
