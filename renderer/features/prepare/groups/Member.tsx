import { useDraggable } from '@dnd-kit/react';
import { useWords } from '../../../i18n/use-words.ts';
import { calledBy, type Person } from '../people/use-people.ts';
import styles from './GroupCard.module.css';
import type { GroupsBoard } from './use-groups-board.ts';

type Props = {
  readonly person: Person;
  readonly board: GroupsBoard;
  readonly tabIndex: number;
};

/** A participant in a group: dragged, moved by a key, or picked up by Enter or a click and put down in a group. */
export function Member({ person, board, tabIndex }: Props) {
  const { id } = person.participant;
  const { ref, isDragSource } = useDraggable({ id });
  const isPicked = board.picked === id;
  return (
    <li data-focus-item={id}>
      <button
        ref={ref}
        type="button"
        data-focus-target
        className={`${styles.member} ${isPicked ? styles.picked : ''} ${isDragSource ? styles.gone : ''}`}
        tabIndex={tabIndex}
        aria-pressed={isPicked}
        onClick={() => board.pick(isPicked ? null : id)}
      >
        <Words person={person} />
      </button>
    </li>
  );
}

/** Who it is, and from where; the role stands where the name is not known. */
export function Words({ person }: { readonly person: Person }) {
  const { t } = useWords('prepare');
  return (
    <>
      <bdi>{calledBy(person, t)}</bdi> <bdi className={styles.organisation}>{person.organisation}</bdi>
    </>
  );
}
