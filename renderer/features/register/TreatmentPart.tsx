import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/register.ts';
import type { Measure } from '../../../shared/domain/tables.ts';
import { useBoard } from '../../state/board-store.ts';
import { PairWords } from './PairWords.tsx';
import styles from './RiskDetails.module.css';

/** What is to be done about a risk, and what then remains of it. Says so where nothing is decided. */
export function TreatmentPart({ row: { risk, measures, residualLevel } }: { readonly row: RegisterRow }) {
  const { t } = useTranslation('register');
  const isDecided = risk.strategies.length + measures.length > 0 || risk.treatmentNote !== '';
  return (
    <>
      <section className={styles.part}>
        <h3>{t('treatment')}</h3>
        {!isDecided && <p>{t('untreated')}</p>}
        {risk.strategies.length > 0 && (
          <p className={styles.capital}>
            {risk.strategies.map((each) => t(`common:strategy.${each}`)).join(', ')}
          </p>
        )}
        {risk.treatmentNote && (
          <p className={styles.text} dir="auto">
            {risk.treatmentNote}
          </p>
        )}
        {measures.length > 0 && (
          <ul className={styles.measures}>
            {measures.map((measure) => (
              <MeasureLine key={measure.id} measure={measure} />
            ))}
          </ul>
        )}
      </section>
      {residualLevel && (
        <section className={styles.part}>
          <h3>{t('residual')}</h3>
          <PairWords probability={risk.residualProbability} consequence={risk.residualConsequence} />
        </section>
      )}
    </>
  );
}

function MeasureLine({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation('register');
  const owner = useBoard((board) => board.personNames.get(measure.ownerId ?? ''));
  const facts = [
    t(`common:strategy.${measure.kind}`),
    t(`common:status.${measure.status}`),
    owner,
    measure.due && t('due', { date: measure.due }),
  ].filter(Boolean);
  return (
    <li>
      <bdi>{measure.text}</bdi>
      <p className={styles.small}>
        <bdi>{facts.join(' · ')}</bdi>
      </p>
    </li>
  );
}
