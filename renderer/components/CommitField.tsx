import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import type { Fault } from '../../shared/api/result.ts';
import type { Language } from '../../shared/domain/codes.ts';
import { hasWords } from '../../shared/domain/text/text.ts';
import { sentenceOf } from '../i18n/index.ts';
import { useWords } from '../i18n/use-words.ts';
import { faultOf } from '../report.ts';
import { restoreRejected, setUnsavedText, unsavedTextAt, useUnsavedText } from '../state/unsaved-text.ts';
import styles from './CommitField.module.css';
import { DateMeaning, DatePicker, type DateType, useDateReader } from './DateParts.tsx';
import { useTextLang } from './Hyphenated.tsx';
import { knownName, useKnownNames, usePersonList } from './PersonParts.tsx';

/** What came of a commit: a refusal at once or none, and with `saved` also what the host says later. */
type Committed = Fault | null | { readonly fault: Fault | null; readonly saved: Promise<Fault | null> };

/** Either kind of field that a text is typed in. */
export type TextField = HTMLInputElement & HTMLTextAreaElement;

type Props = {
  readonly label: string;
  readonly value: string;
  /** Runs once for each committed text; a fault keeps what was typed and shows its sentence. */
  readonly onCommit: (text: string) => Committed;
  /**
   * Under what name the text is kept while it is not saved, such as `risk/<id>/rationale`, so that it survives the window.
   * Without one it goes with the field.
   */
  readonly unsaved?: string;
  readonly rows?: number;
  /** A line that wraps, in a field as high as it needs; Enter commits as in any line. */
  readonly grows?: boolean;
  /**
   * A date is typed as people write it, said back as ISO text, and committed so. A person is chosen among the names that
   * exist; a new name is made only where that is chosen.
   */
  readonly type?: 'text' | 'person' | DateType;
  /** The day after which a day without a year comes, where that is not the day of the analysis. */
  readonly from?: string;
  readonly placeholder?: string;
  /** The language of what is typed, where it is not the workshop's. */
  readonly lang?: Language;
  readonly labelHidden?: boolean;
  readonly className?: string;
  readonly autoFocus?: boolean;
  /** For whoever moves the focus into it. */
  readonly ref?: RefObject<TextField | null>;
  /** Takes the focus of the item it stands in: see `useKeptFocus`. */
  readonly focusTarget?: boolean;
  /** After Enter or Escape, when the field stands for a moment only. What was refused is kept, unsaved. */
  readonly onDone?: () => void;
};

/**
 * A text committed on Enter (Ctrl+Enter where it has several rows), on leaving it by whatever way, Escape too, or when
 * it goes from the page. What is half typed stays whatever happens to the value meanwhile: give the field a `key` of
 * the thing it belongs to.
 */
export function CommitField(props: Props) {
  const { label, value, rows = 1, type = 'text', placeholder, labelHidden, className = '', grows } = props;
  const { t } = useWords('common');
  const id = useId();
  const isPerson = type === 'person';
  const isDate = type === 'date' || type === 'looseDate';
  const read = useDateReader(isDate ? type : 'date', props.from);
  const names = useKnownNames(isPerson);
  const textLang = useTextLang();
  const onCommit = isDate
    ? (typed: string) => commitDate(typed, read, props)
    : isPerson
      ? (typed: string) => commitPerson(typed, names, props)
      : props.onCommit;
  const { text, fault, isBack, isTyped, change, commit, giveWay } = useCommittedText({ ...props, onCommit });
  const people = usePersonList({
    fieldId: id,
    text: isTyped() ? text : '',
    names,
    onChoose: ({ name }) => {
      change(name);
      commit(props.onCommit);
    },
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isPerson && people.onKeyDown(event)) return;
    if (event.key === 'Escape') {
      // With nothing typed, Escape is left to the screen; a dialog closes over what was committed.
      const isOwn = props.onDone || (isTyped() && !event.currentTarget.closest('[role=dialog]'));
      if (isOwn) event.stopPropagation();
      const mayClose = giveWay();
      if (!props.onDone && isOwn) event.currentTarget.blur();
      if (mayClose) props.onDone?.();
    } else if (event.key === 'Enter' && !event.altKey && (rows === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // The list would lie over the sentence of a refusal.
      people.show(false);
      if (commit()) props.onDone?.();
    }
  };
  const field = {
    id,
    ref: props.ref,
    value: text,
    placeholder: placeholder ?? (isDate ? t('datePlaceholder') : undefined),
    dir: 'auto' as const,
    lang: props.lang ?? textLang,
    autoComplete: 'off',
    spellCheck: false,
    // Only where the person has just asked to edit this field.
    autoFocus: props.autoFocus,
    'data-committed': value,
    'data-focus-target': props.focusTarget || undefined,
    'aria-invalid': fault !== null,
    'aria-describedby': fault ? `${id}-fault` : isBack ? `${id}-unsaved` : isDate ? `${id}-means` : undefined,
    onChange: (event: { target: { value: string } }) => {
      change(event.target.value);
      people.show(isPerson);
    },
    onBlur: () => {
      people.show(false);
      commit();
    },
    onKeyDown,
  };
  const pick = (day: string) => {
    change(day);
    commit();
    document.getElementById(id)?.focus();
  };
  return (
    <div className={`${styles.field} ${className}`}>
      <label id={`${id}-label`} htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {isDate ? (
        <span className={styles.dated}>
          <input type="text" {...field} />
          <DatePicker fieldId={id} value={value} onPick={pick} />
        </span>
      ) : isPerson ? (
        <span className={styles.dated}>
          <input type="text" {...field} {...people.field} />
          {people.list}
        </span>
      ) : rows === 1 && !grows ? (
        <input type="text" {...field} />
      ) : (
        <textarea rows={rows} className={grows ? styles.grows : undefined} {...field} />
      )}
      {isDate && <DateMeaning id={`${id}-means`} text={text} read={read} />}
      {isBack && <UnsavedMark id={`${id}-unsaved`} />}
      {fault && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
    </div>
  );
}

/** The text of a field: the value, until something is typed; then that, until it is taken or given up. */
function useCommittedText({ unsaved, value, onCommit }: Props) {
  const own = `own/${useId()}`;
  const field = unsaved ?? own;
  const typed = useUnsavedText(field);
  const change = (text: string) => setUnsavedText(field, { text, fault: null });
  const restore = () => setUnsavedText(field, null);
  const commit = (take = onCommit): boolean => {
    // As known at once: a commit on Enter is followed by a blur before anything is drawn anew.
    const text = unsavedTextAt(field)?.text ?? value;
    const committed = text === value ? null : take(text);
    const refused = committed && 'saved' in committed ? committed.fault : committed;
    setUnsavedText(field, refused && { text, fault: refused });
    if (refused) return false;
    if (committed && 'saved' in committed) restoreRejected(field, text, committed.saved);
    return true;
  };

  /**
   * Commits for Escape, which is always a way out: emptied where that is refused, the field shows again what is saved;
   * refused for anything else it says so first, and keeps the text unsaved when it is left all the same.
   */
  const giveWay = (): boolean => {
    const before = unsavedTextAt(field);
    const isBlank = before !== null && !hasWords(before.text);
    if (commit()) return true;
    if (isBlank) restore();
    return isBlank || before?.fault !== null;
  };

  const leave = useRef(() => {});
  leave.current = () => {
    commit();
    // A field without a name has nowhere to come back to.
    if (!unsaved) restore();
  };
  useEffect(() => () => leave.current(), []);
  const isTyped = () => unsavedTextAt(field) !== null;
  const { fault = null, isBack = false } = typed ?? {};
  return {
    text: typed?.text ?? value,
    fault,
    isBack: isBack && !fault && typed?.text !== value,
    isTyped,
    change,
    commit,
    giveWay,
  };
}

/** Somebody who exists; anybody else is refused, and made only by the choice in the list. */
function commitPerson(
  text: string,
  names: readonly string[],
  { value, onCommit }: Pick<Props, 'value' | 'onCommit'>,
): Committed {
  const name = knownName(text, names);
  if (typeof name !== 'string') return name;
  return name === value ? null : onCommit(name);
}

/** A text that comes to what is there already is no change. */
function commitDate(
  text: string,
  read: (text: string) => string,
  { value, onCommit }: Pick<Props, 'value' | 'onCommit'>,
): Committed {
  try {
    const date = read(text);
    return date === value ? null : onCommit(date);
  } catch (thrown) {
    return faultOf(thrown);
  }
}

/** Under a field whose text was typed earlier and never saved. Named in the field's `aria-describedby`, so that it is heard. */
export function UnsavedMark({ id }: { readonly id: string }) {
  const { t } = useWords('common');
  return (
    <p id={id} className={styles.mark}>
      <span aria-hidden="true">✎ </span>
      {t('unsaved')}
    </p>
  );
}
