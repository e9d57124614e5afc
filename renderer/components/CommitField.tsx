import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/api/result.ts';
import { sentenceOf } from '../i18n/index.ts';
import styles from './CommitField.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  /** Runs once for each committed text; a fault keeps what was typed and shows its sentence. */
  readonly onCommit: (text: string) => Fault | null;
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  readonly labelHidden?: boolean;
  readonly className?: string;
  readonly autoFocus?: boolean;
  /** After Enter or Escape, when the field stands for a moment only. */
  readonly onDone?: () => void;
};

/** A text committed on Enter (Ctrl+Enter where it has several rows) or on leaving it; Escape restores. */
export function CommitField(props: Props) {
  const { label, value, onCommit, rows = 1, type = 'text', placeholder, labelHidden, className = '' } = props;
  const { t } = useTranslation();
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => setDraft(value), [value]);

  const commit = (): boolean => {
    const refused = draft === value ? null : onCommit(draft);
    setFault(refused);
    return refused === null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      setDraft(value);
      setFault(null);
      props.onDone?.();
    } else if (event.key === 'Enter' && (rows === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (commit()) props.onDone?.();
    }
  };
  const field = {
    id,
    value: draft,
    placeholder,
    dir: 'auto' as const,
    autoComplete: 'off',
    spellCheck: false,
    // biome-ignore lint/a11y/noAutofocus: only where the person has just asked to edit this field.
    autoFocus: props.autoFocus,
    'data-committed': value,
    'aria-invalid': fault !== null,
    'aria-describedby': fault ? `${id}-fault` : undefined,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onBlur: commit,
    onKeyDown,
  };
  return (
    <div className={`${styles.field} ${className}`}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {rows === 1 ? <input type={type} {...field} /> : <textarea rows={rows} {...field} />}
      {fault && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
    </div>
  );
}
