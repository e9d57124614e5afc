import { useState } from 'react';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { MeasureRow } from './MeasureRow.tsx';
import styles from './Measures.module.css';
import { NewMeasure } from './NewMeasure.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { measureAt } from './use-treat-keys.ts';

type Props = {
  readonly row: RegisterRow;
  /** Id of the list of known names. */
  readonly known: string;
  /** Numbers of the risks that each measure serves, by its id. */
  readonly served: ReadonlyMap<string, readonly number[]>;
};

/** The measures against a risk, each edited where it stands, and a line for the next. */
export function Measures({ row: { risk, measures }, known, served }: Props) {
  const { t } = useWords('treat');
  const [sharedId, setSharedId] = useState<string | null>(null);
  const shared = measures.find(({ id }) => id === sharedId) ?? null;
  useKeys([
    {
      keys: 'Alt+Insert',
      cap: 'Alt Ins',
      label: t('shareKey'),
      inFields: true,
      when: (event) => measureAt(event) !== null,
      run: (event) => setSharedId(measureAt(event)),
    },
  ]);
  const { container } = useKeptFocus<HTMLElement>();
  return (
    <section ref={container} aria-labelledby={`${known}-heading`} className={styles.measures}>
      <h2 id={`${known}-heading`} className={styles.heading}>
        {t('measures')}
      </h2>
      {measures.length > 0 && (
        <div aria-hidden="true" className={styles.columns}>
          {(['kind', 'owner', 'due', 'cost', 'status'] as const).map((field) => (
            <span key={field}>{t(field)}</span>
          ))}
        </div>
      )}
      <ol className={styles.list}>
        {measures.map((measure, index) => (
          <MeasureRow
            key={measure.id}
            risk={risk}
            measure={measure}
            number={index + 1}
            others={(served.get(measure.id) ?? []).filter((number) => number !== risk.number)}
            known={known}
            onShare={() => setSharedId(measure.id)}
          />
        ))}
      </ol>
      <NewMeasure risk={risk} count={measures.length} />
      {shared && <ShareDialog measure={shared} onClose={() => setSharedId(null)} />}
    </section>
  );
}

/** Names already used in the workshop, to choose an owner among. */
export function KnownNames({ id }: { readonly id: string }) {
  const names = useBoard((board) => board.personNames);
  return (
    <datalist id={id}>
      {[...new Set(names.values())].sort().map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
