import { DragOverlay, useDraggable, useDroppable } from '@dnd-kit/react';
import type { ReactNode } from 'react';
import { groupSigns } from '../../../../shared/domain/codes.ts';
import type { WorkGroup } from '../../../../shared/domain/tables.ts';
import { Button } from '../../../components/Button.tsx';
import { CommitField } from '../../../components/CommitField.tsx';
import { DragArea } from '../../../components/DragArea.tsx';
import { Hyphenated } from '../../../components/Hyphenated.tsx';
import { GroupSign } from '../../../components/signs.tsx';
import { useRovingFocus } from '../../../components/use-roving-focus.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { KeyCapOf } from '../../../keys/KeyCapOf.tsx';
import { groupsKeys } from '../../../keys/tables/prepare.ts';
import { run } from '../../../state/board-store.ts';
import { calledBy, type Person, usePeople } from '../people/use-people.ts';
import styles from './GroupsSection.module.css';
import { type GroupsBoard, removeGroup } from './group-actions.ts';

type GroupCardProps = {
  /** Null for those who are in no group. */
  readonly group: WorkGroup | null;
  readonly people: readonly Person[];
  readonly board: GroupsBoard;
};

/**
 * A group with its people. One stop for Tab; the arrows move on from there. Its removal stands by its name, far from
 * whoever is clicked on, and has a key of its own: Tab never comes to it.
 */
export function GroupCard({ group, people, board }: GroupCardProps) {
  const { t } = useWords('prepare');
  const { ref, isDropTarget } = useDroppable({ id: group?.id ?? outside });
  const name = group ? t('common:group', { sign: group.sign }) : t('common:noGroup');
  const { stop, reach } = useRovingFocus(people.map(({ participant }) => participant.id));
  return (
    <section
      ref={ref}
      data-group={group?.id}
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
        {group && (
          <Button
            look="quiet"
            tabIndex={-1}
            className={styles.remove}
            title={t('remove')}
            aria-label={`${t('remove')}: ${name}`}
            onClick={() => removeGroup(group)}
          >
            ✕
          </Button>
        )}
      </div>
      <ul className={styles.members} aria-label={name}>
        {people.map((person) => (
          <Member
            key={person.participant.id}
            {...{ person, board }}
            isStop={person.participant.id === stop}
            onFocus={reach}
          />
        ))}
      </ul>
    </section>
  );
}

/** In the place of the group's name while somebody is picked up: the way to put them down without dragging. */
function PutHere({
  name,
  group,
  board,
}: { readonly name: string } & Pick<GroupCardProps, 'group' | 'board'>) {
  const { t } = useWords('prepare');
  return (
    <>
      {group && <GroupSign sign={group.sign} />}
      <Button className={styles.here} onClick={() => board.placeHeld(group?.id ?? null)}>
        {t('groups.here')}{' '}
        {group ? (
          <KeyCapOf table={groupsKeys} row="toGroup" alternative={groupSigns.indexOf(group.sign)} />
        ) : (
          <KeyCapOf table={groupsKeys} row="noGroup" />
        )}
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

type MemberProps = {
  readonly person: Person;
  readonly board: GroupsBoard;
  /** Whether Tab comes to it. */
  readonly isStop: boolean;
  readonly onFocus: (participantId: string) => void;
};

/** A participant in a group: dragged, moved by a key, or picked up by Enter or a click and put down in a group. */
function Member({ person, board, isStop, onFocus }: MemberProps) {
  const { id } = person.participant;
  const { ref, isDragSource } = useDraggable({ id });
  const isPicked = board.picked === id;
  return (
    <li data-focus-item={id} onFocus={() => onFocus(id)}>
      <button
        ref={ref}
        type="button"
        data-focus-target
        className={`${styles.member} ${isPicked ? styles.picked : ''} ${isDragSource ? styles.gone : ''}`}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isPicked}
        onClick={() => board.pick(isPicked ? null : id)}
      >
        <Words person={person} />
      </button>
    </li>
  );
}

/** Who it is, and from where; the role stands where the name is not known. */
function Words({ person }: { readonly person: Person }) {
  const { t } = useWords('prepare');
  return (
    <>
      <bdi>
        <Hyphenated text={calledBy(person, t)} />
      </bdi>{' '}
      <bdi className={styles.organisation}>
        <Hyphenated text={person.organisation} />
      </bdi>
    </>
  );
}

/** Where a participant without a group is dropped. */
const outside = 'outside';

type PeopleDragProps = {
  readonly onDrop: (participantId: string, groupId: string | null) => void;
  readonly children: ReactNode;
};

/** Lets people be dragged between groups: a copy follows the hand, and the one that stays shows where it came from. */
export function PeopleDrag({ onDrop, children }: PeopleDragProps) {
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
