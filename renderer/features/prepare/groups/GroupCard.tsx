import { useDroppable } from '@dnd-kit/react';
import type { WorkGroup } from '../../../../shared/domain/tables.ts';
import { Button } from '../../../components/Button.tsx';
import { CommitField } from '../../../components/CommitField.tsx';
import { GroupSign, KeyCap } from '../../../components/signs.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { run } from '../../../state/board-store.ts';
import type { Person } from '../people/use-people.ts';
import styles from './GroupCard.module.css';
import { removeGroup } from './group-actions.ts';
import { Member } from './Member.tsx';
import { outside } from './PeopleDrag.tsx';
import type { GroupsBoard } from './use-groups-board.ts';

type Props = {
  /** Null for those who are in no group. */
  readonly group: WorkGroup | null;
  readonly people: readonly Person[];
  readonly board: GroupsBoard;
};

/** A group with its people. One stop for Tab; the arrows walk on from there. */
export function GroupCard({ group, people, board }: Props) {
  const { t } = useWords('prepare');
  const { ref, isDropTarget } = useDroppable({ id: group?.id ?? outside });
  const name = group ? t('common:group', { sign: group.sign }) : t('common:noGroup');
  return (
    <section
      ref={ref}
      aria-label={name}
      className={`${styles.card} ${group ? '' : styles.loose} ${isDropTarget ? styles.target : ''}`}
    >
      <div className={styles.head}>
        {board.picked !== null ? (
          <PutHere name={name} group={group} board={board} />
        ) : group ? (
          <GroupName group={group} />
        ) : (
          <h2 className={styles.looseName}>{name}</h2>
        )}
        <span className={styles.count}>{people.length}</span>
      </div>
      <ul className={styles.members} aria-label={name}>
        {people.map((person, index) => (
          <Member key={person.participant.id} person={person} board={board} tabIndex={index === 0 ? 0 : -1} />
        ))}
      </ul>
      {group && (
        <Button
          className={styles.remove}
          aria-label={`${t('remove')}: ${name}`}
          onClick={() => removeGroup(group)}
        >
          {t('remove')}
        </Button>
      )}
    </section>
  );
}

/** In the place of the group's name while somebody is picked up: the way to put them down without dragging. */
function PutHere({ name, group, board }: { readonly name: string } & Pick<Props, 'group' | 'board'>) {
  const { t } = useWords('prepare');
  return (
    <>
      {group && <GroupSign sign={group.sign} />}
      <Button className={styles.here} onClick={() => board.placeHeld(group?.id ?? null)}>
        {t('groups.here')} <KeyCap>{group?.sign ?? '0'}</KeyCap>
        <span className="visually-hidden">{name}</span>
      </Button>
    </>
  );
}

function GroupName({ group }: { readonly group: WorkGroup }) {
  const { t } = useWords('prepare');
  const { id, sign, name } = group;
  return (
    <>
      <GroupSign sign={sign} />
      <CommitField
        className={styles.name}
        label={t('groups.name', { sign })}
        unsaved={`group/${id}/name`}
        labelHidden
        placeholder={t('common:group', { sign })}
        value={name}
        onCommit={(text) => run({ type: 'group.rename', id, name: text })}
      />
    </>
  );
}
