import { useEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { type KeyBinding, useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { useSuggestions } from '../../state/suggestions.ts';
import { useLists } from '../cluster/board-model.ts';
import { Announcer } from '../cluster/Overlays.tsx';
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

/** The plenary's walk through the threats: one at a time, and below it the risks it may belong to. */
export function OneByOneScreen() {
  const { t } = useWords('walk');
  const lists = useLists();
  const threats = useBoard((board) => board.tables.threat);
  const round = useOneByOne((walk) => walk.round);
  const threat = discussed(round, lists.tray, threats);
  const choices = useChoices(lists.columns, threat?.id ?? null);
  const rest = lists.columns.length - choices.length;
  useSuggestions();
  useOneByOneKeys(choices);
  useEffect(() => watchUndoing(), []);
  useEffect(() => focusTalk(), []);
  if (!threat) return <Done count={threats.size} />;
  return (
    <section className={styles.screen} aria-label={t('title')}>
      <Talk threat={threat} left={lists.tray.length} columns={lists.columns} />
      <OneByOneActions columns={lists.columns} rest={rest} />
      <Choices choices={choices} isIn={threat.riskId} />
      <Announcer />
    </section>
  );
}

/** No threat is left: where to go now, and the way back. The focus stays off the button, lest a key meant for a threat press it. */
function Done({ count }: { readonly count: number }) {
  const { t } = useWords('walk');
  return (
    <section className={styles.done} aria-label={t('title')}>
      <h1 id={talkId} tabIndex={-1} className={styles.doneText}>
        {count === 0 ? t('cluster:noThreats') : t('done', { count })}
      </h1>
      <div className={styles.doneActions}>
        {count > 0 && (
          <Button look="main" onClick={goOn}>
            {t('key.goOn')} <KeyCap>Enter</KeyCap>
          </Button>
        )}
        {count > 0 && (
          <Action cap="←" onClick={() => step(-1)}>
            {t('key.back')}
          </Action>
        )}
        <Action cap="B" onClick={leaveOneByOne}>
          {t('key.board')}
        </Action>
      </div>
      <Announcer />
    </section>
  );
}

/** The keys of the walk-through: one press for each thing, silent while a name or a number is typed. */
function useOneByOneKeys(choices: readonly Choice[]): void {
  const { t } = useWords('walk');
  const isLeft = () => threatNow() !== undefined;
  const choose = choices.map(
    ({ key, column }): KeyBinding => ({
      keys: key,
      label: t('key.place'),
      run: () => place(column.risk.id),
    }),
  );
  useKeys([
    ...choose,
    { keys: 'n', label: t('key.new'), when: isLeft, run: () => formRisk() },
    { keys: 'Shift+n', label: t('key.named'), when: isLeft, run: () => openPrompt('name') },
    { keys: '0', label: t('key.number'), when: isLeft, run: () => openPrompt('number') },
    { keys: 'Space', label: t('key.pass'), when: isLeft, run: pass },
    { keys: 'ArrowLeft | PageUp', label: t('key.back'), run: () => step(-1) },
    { keys: 'ArrowRight | PageDown', label: t('key.on'), run: () => step(1) },
    { keys: 'b | Escape', label: t('key.board'), run: leaveOneByOne },
    { keys: 'Enter', label: t('key.goOn'), when: () => !isLeft(), run: goOn },
  ]);
}
