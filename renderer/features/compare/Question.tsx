import { useEffect, useRef } from 'react';
import type { ComparisonAnswer } from '../../../shared/domain/codes.ts';
import { comparisonId } from '../../../shared/domain/voting/comparison.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { Button } from '../../components/Button.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { KeyCap, LevelChip } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { compareKeys } from '../../keys/tables/assess.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { run } from '../../state/board-store.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './CompareDialog.module.css';
import { passOver } from './compare-store.ts';

type Props = { readonly pair: readonly [RegisterRow, RegisterRow]; readonly left: number };

/** One pair of neighbours, large, and what can be said of it. */
export function Question({ pair: [one, other], left }: Props) {
  const { t } = useWords('compare');
  const question = useRef<HTMLHeadingElement>(null);
  const id = comparisonId(one.risk.id, other.risk.id);
  const answer = (worse: ComparisonAnswer) => {
    run({ type: 'risk.compare', oneId: one.risk.id, otherId: other.risk.id, worse });
  };
  const numbers = { one: one.risk.number, other: other.risk.number };
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new pair is read out.
  useEffect(() => question.current?.focus(), [id]);
  useKeys(compareKeys, {
    one: () => answer('one'),
    other: () => answer('other'),
    equal: () => answer('equal'),
    skip: () => passOver(id),
  });
  return (
    <section className={styles.question} data-subject={id} aria-label={t('question', numbers)}>
      <h3 ref={question} tabIndex={-1} className={styles.asked}>
        {t('question', numbers)}
        <span className={styles.left}>{t('left', { count: left })}</span>
      </h3>
      <div className={styles.pair}>
        <Side row={one} cap="1" onWorse={() => answer('one')} />
        <Side row={other} cap="2" onWorse={() => answer('other')} />
      </div>
      <div className={styles.actions}>
        <Button onClick={() => answer('equal')}>
          {t('equal')} <KeyCap>0</KeyCap>
        </Button>
        <Button look="quiet" onClick={() => passOver(id)}>
          {t('skip')} <KeyCap>→</KeyCap>
        </Button>
      </div>
    </section>
  );
}

type SideProps = { readonly row: RegisterRow; readonly cap: string; readonly onWorse: () => void };

function Side({ row, cap, onWorse }: SideProps) {
  const { t } = useWords('compare');
  const method = useMethod();
  const language = useLanguage();
  return (
    <div className={styles.side}>
      <p className={styles.number}>
        {t('risk', { number: row.risk.number })}
        <LevelChip method={method} level={row.level} language={language} />
      </p>
      <p className={styles.title} dir="auto">
        <Hyphenated text={row.title || t('common:noTitle')} />
      </p>
      <Button onClick={onWorse}>
        {t('worse', { number: row.risk.number })} <KeyCap>{cap}</KeyCap>
      </Button>
    </div>
  );
}
