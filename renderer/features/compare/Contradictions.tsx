import type { Contradiction } from '../../../shared/domain/voting/comparison.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { run } from '../../state/board-store.ts';
import { goTo, setUi } from '../../state/ui-store.ts';
import styles from './CompareDialog.module.css';
import { showCompare } from './compare-store.ts';

type Props = { readonly found: readonly Contradiction[]; readonly answered: number };

/** Answers that the levels contradict: nothing is changed by itself, the room may look once more. */
export function Contradictions({ found, answered }: Props) {
  const { t } = useWords('compare');
  if (answered === 0) return null;
  return (
    <section aria-label={t('contradictions')} className={styles.found}>
      <h3>{t('contradictions')}</h3>
      {found.length === 0 && <p>{t('none', { count: answered })}</p>}
      <ul className={styles.list}>
        {found.map((contradiction) => {
          const { worse, better, isEqual } = contradiction;
          const numbers = { worse: worse.risk.number, better: better.risk.number };
          return (
            <li key={`${worse.risk.id}/${better.risk.id}`}>
              <span>{t(isEqual ? 'equalButApart' : 'worseButLower', numbers)}</span>
              <Button
                onClick={() => {
                  showCompare(false);
                  setUi({ riskId: worse.risk.id });
                  goTo('assess');
                }}
              >
                {t('reassess', { number: worse.risk.number })}
              </Button>
              <Button look="quiet" onClick={() => retract(contradiction)}>
                {t('retract')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function retract({ worse, better }: Contradiction): void {
  run({ type: 'risk.compare', oneId: worse.risk.id, otherId: better.risk.id, worse: null });
}
