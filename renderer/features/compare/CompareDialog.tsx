import {
  type Contradiction,
  comparisonId,
  contradictions,
  neighboursToCompare,
} from '../../../shared/domain/voting/comparison.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { run } from '../../state/board-store.ts';
import { useMethod, useRegister, useTables } from '../../state/selectors.ts';
import { goTo, setUi } from '../../state/ui-store.ts';
import styles from './CompareDialog.module.css';
import { showCompare, useCompare } from './compare-store.ts';
import { Question } from './Question.tsx';

/** Neighbours in the register put beside each other: which is worse, and where the answers contradict the levels. */
export function CompareDialog() {
  const { t } = useWords('compare');
  const rows = useRegister();
  const method = useMethod();
  const { comparison } = useTables();
  const passed = useCompare((compare) => compare.passed);
  const toAsk = neighboursToCompare(rows, comparison);
  const [next] = toAsk.filter(([a, b]) => !passed.has(comparisonId(a.risk.id, b.risk.id)));
  const found = contradictions(method, rows, comparison.values());
  const close = () => showCompare(false);
  return (
    <Dialog
      title={t('title')}
      onClose={close}
      wide
      actions={<Button onClick={close}>{t('common:close')}</Button>}
    >
      <div className={styles.compare}>
        <p>{t('explained')}</p>
        {next ? (
          <Question pair={next} left={toAsk.length} />
        ) : (
          <p role="status">{t(comparison.size > 0 || passed.size > 0 ? 'done' : 'tooFew')}</p>
        )}
        <Contradictions found={found} answered={comparison.size} />
      </div>
    </Dialog>
  );
}

type Props = { readonly found: readonly Contradiction[]; readonly answered: number };

/** Answers that the levels contradict: nothing is changed by itself, the room may look once more. */
function Contradictions({ found, answered }: Props) {
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
