import { useId } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import styles from './RoundFields.module.css';
import type { useNewRound } from './use-new-round.ts';

type Props = {
  readonly round: ReturnType<typeof useNewRound>;
  /** What else there is to say of how many vote. */
  readonly note?: string;
};

/** Which risks a round asks about, and how many vote. */
export function RoundFields({ round, note }: Props) {
  const { t } = useWords('round');
  const noteId = useId();
  return (
    <>
      <ChoiceRow
        label={t('risks')}
        value={round.chosen}
        onChoose={round.choose}
        options={round.offered.map((value) => ({
          value,
          text: t(`choice.${value}`, { count: round.choices[value]?.length ?? 0 }),
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
      <p id={noteId} className={styles.note} data-faulty={round.isMistyped} aria-live="polite">
        {round.isMistyped ? t('peopleMistyped') : note}
      </p>
    </>
  );
}
