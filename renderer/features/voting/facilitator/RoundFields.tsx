import { type ComponentProps, useId } from 'react';
import { answerTimes, ballotLayouts } from '../../../../shared/domain/codes.ts';
import { Choice } from '../../../components/Choice.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { useNewRound } from './new-round.ts';
import styles from './RoundFields.module.css';
import type { BallotForm } from './secret-round.ts';

type Props = {
  readonly round: ReturnType<typeof useNewRound>;
  /** What else there is to say of how many vote. */
  readonly note?: string;
};

/** Which risks a round asks about, and how many vote. */
export function RoundFields({ round, note }: Props) {
  const { t } = useWords('round');
  const noteId = useId();
  const isResidual = round.about === 'residual';
  return (
    <>
      {isResidual && <p>{t('residual')}</p>}
      <ChoiceRow
        label={t('risks')}
        value={round.chosen}
        onChoose={round.choose}
        options={round.offered.map((value) => ({
          value,
          text: t(isResidual ? `residualChoice.${value}` : `choice.${value}`, {
            count: round.choices[value]?.length ?? 0,
          }),
        }))}
      />
      <label className={styles.row}>
        <span>{t('people')}</span>
        <input
          className={styles.people}
          inputMode="numeric"
          value={round.people}
          aria-invalid={round.isMistyped}
          aria-describedby={noteId}
          onChange={(event) => round.typePeople(event.target.value)}
        />
      </label>
      {/* Spoken while one types, apart from the announcer: nothing has changed yet, and only the newest note holds. */}
      <p id={noteId} className={styles.note} data-faulty={round.isMistyped} aria-live="polite">
        {round.isMistyped ? t('peopleMistyped') : note}
      </p>
    </>
  );
}

type BallotFormProps = { readonly form: BallotForm; readonly onChoose: (form: BallotForm) => void };

/** Whether the ballot shows one risk at a time or all, and how long it waits for whoever reads it. */
export function BallotFormChoice({ form, onChoose }: BallotFormProps) {
  const { t } = useWords('secret-round');
  return (
    <>
      <ChoiceRow
        label={t('layout')}
        value={form.layout}
        onChoose={(layout) => onChoose({ ...form, layout })}
        options={ballotLayouts.map((value) => ({ value, text: t(`layouts.${value}`) }))}
      />
      <ChoiceRow
        label={t('time')}
        value={form.time}
        onChoose={(time) => onChoose({ ...form, time })}
        options={answerTimes.map((value) => ({ value, text: t(`times.${value}`) }))}
      />
    </>
  );
}

/** A choice with its label before it. */
function ChoiceRow<T extends string>(props: ComponentProps<typeof Choice<T>>) {
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{props.label}</span>
      <Choice {...props} />
    </div>
  );
}
