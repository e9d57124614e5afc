import { useId } from 'react';
import { personNameOf } from '../../../../shared/domain/workshop/person-names.ts';
import { CommitField } from '../../../components/CommitField.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { run } from '../../../state/board-store.ts';
import { attempt, makeId } from '../attempt.ts';
import styles from './PeopleSection.module.css';
import { type Person, useOrganisations } from './use-people.ts';

type Props = { readonly person: Person; readonly onDone: () => void };

/** Name, organisation and role of a participant, each committed by itself. */
export function ParticipantEditor({ person, onDone }: Props) {
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
