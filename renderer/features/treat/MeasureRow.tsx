import { measureStatuses, strategies } from '../../../shared/domain/codes.ts';
import type { Measure, Risk } from '../../../shared/domain/tables.ts';
import type { KeyOf } from '../../../shared/words/areas.ts';
import { capital, listed } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { CommitField } from '../../components/CommitField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import { DoneToday, MeasureDetails, MeasureNotes } from './MeasureDetails.tsx';
import styles from './Measures.module.css';
import { Choice } from './TreatFrame.tsx';
import { editMeasure, setCost, setOwner, takeMeasureFrom } from './treat-actions.ts';
import { targetIds } from './use-treatment.ts';

type Props = {
  readonly risk: Risk;
  readonly measure: Measure;
  readonly number: number;
  /** Numbers of the other risks it serves. */
  readonly others: readonly number[];
  /** Whether the fields that are seldom used are shown. */
  readonly isDetailed: boolean;
  readonly onShare: () => void;
  readonly onDetails: () => void;
};

/** A measure: what is done, of what kind, by whom, by when, at what cost, and how far it has come. */
export function MeasureRow(props: Props) {
  const { risk, measure, number, others, isDetailed, onShare, onDetails } = props;
  const { t } = useWords('treat');
  const owner = useBoard((board) => board.personNames.get(measure.ownerId ?? '')) ?? '';
  const labelOf = (field: KeyOf<'treat'>) => t('field', { number, field: t(field) });
  const isShared = others.length > 0;
  const shared = { number, count: others.length, risks: listed(others, useInterfaceLanguage()) };
  return (
    <li data-focus-item={measure.id} className={styles.measure}>
      <CommitField
        className={styles.words}
        label={labelOf('measure')}
        unsaved={`measure/${measure.id}/text`}
        labelHidden
        grows
        value={measure.text}
        onCommit={(text) => editMeasure(measure, { text })}
      />
      <Button look="quiet" aria-label={t(isShared ? 'sharedWith' : 'share', shared)} onClick={onShare}>
        {isShared ? t('alsoRisk', shared) : t('moreRisks')}
      </Button>
      <Button
        look="quiet"
        id={targetIds.more(measure.id)}
        aria-expanded={isDetailed}
        aria-label={t('moreOf', { number })}
        onClick={onDetails}
      >
        {t('more')} <span aria-hidden="true">{isDetailed ? '▴' : '▾'}</span>
      </Button>
      <Button
        look="quiet"
        data-focus-target
        // Tab goes along the fields; the key of removing is Alt Del.
        tabIndex={-1}
        aria-label={t(isShared ? 'unshareMeasure' : 'removeMeasure', { number, risk: risk.number })}
        onClick={() => takeMeasureFrom(risk, measure.id)}
      >
        ✕
      </Button>
      <div className={styles.facts}>
        <Choice
          label={labelOf('kind')}
          value={measure.kind}
          options={strategies.map((code) => ({ code, label: capital(t(`common:strategy.${code}`)) }))}
          onChoose={(kind) => editMeasure(measure, { kind })}
        />
        <CommitField
          label={labelOf('owner')}
          unsaved={`measure/${measure.id}/owner`}
          labelHidden
          type="person"
          placeholder="–"
          value={owner}
          onCommit={(text) => setOwner(measure, text)}
        />
        <CommitField
          label={labelOf('due')}
          unsaved={`measure/${measure.id}/due`}
          labelHidden
          type="looseDate"
          value={measure.due ?? ''}
          onCommit={(due) => editMeasure(measure, { due: due || null })}
        />
        <CommitField
          label={labelOf('cost')}
          unsaved={`measure/${measure.id}/cost`}
          labelHidden
          placeholder="–"
          value={measure.cost === null ? '' : String(measure.cost)}
          onCommit={(cost) => setCost(measure, cost)}
        />
        <Choice
          label={labelOf('status')}
          value={measure.status}
          options={measureStatuses.map((code) => ({ code, label: capital(t(`common:status.${code}`)) }))}
          onChoose={(status) => editMeasure(measure, { status })}
        />
      </div>
      <DoneToday measure={measure} />
      {isDetailed ? (
        <MeasureDetails measure={measure} number={number} />
      ) : (
        <MeasureNotes className={styles.notes} measure={measure} />
      )}
    </li>
  );
}
