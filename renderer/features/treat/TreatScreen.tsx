import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { measureRows } from '../../../shared/domain/workshop/measures.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import { CommitField } from '../../components/CommitField.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { SetAsideNote } from '../../components/SetAsideNote.tsx';
import { EmptyScreen } from '../../components/screen-states.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { goTo, useUi } from '../../state/ui-store.ts';
import { Acceptance, OwnerAndReview, Strategies } from './Decision.tsx';
import { Measures } from './Measures.tsx';
import { Overview } from './Overview.tsx';
import { Plan } from './Plan.tsx';
import { Residual } from './Residual.tsx';
import { ResidualVote } from './ResidualVote.tsx';
import { RiskList } from './RiskList.tsx';
import { TreatFrame } from './TreatFrame.tsx';
import styles from './TreatScreen.module.css';
import { setNote } from './treat-actions.ts';
import { focusRisk, type Treatment, targetIds, useTreatKeys, useTreatment } from './use-treatment.ts';

/** What is to be done about each risk, by whom and by when, and what is then left of it. */
export function TreatScreen() {
  const { t } = useWords('treat');
  const treatment = useTreatment();
  const view = useUi((ui) => ui.treatView);
  if (treatment && view === 'overview') return <Overview treatment={treatment} />;
  if (treatment && (view === 'owner' || view === 'date')) return <Plan view={view} rows={treatment.rows} />;
  if (treatment && view === 'residual' && isCounted(treatment.row.risk))
    return <ResidualVote treatment={treatment} />;
  if (treatment) return <RiskInTreatment treatment={treatment} />;
  return <EmptyScreen text={t('noRisks')} action={t('toCluster')} onAction={() => goTo('cluster')} />;
}

function RiskInTreatment({ treatment }: { readonly treatment: Treatment }) {
  const { t } = useWords('treat');
  const { rows, row, go } = treatment;
  const { risk } = row;
  const served = useMemo(() => servedNumbers(rows), [rows]);
  const pane = useRef<HTMLDivElement>(null);
  useTreatKeys(treatment);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another risk is read from its name on.
  useLayoutEffect(() => {
    if (pane.current) pane.current.scrollTop = 0;
  }, [risk.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is moved on arrival only.
  useEffect(() => focusRisk(risk.id), []);
  return (
    <TreatFrame side={<RiskList rows={rows} currentId={risk.id} onGo={go} />}>
      <div ref={pane} className={styles.treatment} data-subject={risk.id}>
        <h1 className={styles.riskTitle} data-long={row.title.length > 120}>
          <span className={styles.riskNumber}>{risk.number}</span>{' '}
          <span dir="auto">
            <Hyphenated text={row.title} otherwise={t('common:noTitle')} />
          </span>
        </h1>
        <div className={styles.riskStrategies}>
          <SetAsideNote risk={risk} />
          <Strategies row={row} />
        </div>
        <div className={styles.how}>
          <div id={targetIds.note}>
            <CommitField
              key={risk.id}
              label={t('note')}
              unsaved={`risk/${risk.id}/treatmentNote`}
              rows={2}
              value={risk.treatmentNote}
              onCommit={(text) => setNote(risk, text)}
            />
          </div>
          <Acceptance key={`accept-${risk.id}`} row={row} />
          <Measures key={risk.id} row={row} served={served} />
          <OwnerAndReview key={`owner-${risk.id}`} row={row} />
        </div>
        <div className={styles.riskResidual}>
          <Residual row={row} />
        </div>
      </div>
    </TreatFrame>
  );
}

/** Numbers of the risks that each measure serves. */
function servedNumbers(rows: readonly RegisterRow[]): ReadonlyMap<string, readonly number[]> {
  return new Map(
    measureRows(rows).map(({ measure, risks }) => [measure.id, risks.map(({ risk }) => risk.number)]),
  );
}
