import { useTranslation } from 'react-i18next';
import { measureStatuses, strategies } from '../../../shared/domain/codes.ts';
import type { Measure } from '../../../shared/domain/tables.ts';
import { Button } from '../../components/Button.tsx';
import { CommitField } from '../../components/CommitField.tsx';
import { useBoard } from '../../state/board-store.ts';
import { Choice } from './Choice.tsx';
import styles from './Measures.module.css';
import { editMeasure, removeMeasure, setOwner } from './treat-actions.ts';

type Props = {
  readonly measure: Measure;
  readonly number: number;
  /** Id of the list of known names. */
  readonly known: string;
};

/** A measure: what is done, of what kind, by whom, by when, and how far it has come. */
export function MeasureRow({ measure, number, known }: Props) {
  const { t } = useTranslation('treat');
  const owner = useBoard((board) => board.personNames.get(measure.ownerId ?? '')) ?? '';
  const labelOf = (field: string) => t('field', { number, field: t(field) });
  return (
    <li data-focus-item={measure.id} className={styles.measure}>
      <CommitField
        className={styles.words}
        label={labelOf('measure')}
        labelHidden
        grows
        value={measure.text}
        onCommit={(text) => editMeasure(measure, { text })}
      />
      <Button
        look="quiet"
        data-focus-target
        aria-label={t('removeMeasure', { number })}
        onClick={() => removeMeasure(measure.id)}
      >
        ✕
      </Button>
      <div className={styles.facts}>
        <Choice
          label={labelOf('kind')}
          value={measure.kind}
          options={strategies.map((code) => ({ code, label: t(`common:strategy.${code}`) }))}
          onChoose={(kind) => editMeasure(measure, { kind })}
        />
        <CommitField
          label={labelOf('owner')}
          labelHidden
          list={known}
          placeholder="–"
          value={owner}
          onCommit={(text) => setOwner(measure, text)}
        />
        <CommitField
          label={labelOf('due')}
          labelHidden
          type="date"
          value={measure.due ?? ''}
          onCommit={(due) => editMeasure(measure, { due: due || null })}
        />
        <Choice
          label={labelOf('status')}
          value={measure.status}
          options={measureStatuses.map((code) => ({ code, label: t(`common:status.${code}`) }))}
          onChoose={(status) => editMeasure(measure, { status })}
        />
      </div>
    </li>
  );
}
