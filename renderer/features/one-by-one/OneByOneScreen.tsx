import { useEffect } from 'react';
import { titleOf } from '../../../shared/domain/workshop/register.ts';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import { Button } from '../../components/Button.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyButton, KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { oneByOneKeys } from '../../keys/tables/cluster.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { useSuggestions } from '../../state/suggestions.ts';
import { type Column, useLists } from '../cluster/board-model.ts';
import {
  focusTalk,
  formRisk,
  goOn,
  leaveOneByOne,
  openNaming,
  pass,
  placeTyped,
  step,
  talkId,
  threatNow,
  typeDigit,
  watchUndoing,
} from './actions.ts';
import { type Choice, Choices, useChoices } from './Choices.tsx';
import styles from './OneByOne.module.css';
import { OneByOneActions } from './OneByOneActions.tsx';
import { discussed, placedLast, setOneByOne, useOneByOne } from './one-by-one-store.ts';
import { Talk } from './Talk.tsx';

/** The threats taken up in plenary, one by one, and below it the risks it may belong to. */
export function OneByOneScreen() {
  const { t } = useWords('one-by-one');
  const lists = useLists();
  const threats = useBoard((board) => board.tables.threat);
  const round = useOneByOne((state) => state.round);
  const threat = discussed(round, lists.tray, threats);
  const open = lists.columns.filter(({ risk }) => isCounted(risk));
  const choices = useChoices(open, threat?.id ?? null);
  const rest = open.length - choices.length;
  useSuggestions();
  useOneByOneKeys(choices);
  useEffect(() => watchUndoing(), []);
  useEffect(() => focusTalk(), []);
  if (!threat) return <Done count={threats.size} />;
  return (
    <section className={styles.screen} data-subject={threat.id} aria-label={t('title')}>
      <Talk threat={threat} left={lists.tray.length} columns={lists.columns} />
      <Went columns={lists.columns} />
      <OneByOneActions columns={open} rest={rest} />
      <Choices choices={choices} isIn={threat.riskId} />
    </section>
  );
}

/**
 * No threat is left: the next phase, and the way back. The button does not take the focus: a key meant for a threat would
 * press it.
 */
function Done({ count }: { readonly count: number }) {
  const { t } = useWords('one-by-one');
  return (
    <section className={styles.done} aria-label={t('title')}>
      <h1 id={talkId} tabIndex={-1} className={styles.doneText}>
        {count === 0 ? t('cluster:noThreats') : t('done', { count })}
      </h1>
      <div className={styles.doneActions}>
        {count > 0 && (
          <Button look="main" onClick={goOn}>
            {t('key.goOn')} <KeyCapOf table={oneByOneKeys} row="goOn" />
          </Button>
        )}
        {count > 0 && (
          <KeyButton table={oneByOneKeys} row="back" onClick={() => step(-1)}>
            {t('key.back')}
          </KeyButton>
        )}
        <KeyButton table={oneByOneKeys} row="board" onClick={leaveOneByOne}>
          {t('key.board')}
        </KeyButton>
      </div>
    </section>
  );
}

/** The keys of the screen, silent while a name is typed: the number of a risk places the threat in it. */
function useOneByOneKeys(choices: readonly Choice[]): void {
  const when = () => threatNow() !== undefined;
  useKeys(
    oneByOneKeys,
    {
      digit: choices.length === 0 ? null : { when, run: ({ key }) => typeDigit(key) },
      dropDigit: () => setOneByOne(({ digits }) => ({ digits: digits.slice(0, -1) })),
      toNumber: placeTyped,
      letGo: () => setOneByOne({ digits: '' }),
      new: { when, run: () => formRisk() },
      named: { when, run: openNaming },
      pass: { when, run: pass },
      back: () => step(-1),
      on: () => step(1),
      board: leaveOneByOne,
      leave: leaveOneByOne,
      goOn: { when: () => !when(), run: goOn },
    },
    () => (useOneByOne.getState().digits === '' ? 'ready' : 'number'),
  );
}

/** Where the threat went that was placed last. It stands on a line that is there anyhow. */
function Went({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useWords('one-by-one');
  const lastId = useOneByOne((state) => placedLast(state.round));
  const threat = useBoard((board) => board.tables.threat.get(lastId ?? ''));
  const column = columns.find(({ risk }) => risk.id === threat?.riskId);
  return (
    <p className={styles.went}>
      {threat && column && (
        <>
          {t('wentTo', { number: threat.number, risk: column.risk.number })}{' '}
          <bdi>
            <Hyphenated text={titleOf(column.risk, column.threats) || t('common:noTitle')} />
          </bdi>
        </>
      )}
    </p>
  );
}
