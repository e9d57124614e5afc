import { priorities } from '../../../shared/domain/codes.ts';
import type { Measure } from '../../../shared/domain/tables.ts';
import { todayOf } from '../../../shared/domain/workshop/date.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { CommitField } from '../../components/CommitField.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './Measures.module.css';
import { editMeasure } from './treat-actions.ts';
import { targetIds } from './use-treatment.ts';

const texts = ['progress', 'sideEffects', 'effect'] as const;

type Props = { readonly measure: Measure; readonly number: number };

/** What is seldom written of a measure: how urgent it is, when it begins and ended, and what came of it. */
export function MeasureDetails({ measure, number }: Props) {
  const { t } = useWords('treat');
  return (
    <fieldset
      id={targetIds.details(measure.id)}
      className={styles.details}
      aria-label={t('moreOf', { number })}
    >
      <SelectField
        label={t('terms:priority')}
        value={measure.priority ?? ''}
        options={[
          { value: '', label: '–' },
          ...priorities.map((code) => ({ value: code, label: capital(t(`common:priority.${code}`)) })),
        ]}
        onChoose={(chosen) =>
          editMeasure(measure, { priority: priorities.find((code) => code === chosen) ?? null })
        }
      />
      {(['startOn', 'doneOn'] as const).map((field) => (
        <CommitField
          key={field}
          label={t(`terms:${field}`)}
          unsaved={`measure/${measure.id}/${field}`}
          type="date"
          value={measure[field] ?? ''}
          onCommit={(day) => editMeasure(measure, { [field]: day || null })}
        />
      ))}
      {texts.map((field) => (
        <CommitField
          key={field}
          label={t(`terms:${field}`)}
          unsaved={`measure/${measure.id}/${field}`}
          rows={2}
          value={measure[field]}
          onCommit={(text) => editMeasure(measure, { [field]: text })}
        />
      ))}
    </fieldset>
  );
}

/** The same in one line, as far as it is known; nothing where nobody has said anything. */
export function MeasureNotes({
  measure,
  className,
}: {
  readonly measure: Measure;
  readonly className?: string | undefined;
}) {
  const { t } = useWords('treat');
  const { priority } = measure;
  const notes = [
    priority && `${t('terms:priority')}: ${t(`common:priority.${priority}`)}`,
    ...(['startOn', 'doneOn', ...texts] as const).map(
      (field) => measure[field] && `${t(`terms:${field}`)}: ${measure[field]}`,
    ),
  ].filter(Boolean);
  if (notes.length === 0) return null;
  return (
    <p className={className} dir="auto">
      <Hyphenated text={notes.join(' · ')} />
    </p>
  );
}

/** Proposes the day done of a measure whose status has just become done. Nothing is stored unless it is pressed. */
export function DoneToday({ measure }: { readonly measure: Measure }) {
  const { t } = useWords('treat');
  const isJustDone = useUi((ui) => ui.justDoneId === measure.id);
  const today = todayOf(new Date());
  if (!isJustDone || measure.status !== 'done' || measure.doneOn !== null) return null;
  return (
    <Button look="quiet" className={styles.proposal} onClick={() => editMeasure(measure, { doneOn: today })}>
      {t('doneToday', { day: today })}
    </Button>
  );
}
