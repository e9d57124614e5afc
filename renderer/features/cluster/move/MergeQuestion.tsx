import { type ReactNode, useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { MergedAssessment } from '../../../../shared/domain/codes.ts';
import { areAtOdds, type Level, level, placeOf } from '../../../../shared/domain/method/method.ts';
import type { Risk } from '../../../../shared/domain/tables.ts';
import { titleOf } from '../../../../shared/domain/workshop/register.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Hyphenated } from '../../../components/Hyphenated.tsx';
import { LevelChip } from '../../../components/LevelChip.tsx';
import { KeyCap } from '../../../components/signs.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { KeyCapOf } from '../../../keys/KeyCapOf.tsx';
import { digitOf } from '../../../keys/key-table.ts';
import { mergeKeys } from '../../../keys/tables/cluster.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { useBoard } from '../../../state/board-store.ts';
import { useLabel, useLanguage, useMethod } from '../../../state/selectors.ts';
import styles from '../Board.module.css';
import { listsNow, threatsIn } from '../board-model.ts';
import { say } from '../cluster-store.ts';
import { focusItem } from '../focus.ts';
import { applyMove, closeQuestion, type Question, risksOf, useQuestion } from './request-move.ts';

/** Asks whose assessment holds when two risks that are judged differently become one. */
export function MergeQuestion() {
  const question = useQuestion((state) => state.question);
  const risks = useBoard((board) => board.tables.risk);
  const { carried, target } = question ? risksOf(question.command, risks) : {};
  // What there was to ask about may have changed meanwhile, in another window.
  const isOpen = carried !== undefined && target !== undefined && areAtOdds(carried, target);
  useEffect(() => closeQuestion, []);
  return question && isOpen ? <Open question={question} carried={carried} target={target} /> : null;
}

type OpenProps = { readonly question: Question; readonly carried: Risk; readonly target: Risk };

function Open({ question, carried, target }: OpenProps) {
  const { t } = useWords('cluster');
  const [kept, gone] = [carried, target].sort((a, b) => a.number - b.number) as [Risk, Risk];
  const answers: readonly (readonly [MergedAssessment, ReactNode])[] = [
    [kept === carried ? 'carried' : 'target', <Rated key="kept" risk={kept} />],
    [gone === carried ? 'carried' : 'target', <Rated key="gone" risk={gone} />],
    ['none', t('merge.none')],
  ];
  return (
    <Dialog
      title={t('merge.title')}
      onClose={() => cancel(question)}
      actions={
        <Button onClick={() => cancel(question)}>
          <KeyCap>Esc</KeyCap> {t('common:cancel')}
        </Button>
      }
    >
      <p>{t('merge.text', { gone: gone.number, kept: kept.number })}</p>
      <Answers answers={answers} onAnswer={(assessment) => answer(question, assessment)} />
    </Dialog>
  );
}

type AnswersProps = {
  readonly answers: readonly (readonly [MergedAssessment, ReactNode])[];
  readonly onAnswer: (assessment: MergedAssessment) => void;
};

/** Below the dialog, so that its keys are in force while the board's are silent. */
function Answers({ answers, onAnswer }: AnswersProps) {
  const answerOf = (event: KeyboardEvent) => answers[digitOf(event) - 1]?.[0];
  useKeys(mergeKeys, {
    answer: {
      cap: `1–${answers.length}`,
      when: (event) => answerOf(event) !== undefined,
      run: (event) => {
        const answer = answerOf(event);
        if (answer) onAnswer(answer);
      },
    },
  });
  return (
    <ul className={styles.answers}>
      {answers.map(([assessment, words], index) => (
        <li key={assessment}>
          <Button className={styles.answer} onClick={() => onAnswer(assessment)}>
            <KeyCapOf table={mergeKeys} row="answer" alternative={index} />
            <span className={styles.words}>{words}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Rated({ risk }: { readonly risk: Risk }) {
  const { t } = useWords('cluster');
  const method = useMethod();
  const language = useLanguage();
  const label = useLabel();
  const named = (scale: readonly Level[], code: string | null) => label(scale[placeOf(scale, code)]) || '–';
  const { number, probability, consequence } = risk;
  const names = {
    probability: named(method.probability, probability),
    consequence: named(method.consequence, consequence),
  };
  return (
    <>
      <span className={styles.pair}>
        <b>{t('merge.of', { number })}</b>
        <span title={t('common:namedPair', names)}>
          {names.probability} × {names.consequence}
        </span>
        <LevelChip {...{ method, language }} level={level(method, probability, consequence)} />
      </span>
      <bdi className={styles.answerTitle}>
        <Hyphenated text={titleOf(risk, threatsIn(listsNow(), risk.id))} />
      </bdi>
    </>
  );
}

function answer({ source, command, by }: Question, assessment: MergedAssessment): void {
  flushSync(closeQuestion);
  applyMove(source, { ...command, assessment }, by);
}

/** Nothing has moved, and what was marked still is. */
function cancel({ source }: Question): void {
  flushSync(closeQuestion);
  say('cluster:said.cancelled');
  if (source.kind === 'risk') focusItem({ kind: 'risk', id: source.id });
}
