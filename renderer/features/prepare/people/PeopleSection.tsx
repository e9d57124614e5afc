import { type RefObject, useRef } from 'react';
import type { CommandOf } from '../../../../shared/domain/commands.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { hasWords } from '../../../../shared/domain/text/text.ts';
import { CommitField } from '../../../components/CommitField.tsx';
import { Hyphenated } from '../../../components/Hyphenated.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { peopleKeys } from '../../../keys/tables/prepare.ts';
import { useTypingGoesTo } from '../../../keys/text-fields.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { run, useBoard } from '../../../state/board-store.ts';
import { attempt, makeId } from '../prepare-store.ts';
import { AddLines } from './AddLines.tsx';
import { EditableRow, useRowList } from './EditableRow.tsx';
import { ForgetButton, ForgetDialog } from './ForgetPerson.tsx';
import { OtherNames } from './OtherNames.tsx';
import { Participants } from './Participants.tsx';
import styles from './PeopleSection.module.css';
import { newOrganisationsIn } from './participant-lines.ts';
import { type NamedOrganisation, useOrganisations } from './use-people.ts';

/** Who takes part, and where they come from. */
export function PeopleSection() {
  const participantField = useRef<HTMLTextAreaElement>(null);
  const organisationField = useRef<HTMLTextAreaElement>(null);
  const toParticipants = () => participantField.current?.focus();
  const when = ({ altKey }: KeyboardEvent) => altKey;
  useTypingGoesTo(toParticipants);
  useKeys(peopleKeys, {
    addPerson: { when, run: toParticipants },
    addOrganisation: { when, run: () => organisationField.current?.focus() },
  });
  return (
    <div className={styles.people}>
      <Participants field={participantField} />
      <Organisations field={organisationField} />
      <ForgetDialog />
    </div>
  );
}

/** The organisations that take part, each with how many come from it. */
function Organisations({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useWords('prepare');
  const organisations = useOrganisations();
  const participants = useBoard((board) => board.tables.participant);
  const countOf = (id: string) =>
    [...participants.values()].filter(({ organisationId }) => organisationId === id).length;
  const remove = (id: string) => run({ type: 'organisation.remove', id });
  const ids = organisations.map(({ id }) => id);
  const list = useRowList(ids, remove);
  return (
    <div ref={list.focus.container} className={styles.part}>
      <AddLines
        name="organisations"
        label={t('people.organisations')}
        placeholder={t('people.organisationPlaceholder')}
        field={field}
        onAdd={(text) => attempt(() => addition(text, organisations))}
      />
      <ul className={styles.list} aria-label={t('people.organisations')}>
        {organisations.map(({ id, nameId, name }) => (
          <EditableRow
            key={id}
            id={id}
            name={name}
            list={list}
            onRemove={() => remove(id)}
            editor={
              <>
                <CommitField
                  label={t('people.organisation')}
                  unsaved={`organisation/${id}/name`}
                  labelHidden
                  value={name}
                  autoFocus
                  onDone={() => list.setEditing(null)}
                  onCommit={(text) =>
                    run({ type: 'organisation.rename', id, organisationName: { id: makeId(), text } })
                  }
                />
                <ForgetButton nameId={nameId} name={name} back={() => list.focus.focusItem(id)} />
              </>
            }
          >
            <bdi className={styles.name}>
              <Hyphenated text={name} room={22} />
            </bdi>
            <span className={styles.count}>{countOf(id)}</span>
          </EditableRow>
        ))}
      </ul>
      <OtherNames />
    </div>
  );
}

function addition(raw: string, known: readonly NamedOrganisation[]): CommandOf<'organisation.add'> {
  const names = newOrganisationsIn(raw, known);
  if (names.length === 0)
    throw !hasWords(raw) ? new Refusal('text-empty') : new Refusal('already-there', { what: 'organisation' });
  const organisations = names.map((text) => ({ id: makeId(), organisationName: { id: makeId(), text } }));
  return { type: 'organisation.add', organisations };
}
