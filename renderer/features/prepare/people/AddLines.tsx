import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react';
import { longestUnsavedText } from '../../../../shared/api/unsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { UnsavedMark } from '../../../components/CommitField.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Outcome } from '../../../state/board-store.ts';
import { restoreRejected, setUnsavedText, useUnsavedText } from '../../../state/unsaved-text.ts';
import styles from './PeopleSection.module.css';

type Props = {
  /** Under what the unsaved text is kept. */
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  /** A sentence under the field, which may say what the text would become. */
  readonly hintOf?: (text: string) => string;
  /** What the text would become, below the hint. */
  readonly previewOf?: (text: string) => ReactNode;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onAdd: (text: string) => Outcome;
};

/** A field for one line or a pasted list: Enter adds all of it in one change. What is refused stays as typed. */
export function AddLines({ name, label, placeholder, hintOf, previewOf, field, onAdd }: Props) {
  const { t } = useWords('prepare');
  const id = useId();
  const fieldName = `people/${name}`;
  const unsaved = useUnsavedText(fieldName);
  const { text, fault } = unsaved ?? { text: '', fault: null };
  const hint = hintOf?.(text);
  const add = () => {
    const outcome = onAdd(text);
    setUnsavedText(fieldName, outcome.fault && { text, fault: outcome.fault });
    field.current?.focus();
    if (!outcome.fault) restoreRejected(fieldName, text, outcome.saved);
  };
  const isBack = unsaved?.isBack && !fault;
  const describedBy = [fault ? `${id}-fault` : hint && `${id}-hint`, isBack && `${id}-unsaved`].filter(
    Boolean,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.add}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.line}>
        <textarea
          ref={field}
          id={id}
          rows={1}
          className={styles.field}
          value={text}
          placeholder={placeholder}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          data-focus-fallback
          data-longest={longestUnsavedText}
          aria-invalid={fault !== null}
          aria-describedby={describedBy.join(' ') || undefined}
          onChange={({ target }) =>
            setUnsavedText(fieldName, target.value === '' ? null : { text: target.value, fault: null })
          }
          onKeyDown={onKeyDown}
        />
        <Button onClick={add}>{t('people.add')}</Button>
      </div>
      {isBack && <UnsavedMark id={`${id}-unsaved`} />}
      {fault ? (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      ) : (
        hint && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )
      )}
      {text !== '' && previewOf?.(text)}
    </div>
  );
}
