import {
  comparisonId,
  contradictions,
  neighboursToCompare,
} from '../../../shared/domain/voting/comparison.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useMethod, useRegister, useTables } from '../../state/selectors.ts';
import styles from './CompareDialog.module.css';
import { Contradictions } from './Contradictions.tsx';
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
