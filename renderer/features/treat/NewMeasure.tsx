import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Risk } from '../../../shared/domain/tables.ts';
import { UnsavedMark } from '../../components/CommitField.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { setUnsavedText, useUnsavedText } from '../../state/unsaved-text.ts';
import { places } from './focus-targets.ts';
import styles from './Measures.module.css';
import { addMeasure, placeOfMeasure } from './treat-actions.ts';

type Props = {
  readonly risk: Risk;
  /** How many there are: when one is added the line moves down, and stays in sight while it is typed in. */
  readonly count: number;
};

/** A line for the next measure: Enter adds it and the line is empty again. */
export function NewMeasure({ risk, count }: Props) {
  const { t } = useWords('treat');
  const faultId = useId();
  const unsavedId = useId();
  const place = placeOfMeasure(risk.id);
  const typed = useUnsavedText(place);
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `count` says when the line has moved.
  useEffect(() => {
    if (document.activeElement === field.current) field.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    addMeasure(risk);
  };
  return (
    <div className={styles.new}>
      <label htmlFor={places.newMeasure}>
        {t('newMeasure')} <KeyCap>{t('keyOf.newMeasure').toUpperCase()}</KeyCap>
      </label>
      <textarea
        ref={field}
        id={places.newMeasure}
        data-focus-fallback
        rows={1}
        dir="auto"
        className={styles.line}
        value={typed?.text ?? ''}
        placeholder={t('enterAdds')}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={typed?.fault != null}
        aria-describedby={typed?.fault ? faultId : typed?.isBack ? unsavedId : undefined}
        onChange={({ target }) =>
          setUnsavedText(place, target.value === '' ? null : { text: target.value, fault: null })
        }
        onKeyDown={onKeyDown}
      />
      {typed?.isBack && !typed.fault && <UnsavedMark id={unsavedId} />}
      {typed?.fault && (
        <p id={faultId} role="alert" className={styles.fault}>
          {sentenceOf(t, typed.fault)}
        </p>
      )}
    </div>
  );
}
