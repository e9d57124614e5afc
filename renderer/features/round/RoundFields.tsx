import { useTranslation } from 'react-i18next';
import { ChoiceRow } from './ChoiceRow.tsx';
import styles from './RoundFields.module.css';
import type { useNewRound } from './use-new-round.ts';

type Props = {
  readonly round: ReturnType<typeof useNewRound>;
  /** What tells that the number of people is mistyped. */
  readonly describedBy: string;
  /** The look of the field for the number of people. */
  readonly className: string | undefined;
};

/** Which risks a round asks about, and how many vote. */
export function RoundFields({ round, describedBy, className }: Props) {
  const { t } = useTranslation('round');
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
          className={className}
          inputMode="numeric"
          value={round.people}
          aria-invalid={round.isMistyped}
          aria-describedby={describedBy}
          onChange={(event) => round.typePeople(event.target.value)}
        />
      </label>
    </>
  );
}
