import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Fault } from '../../shared/api/result.ts';
import { typedDate } from '../../shared/domain/date.ts';
import { sentenceOf } from '../i18n/index.ts';
import { useWords } from '../i18n/use-words.ts';
import { faultOf } from '../report.ts';
import styles from './CommitField.module.css';

/** What came of a commit: a refusal at once or none, and with `saved` also what the host says later. */
type Committed = Fault | null | { readonly fault: Fault | null; readonly saved: Promise<Fault | null> };

type Props = {
  readonly label: string;
  readonly value: string;
  /** Runs once for each committed text; a fault keeps what was typed and shows its sentence. */
  readonly onCommit: (text: string) => Committed;
  readonly rows?: number;
  /** A line that wraps, in a field as high as it needs; Enter commits as in any line. */
  readonly grows?: boolean;
  /** A date is typed as year-month-day whatever the machine's own habits, and committed as ISO text. */
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  readonly labelHidden?: boolean;
  readonly className?: string;
  readonly autoFocus?: boolean;
  /** Id of a `<datalist>` with texts to choose among. */
  readonly list?: string;
  /** Takes the focus of the item it stands in: see `useKeptFocus`. */
  readonly focusTarget?: boolean;
  /** After Enter or Escape, when the field stands for a moment only. */
  readonly onDone?: () => void;
};

/**
 * A text committed on Enter (Ctrl+Enter where it has several rows), on leaving it, or when it goes from the page;
 * Escape restores. What is half typed stays whatever happens to the value meanwhile: give the field a `key` of the
 * thing it belongs to.
 */
export function CommitField(props: Props) {
  const {
    label,
    value,
    rows = 1,
    type = 'text',
    placeholder,
    labelHidden,
    className = '',
    list,
    grows,
  } = props;
  const { t } = useWords('common');
  const id = useId();
  const { text, fault, isTyped, change, commit, restore } = useCommittedText(props);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // With nothing to restore, Escape is left to the screen.
      if (isTyped() || props.onDone) event.stopPropagation();
      restore();
      props.onDone?.();
    } else if (event.key === 'Enter' && (rows === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (commit()) props.onDone?.();
    }
  };
  const field = {
    id,
    value: text,
    placeholder: placeholder ?? (type === 'date' ? t('datePlaceholder') : undefined),
    dir: 'auto' as const,
    autoComplete: 'off',
    spellCheck: false,
    // Only where the person has just asked to edit this field.
    autoFocus: props.autoFocus,
    'data-committed': value,
    'data-focus-target': props.focusTarget || undefined,
    'aria-invalid': fault !== null,
    'aria-describedby': fault ? `${id}-fault` : undefined,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
    onBlur: commit,
    onKeyDown,
  };
  return (
    <div className={`${styles.field} ${className}`}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {rows === 1 && !grows ? (
        <input type="text" list={list} inputMode={type === 'date' ? 'numeric' : undefined} {...field} />
      ) : (
        <textarea rows={rows} className={grows ? styles.grows : undefined} {...field} />
      )}
      {fault && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
    </div>
  );
}

/** The text of a field: the value, until something is typed; then that, until it is taken or given up. */
function useCommittedText({ value, onCommit, type }: Pick<Props, 'value' | 'onCommit' | 'type'>) {
  const [shown, setShown] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  // What is typed as known at once: a commit on Enter is followed by a blur before anything is drawn anew.
  const typed = useRef<string | null>(null);

  const change = (text: string | null) => {
    typed.current = text;
    setShown(text);
  };
  const giveBack = (text: string, later: Fault) => {
    if (typed.current !== null) return;
    change(text);
    setFault(later);
  };
  const commit = (): boolean => {
    const text = typed.current;
    const committed =
      text === null || text === value ? null : type === 'date' ? commitDate(text, onCommit) : onCommit(text);
    const refused = committed && 'saved' in committed ? committed.fault : committed;
    setFault(refused);
    if (refused) return false;
    change(null);
    if (text !== null && committed && 'saved' in committed)
      void committed.saved.then((later) => later && giveBack(text, later));
    return true;
  };
  const restore = () => {
    change(null);
    setFault(null);
  };

  const leave = useRef(commit);
  leave.current = commit;
  useEffect(() => () => void leave.current(), []);
  return { text: shown ?? value, fault, isTyped: () => typed.current !== null, change, commit, restore };
}

function commitDate(text: string, onCommit: Props['onCommit']): Committed {
  try {
    return onCommit(typedDate(text));
  } catch (thrown) {
    return faultOf(thrown);
  }
}
