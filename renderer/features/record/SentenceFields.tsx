import type { Words } from '../../../shared/words/areas.ts';
import { useWords } from '../../i18n/use-words.ts';
import { changeDraft, useDraft } from './draft-store.ts';
import { causeId, consequenceId } from './focus.ts';
import styles from './SentenceFields.module.css';
import { oneLine } from './wording.ts';

/** The rest of the sentence: because of what it happens, and what it leads to. The event stands in the large field. */
export function SentenceFields() {
  const { t } = useWords('record');
  const cause = useDraft((draft) => draft.cause);
  const consequence = useDraft((draft) => draft.consequence);
  return (
    <div className={styles.sentence}>
      {part(t, causeId, 'cause', cause)}
      {part(t, consequenceId, 'consequence', consequence)}
    </div>
  );
}

function part(t: Words<'record'>, id: string, key: 'cause' | 'consequence', value: string) {
  return (
    <>
      <label htmlFor={id}>{t(key)}</label>
      <textarea
        id={id}
        className={styles.field}
        rows={1}
        dir="auto"
        value={value}
        placeholder={t(`${key}Placeholder`)}
        autoComplete="off"
        spellCheck={false}
        data-committed=""
        onChange={(event) => changeDraft({ [key]: oneLine(event.target.value), fault: null, notice: null })}
      />
    </>
  );
}
