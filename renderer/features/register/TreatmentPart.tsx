import type { Measure, Risk } from '../../../shared/domain/tables.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { PairWords } from './AssessmentPart.tsx';
import styles from './RiskDetails.module.css';

/** What is to be done about a risk, and what then remains of it. Says so where nothing is decided. */
export function TreatmentPart({ row: { risk, measures, residualLevel } }: { readonly row: RegisterRow }) {
  const { t } = useWords('register');
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
            <Hyphenated text={risk.treatmentNote} />
          </p>
        )}
        {risk.strategies.includes('accept') && <AcceptanceLine risk={risk} />}
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

/** Why it is accepted, by whom and when, as far as that is known. */
function AcceptanceLine({ risk }: { readonly risk: Risk }) {
  const { t } = useWords('register');
  const by = useBoard((board) => board.personNames.get(risk.acceptedById ?? ''));
  const decided = [by, risk.acceptedOn].filter(Boolean).join(', ');
  if (risk.acceptedReason === '' && decided === '') return null;
  return (
    <>
      {risk.acceptedReason && (
        <p className={styles.text} dir="auto">
          <Hyphenated text={risk.acceptedReason} />
        </p>
      )}
      {decided && (
        <p className={styles.small}>
          <bdi>{t('acceptedBy', { decided })}</bdi>
        </p>
      )}
    </>
  );
}

function MeasureLine({ measure }: { readonly measure: Measure }) {
  const { t } = useWords('register');
  const owner = useBoard((board) => board.personNames.get(measure.ownerId ?? ''));
  const facts = [
    capital(t(`common:strategy.${measure.kind}`)),
    t(`common:status.${measure.status}`),
    owner,
    measure.due && t('due', { date: measure.due }),
    measure.cost !== null && t('cost', { cost: measure.cost }),
  ].filter(Boolean);
  return (
    <li>
      <bdi>
        <Hyphenated text={measure.text} />
      </bdi>
      <p className={styles.small}>
        <bdi>{facts.join(' · ')}</bdi>
      </p>
    </li>
  );
}
