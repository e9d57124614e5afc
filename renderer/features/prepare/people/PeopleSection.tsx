import { useRef } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { Organisations } from './Organisations.tsx';
import { Participants } from './Participants.tsx';
import styles from './PeopleSection.module.css';

/** Who takes part, and where they come from. */
export function PeopleSection() {
  const { t } = useWords('prepare');
  const participantField = useRef<HTMLTextAreaElement>(null);
  const organisationField = useRef<HTMLTextAreaElement>(null);
  useKeys([
    { keys: 'n', label: t('key.addPerson'), hint: true, run: () => participantField.current?.focus() },
    { keys: 'o', label: t('key.addOrganisation'), hint: true, run: () => organisationField.current?.focus() },
  ]);
  return (
    <div className={styles.people}>
      <Participants field={participantField} />
      <Organisations field={organisationField} />
    </div>
  );
}
