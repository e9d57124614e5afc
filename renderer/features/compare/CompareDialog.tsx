// The comparison check: the room says which of two risks is worse, and what the matrix contradicts.

import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { ComparisonAnswer } from '../../../shared/domain/codes.ts';
import {
  type ComparisonCircle,
  type Contradiction,
  comparisonCircles,
  comparisonId,
  contradictions,
  neighboursToCompare,
} from '../../../shared/domain/voting/comparison.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { listed } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { compareKeys } from '../../keys/tables/assess.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { run } from '../../state/board-store.ts';
import { useLanguage, useMethod, useRegister, useTables } from '../../state/selectors.ts';
import { goTo, setUi } from '../../state/ui-store.ts';
import styles from './CompareDialog.module.css';

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

type QuestionProps = { readonly pair: readonly [RegisterRow, RegisterRow]; readonly left: number };

/** One pair of neighbours, large, and what can be said of it. */
function Question({ pair: [one, other], left }: QuestionProps) {
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
        <Side row={one} cap="one" onWorse={() => answer('one')} />
        <Side row={other} cap="other" onWorse={() => answer('other')} />
      </div>
      <div className={styles.actions}>
        <Button onClick={() => answer('equal')}>
          {t('equal')} <KeyCapOf table={compareKeys} row="equal" />
        </Button>
        <Button look="quiet" onClick={() => passOver(id)}>
          {t('skip')} <KeyCapOf table={compareKeys} row="skip" />
        </Button>
      </div>
    </section>
  );
}

type SideProps = {
  readonly row: RegisterRow;
  readonly cap: keyof typeof compareKeys.rows;
  readonly onWorse: () => void;
};

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
        <Hyphenated text={row.title} otherwise={t('common:noTitle')} />
      </p>
      <Button onClick={onWorse}>
        {t('worse', { number: row.risk.number })} <KeyCapOf table={compareKeys} row={cap} />
      </Button>
    </div>
  );
}

/** The comparison check: whether it is open, and the pairs passed over in this sitting. */
export const useCompare = create<{ readonly isShown: boolean; readonly passed: ReadonlySet<string> }>(() => ({
  isShown: false,
  passed: new Set(),
}));

export function showCompare(isShown: boolean): void {
  useCompare.setState({ isShown, passed: new Set() });
}

function passOver(id: string): void {
  useCompare.setState(({ passed }) => ({ passed: new Set(passed).add(id) }));
}
