import { type RefObject, useId, useState } from 'react';
import { personNameOf } from '../../../../shared/domain/workshop/person-names.ts';
import { CommitField } from '../../../components/CommitField.tsx';
import { Hyphenated } from '../../../components/Hyphenated.tsx';
import { GroupSign } from '../../../components/signs.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { run, useBoard } from '../../../state/board-store.ts';
import { attempt, makeId } from '../prepare-store.ts';
import { AddLines } from './AddLines.tsx';
import { EditableRow, type RowList, useRowList } from './EditableRow.tsx';
import { ForgetButton } from './ForgetPerson.tsx';
import { PeoplePreview } from './PeoplePreview.tsx';
import styles from './PeopleSection.module.css';
import { additionOf } from './participant-lines.ts';
import type { CommaMeaning } from './person-cells.ts';
import { readPeople } from './read-people.ts';
import { calledBy, type Person, useOrganisations, usePeople } from './use-people.ts';

/** Everyone who takes part, in the order they were listed. */
export function Participants({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useWords('prepare');
  const people = usePeople();
  const organisations = useOrganisations();
  const remove = (id: string) => run({ type: 'participant.remove', ids: [id] });
  const [comma, setComma] = useState<CommaMeaning>();
  const known = organisations.map(({ name }) => name);
  const readOf = (text: string) => readPeople(text, known, comma);
  const add = (text: string) => {
    const outcome = attempt(() => additionOf(readOf(text).people, organisations, makeId));
    if (!outcome.fault) setComma(undefined);
    return outcome;
  };
  const hintOf = (text: string) => {
    const count = readOf(text).people.length;
    return count > 1 ? t('people.toAdd', { count }) : t('people.hint');
  };
  const ids = people.map(({ participant }) => participant.id);
  const list = useRowList(ids, remove);
  return (
    <div ref={list.focus.container} className={styles.part}>
      <AddLines
        name="participants"
        label={t('people.participants')}
        placeholder={t('people.placeholder')}
        hintOf={hintOf}
        field={field}
        onAdd={add}
        previewOf={(text) => (
          <PeoplePreview text={text} read={readOf(text)} known={known} onComma={setComma} />
        )}
      />
      <ul className={styles.list} aria-label={t('people.participants')}>
        {people.map((person) => (
          <ParticipantRow key={person.participant.id} person={person} list={list} onRemove={remove} />
        ))}
      </ul>
    </div>
  );
}

type RowProps = {
  readonly person: Person;
  readonly list: RowList;
  readonly onRemove: (id: string) => unknown;
};

function ParticipantRow({ person, list, onRemove }: RowProps) {
  const { t } = useWords('prepare');
  const { id, role, groupId } = person.participant;
  const group = useBoard((board) => board.tables.workGroup.get(groupId ?? ''));
  return (
    <EditableRow
      id={id}
      name={calledBy(person, t)}
      list={list}
      onRemove={() => onRemove(id)}
      editor={
        <>
          <ParticipantEditor person={person} onDone={() => list.setEditing(null)} />
          <ForgetButton
            nameId={person.participant.personNameId}
            name={person.name}
            back={() => list.focus.focusItem(id)}
          />
        </>
      }
    >
      <span className={styles.sign}>{group && <GroupSign sign={group.sign} />}</span>
      <bdi className={styles.name}>
        <Hyphenated text={person.name} room={22} />
      </bdi>
      <bdi className={styles.quiet}>
        <Hyphenated text={person.organisation} room={22} />
      </bdi>
      <bdi className={styles.role}>
        <Hyphenated text={role} room={22} />
      </bdi>
    </EditableRow>
  );
}

type Props = { readonly person: Person; readonly onDone: () => void };

/** Name, organisation and role of a participant, each committed by itself. */
function ParticipantEditor({ person, onDone }: Props) {
  const { t } = useWords('prepare');
  const { id, role } = person.participant;
  return (
    <div className={styles.fields}>
      <CommitField
        label={t('people.name')}
        unsaved={`participant/${id}/name`}
        value={person.name}
        autoFocus
        onDone={onDone}
        onCommit={(text) =>
          attempt(() => ({ type: 'participant.edit', id, personName: personNameOf(text, makeId) }))
        }
      />
      <OrganisationChoice person={person} />
      <CommitField
        label={t('people.role')}
        unsaved={`participant/${id}/role`}
        value={role}
        onDone={onDone}
        onCommit={(text) => run({ type: 'participant.edit', id, role: text })}
      />
    </div>
  );
}

function OrganisationChoice({ person }: Pick<Props, 'person'>) {
  const { t } = useWords('prepare');
  const selectId = useId();
  const organisations = useOrganisations();
  const { id, organisationId } = person.participant;
  return (
    <div className={styles.select}>
      <label htmlFor={selectId} className={styles.quiet}>
        {t('people.organisation')}
      </label>
      <select
        id={selectId}
        value={organisationId ?? ''}
        onChange={(event) =>
          run({ type: 'participant.edit', id, organisationId: event.target.value || null })
        }
      >
        <option value="">{t('people.noOrganisation')}</option>
        {organisations.map((organisation) => (
          <option key={organisation.id} value={organisation.id}>
            {organisation.name}
          </option>
        ))}
      </select>
    </div>
  );
}
