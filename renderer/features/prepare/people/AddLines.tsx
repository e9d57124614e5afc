import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import { Button } from '../../../components/Button.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Outcome } from '../../../state/board-store.ts';
import { useDraft } from '../prepare-store.ts';
import styles from './AddLines.module.css';

type Props = {
  /** Under what the half-typed text is kept. */
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  /** A sentence under the field, which may tell what the text amounts to. */
  readonly hintOf?: (text: string) => string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onAdd: (text: string) => Outcome;
};

/** A field for one line or a pasted list: Enter adds all of it in one change. What is refused stays as typed. */
export function AddLines({ name, label, placeholder, hintOf, field, onAdd }: Props) {
  const { t } = useWords('prepare');
  const id = useId();
  const [text, setText] = useDraft(name);
  const [fault, setFault] = useState<Fault | null>(null);
  const hint = hintOf?.(text);
  const add = () => {
    const outcome = onAdd(text);
    setFault(outcome.fault);
    field.current?.focus();
    if (outcome.fault) return;
    setText('');
    void outcome.saved.then((late) => late && giveBack(late));
  };
  /** What the host could not keep is typed text again, unless something else is being typed by then. */
  const giveBack = (late: Fault) => {
    setFault(late);
    if (!field.current?.value) setText(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
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
          aria-invalid={fault !== null}
          aria-describedby={fault ? `${id}-fault` : hint ? `${id}-hint` : undefined}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button onClick={add}>{t('people.add')}</Button>
      </div>
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
    </div>
  );
}
