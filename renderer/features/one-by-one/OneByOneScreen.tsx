import { useEffect } from 'react';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { oneByOneKeys } from '../../keys/tables/cluster.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { useSuggestions } from '../../state/suggestions.ts';
import { useLists } from '../cluster/board-model.ts';
import {
  focusTalk,
  formRisk,
  goOn,
  leaveOneByOne,
  openPrompt,
  pass,
  place,
  step,
  talkId,
  threatNow,
  watchUndoing,
} from './actions.ts';
import { type Choice, Choices, useChoices } from './Choices.tsx';
import styles from './OneByOne.module.css';
import { Action, OneByOneActions } from './OneByOneActions.tsx';
import { discussed, useOneByOne } from './one-by-one-store.ts';
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
      <OneByOneActions columns={lists.columns} rest={rest} />
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
          <Action row="back" onClick={() => step(-1)}>
            {t('key.back')}
          </Action>
        )}
        <Action row="board" onClick={leaveOneByOne}>
          {t('key.board')}
        </Action>
      </div>
    </section>
  );
}

/** The keys of the screen: one press for each thing, silent while a name or a number is typed. */
function useOneByOneKeys(choices: readonly Choice[]): void {
  const when = () => threatNow() !== undefined;
  const chosen = ({ key }: KeyboardEvent) => choices.find((choice) => choice.key === key.toLowerCase());
  useKeys(oneByOneKeys, {
    place:
      choices.length === 0
        ? null
        : {
            cap: capOfChoices(choices),
            when: (event) => chosen(event) !== undefined,
            run: (event) => place(chosen(event)?.column.risk.id ?? ''),
          },
    new: { when, run: () => formRisk() },
    named: { when, run: () => openPrompt('name') },
    number: { when, run: () => openPrompt('number') },
    pass: { when, run: pass },
    back: () => step(-1),
    on: () => step(1),
    board: leaveOneByOne,
    goOn: { when: () => !when(), run: goOn },
  });
}

/** `1–5`, and the letters that follow the digits where there are more. */
function capOfChoices(choices: readonly Choice[]): string {
  const letters = choices.slice(9).map(({ key }) => key.toUpperCase());
  const digits = Math.min(9, choices.length);
  return [digits === 1 ? '1' : `1–${digits}`, ...letters].join(' ');
}
