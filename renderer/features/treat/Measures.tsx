import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Risk } from '../../../shared/domain/tables.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { UnsavedMark } from '../../components/CommitField.tsx';
import { useTextLang } from '../../components/Hyphenated.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { measureKeys, treatPartKeys } from '../../keys/tables/treat.ts';
import { leaveField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useHyphenate } from '../../state/hyphenate.ts';
import { useLanguage } from '../../state/selectors.ts';
import { setUnsavedText, useUnsavedText } from '../../state/unsaved-text.ts';
import { MeasureRow } from './MeasureRow.tsx';
import styles from './Measures.module.css';
import { ShareDialog } from './ShareDialog.tsx';
import { addMeasure, fieldOfMeasure } from './treat-actions.ts';
import { focusDetails, measureAt, targetIds } from './use-treatment.ts';

type Props = {
  readonly row: RegisterRow;
  /** Numbers of the risks that each measure serves, by its id. */
  readonly served: ReadonlyMap<string, readonly number[]>;
};

/** Letters that have room above the narrowest of the facts. */
const shortHead = 7;

/** The measures against a risk, each edited where it stands, and a line for the next. */
export function Measures({ row: { risk, measures }, served }: Props) {
  const headingId = useId();
  const { t } = useWords('treat');
  const language = useLanguage();
  const hyphenate = useHyphenate();
  const [sharedId, setSharedId] = useState<string | null>(null);
  const shared = measures.find(({ id }) => id === sharedId) ?? null;
  const [detailedId, setDetailedId] = useState<string | null>(null);
  const toggleDetails = (id: string | null) => {
    if (id === null || !leaveField()) return;
    flushSync(() => setDetailedId((open) => (open === id ? null : id)));
    focusDetails(id);
  };
  const inMeasure = (run: (id: string | null) => void) => ({
    when: (event: KeyboardEvent) => measureAt(event) !== null,
    run: (event: KeyboardEvent) => run(measureAt(event)),
  });
  useKeys(measureKeys, { share: inMeasure(setSharedId), details: inMeasure(toggleDetails) });
  const { container } = useKeptFocus<HTMLElement>();
  return (
    <section ref={container} aria-labelledby={headingId} className={styles.measures}>
      <h2 id={headingId} className={styles.heading}>
        {t('measures')}
      </h2>
      {measures.length > 0 && (
        <div aria-hidden="true" className={styles.columns}>
          {(['kind', 'owner', 'due', 'cost', 'status'] as const).map((field) => (
            <span key={field}>{hyphenate(t(field), language, shortHead)}</span>
          ))}
        </div>
      )}
      <ol className={styles.list}>
        {measures.map((measure, index) => (
          <MeasureRow
            key={measure.id}
            risk={risk}
            measure={measure}
            number={index + 1}
            others={(served.get(measure.id) ?? []).filter((number) => number !== risk.number)}
            isDetailed={measure.id === detailedId}
            onShare={() => setSharedId(measure.id)}
            onDetails={() => toggleDetails(measure.id)}
          />
        ))}
      </ol>
      <NewMeasure risk={risk} count={measures.length} />
      {shared && <ShareDialog measure={shared} onClose={() => setSharedId(null)} />}
    </section>
  );
}

type NewMeasureProps = {
  readonly risk: Risk;
  /** How many there are: when one is added the line moves down, and stays in sight while it is typed in. */
  readonly count: number;
};

/** A line for the next measure: Enter adds it and the line is empty again. */
function NewMeasure({ risk, count }: NewMeasureProps) {
  const { t } = useWords('treat');
  const faultId = useId();
  const unsavedId = useId();
  const fieldName = fieldOfMeasure(risk.id);
  const typed = useUnsavedText(fieldName);
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `count` says when the line has moved.
  useEffect(() => {
    if (document.activeElement === field.current) field.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const onKeyDown = (event: ReactKeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    addMeasure(risk);
  };
  return (
    <div className={styles.new}>
      <label htmlFor={targetIds.newMeasure}>
        {t('newMeasure')} <KeyCapOf table={treatPartKeys} row="newMeasure" />
      </label>
      <textarea
        ref={field}
        id={targetIds.newMeasure}
        data-focus-fallback
        rows={1}
        dir="auto"
        lang={useTextLang()}
        className={styles.line}
        value={typed?.text ?? ''}
        placeholder={t('enterAdds')}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={typed?.fault != null}
        aria-describedby={typed?.fault ? faultId : typed?.isBack ? unsavedId : undefined}
        onChange={({ target }) =>
          setUnsavedText(fieldName, target.value === '' ? null : { text: target.value, fault: null })
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
