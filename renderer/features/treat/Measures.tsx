import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/register.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { useBoard } from '../../state/board-store.ts';
import { MeasureRow } from './MeasureRow.tsx';
import styles from './Measures.module.css';
import { NewMeasure } from './NewMeasure.tsx';

/** The measures against a risk, each edited where it stands, and a line for the next. */
export function Measures({ row: { risk, measures } }: { readonly row: RegisterRow }) {
  const { t } = useTranslation('treat');
  const known = useId();
  const { container } = useKeptFocus<HTMLElement>();
  return (
    <section ref={container} aria-labelledby={`${known}-heading`} className={styles.measures}>
      <h2 id={`${known}-heading`} className={styles.heading}>
        {t('measures')}
      </h2>
      {measures.length > 0 && (
        <div aria-hidden="true" className={styles.columns}>
          {['kind', 'owner', 'due', 'status'].map((field) => (
            <span key={field}>{t(field)}</span>
          ))}
        </div>
      )}
      <ol className={styles.list}>
        {measures.map((measure, index) => (
          <MeasureRow key={measure.id} measure={measure} number={index + 1} known={known} />
        ))}
      </ol>
      <NewMeasure risk={risk} count={measures.length} />
      <KnownNames id={known} />
    </section>
  );
}

/** Names already used in the workshop, to choose an owner among. */
function KnownNames({ id }: { readonly id: string }) {
  const names = useBoard((board) => board.personNames);
  return (
    <datalist id={id}>
      {[...new Set(names.values())].sort().map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
