import {
  type ComparisonCircle,
  type Contradiction,
  comparisonCircles,
  comparisonId,
  contradictions,
  neighboursToCompare,
} from '../../../shared/domain/voting/comparison.ts';
import { listed } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { run } from '../../state/board-store.ts';
import { useLanguage, useMethod, useRegister, useTables } from '../../state/selectors.ts';
import { goTo, setUi } from '../../state/ui-store.ts';
import styles from './CompareDialog.module.css';
import { showCompare, useCompare } from './compare-store.ts';
import { Question } from './Question.tsx';

/** Neighbours in the register put beside each other: which is worse, and where the answers contradict the levels. */
export function CompareDialog() {
  const { t } = useWords('compare');
  const rows = useRegister();
  const method = useMethod();
  const { comparison, risk } = useTables();
  const passed = useCompare((compare) => compare.passed);
  const toAsk = neighboursToCompare(rows, comparison);
  const [next] = toAsk.filter(([a, b]) => !passed.has(comparisonId(a.risk.id, b.risk.id)));
  const found = contradictions(method, rows, comparison.values());
  const circles = comparisonCircles(risk, comparison.values());
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
        <Circles circles={circles} />
        <Contradictions found={found} answered={comparison.size} isConsistent={circles.length === 0} />
      </div>
    </Dialog>
  );
}

type Props = {
  readonly found: readonly Contradiction[];
  readonly answered: number;
  /** Whether the answers agree among themselves; only then may it be said that they fit the levels. */
  readonly isConsistent: boolean;
};

/** Answers that the levels contradict: nothing is changed by itself, the room may look once more. */
function Contradictions({ found, answered, isConsistent }: Props) {
  const { t } = useWords('compare');
  if (answered === 0 || (found.length === 0 && !isConsistent)) return null;
  return (
    <section aria-label={t('contradictions')} className={styles.found}>
      <h3>{t('contradictions')}</h3>
      {found.length === 0 && <p>{t('none', { count: answered })}</p>}
      <ul className={styles.list}>
        {found.map(({ worse, better, isEqual }) => {
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
              <Button look="quiet" onClick={() => retract(worse.risk.id, better.risk.id)}>
                {t('retract')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Answers that go round in a circle: at least one of them has to go. */
function Circles({ circles }: { readonly circles: readonly ComparisonCircle[] }) {
  const { t } = useWords('compare');
  const language = useLanguage();
  return circles.map(({ risks, answers }) => {
    const numbers = listed(
      risks.map(({ number }) => number),
      language,
    );
    return (
      <section key={numbers} aria-label={t('circle')} className={styles.found}>
        <h3>{t('circle')}</h3>
        <p>{t('circleExplained', { numbers })}</p>
        <ul className={styles.list}>
          {answers.map(({ worse, better }) => (
            <li key={`${worse.id}/${better.id}`}>
              <span>{t('worseThan', { worse: worse.number, better: better.number })}</span>
              <Button look="quiet" onClick={() => retract(worse.id, better.id)}>
                {t('retract')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function retract(oneId: string, otherId: string): void {
  run({ type: 'risk.compare', oneId, otherId, worse: null });
}
