import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CommitField } from '../../components/CommitField.tsx';
import { EmptyScreen } from '../../components/EmptyScreen.tsx';
import { goTo } from '../../state/ui-store.ts';
import { Measures } from './Measures.tsx';
import { Residual } from './Residual.tsx';
import { RiskList } from './RiskList.tsx';
import { Strategies } from './Strategies.tsx';
import { focusRisk, places } from './screen-places.ts';
import styles from './TreatScreen.module.css';
import { setNote } from './treat-actions.ts';
import { useTreatKeys } from './use-treat-keys.ts';
import { type Treatment, useTreatment } from './use-treatment.ts';

/** What is to be done about each risk, by whom and by when, and what is then left of it. */
export function TreatScreen() {
  const { t } = useTranslation('treat');
  const treatment = useTreatment();
  if (treatment) return <RiskInTreatment treatment={treatment} />;
  return <EmptyScreen text={t('noRisks')} action={t('toCluster')} onAction={() => goTo('cluster')} />;
}

function RiskInTreatment({ treatment }: { readonly treatment: Treatment }) {
  const { t } = useTranslation('treat');
  const { rows, row, go } = treatment;
  const { risk } = row;
  useTreatKeys(treatment);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is moved on arrival only.
  useEffect(() => focusRisk(risk.id), []);
  return (
    <div className={styles.screen}>
      <RiskList rows={rows} currentId={risk.id} onGo={go} />
      <div className={styles.treatment}>
        <h1 className={styles.title} data-long={row.title.length > 120}>
          <span className={styles.number}>{risk.number}</span>{' '}
          <span dir="auto">{row.title || t('common:noTitle')}</span>
        </h1>
        <div className={styles.strategies}>
          <Strategies risk={risk} />
        </div>
        <div className={styles.how}>
          <div id={places.note}>
            <CommitField
              key={risk.id}
              label={t('note')}
              rows={2}
              value={risk.treatmentNote}
              onCommit={(text) => setNote(risk, text)}
            />
          </div>
          <Measures key={risk.id} row={row} />
        </div>
        <div className={styles.residual}>
          <Residual row={row} />
        </div>
      </div>
    </div>
  );
}
