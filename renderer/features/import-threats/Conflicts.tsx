import { useId } from 'react';
import type { Conflict } from '../../../shared/domain/workshop/merge-workshop.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './Conflicts.module.css';
import { takeTheirs } from './use-merge.ts';
import { Wording } from './Wording.tsx';

type Props = { readonly conflicts: readonly Conflict[]; readonly taken: ReadonlySet<string> };

/** Threats with two wordings, side by side; the one that stands here stays unless the other is chosen. */
export function Conflicts({ conflicts, taken }: Props) {
  const { t } = useWords('import-threats');
  const ids = conflicts.map(({ ours }) => ours.id);
  return (
    <section className={styles.conflicts}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{t('conflicts', { count: conflicts.length })}</h3>
        {conflicts.length > 1 && (
          <span>
            <Button look="quiet" onClick={() => takeTheirs(ids, false)}>
              {t('keepAll')}
            </Button>
            <Button look="quiet" onClick={() => takeTheirs(ids, true)}>
              {t('takeAll')}
            </Button>
          </span>
        )}
      </div>
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.ours.id} conflict={conflict} isTaken={taken.has(conflict.ours.id)} />
      ))}
    </section>
  );
}

function ConflictChoice({ conflict, isTaken }: { readonly conflict: Conflict; readonly isTaken: boolean }) {
  const { t } = useWords('import-threats');
  const name = useId();
  const { ours, theirs } = conflict;
  const sides = [
    { label: t('here'), said: ours, isChosen: !isTaken, take: false },
    { label: t('inFile'), said: theirs, isChosen: isTaken, take: true },
  ];
  return (
    <fieldset className={styles.conflict}>
      <legend className={styles.number}>{t('threatNumbered', { number: ours.number })}</legend>
      {sides.map(({ label, said, isChosen, take }) => (
        <label key={label} className={styles.side}>
          <input type="radio" name={name} checked={isChosen} onChange={() => takeTheirs([ours.id], take)} />
          <span className={styles.said}>
            <span className={styles.where}>{label}</span>
            <Wording said={said} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
