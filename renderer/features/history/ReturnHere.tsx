import { useState } from 'react';
import { create } from 'zustand';
import type { Fault } from '../../../shared/api/result.ts';
import type { LoggedChange } from '../../../shared/api/types.ts';
import { Button } from '../../components/Button.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { redo, undoTo, useBoard } from '../../state/board-store.ts';
import styles from './HistoryScreen.module.css';
import { countAfter } from './history-lines.ts';
import { useHistory } from './history-store.ts';

type ReturnHereProps = { readonly line: LoggedChange; readonly onDone: () => void };

/** Says what returning to a line would take back, and asks; or says why there is nothing to take back. */
export function ReturnHere({ line, onDone }: ReturnHereProps) {
  const { t } = useWords('history-screen');
  const count = useHistory(({ lines }) => countAfter(lines, line.seq));
  const [fault, setFault] = useState<Fault | null>(null);
  const no = whyNot(line, count);
  const giveBack = async () => {
    const refused = await returnTo(line.seq, count);
    setFault(refused);
    if (!refused) onDone();
  };
  return (
    <div className={styles.returning}>
      <p>{no ? t(`no.${no}`) : t('takenBack', { count })}</p>
      {fault && <p className={styles.fault}>{sentenceOf(t, fault)}</p>}
      <div className={styles.buttons}>
        {!no && (
          <Button look="main" onClick={giveBack}>
            {t('takeBack', { count })}
          </Button>
        )}
        <Button onClick={onDone}>{t(no ? 'common:close' : 'common:cancel')}</Button>
      </div>
    </div>
  );
}

/** Why one cannot return to a line; null where one can. */
function whyNot(line: LoggedChange, count: number): 'undoing' | 'undone' | 'newest' | null {
  if (line.kind !== 'do') return 'undoing';
  if (!line.inForce) return 'undone';
  return count === 0 ? 'newest' : null;
}

type HistoryNoticeProps = {
  readonly shown: number;
  readonly read: number;
  /** After the button to have it again, which goes away, was pressed. */
  readonly onRedone: () => void;
};

/** How many changes are shown or, right after a return, what was taken back and the way to have it again. */
export function HistoryNotice({ shown, read, onRedone }: HistoryNoticeProps) {
  const { t } = useWords('history-screen');
  const isWhole = useHistory((history) => history.isWhole);
  const returned = useJustReturned();
  const count = { count: read };
  const some = shown === read ? t(isWhole ? 'all' : 'newest', count) : t('someOf', { shown, ...count });
  return (
    <div className={styles.notice}>
      <p role="status">{returned > 0 ? t('returned', { count: returned }) : some}</p>
      {returned > 0 && (
        <Button onClick={() => redoAll(returned).then(onRedone)}>{t('redoAll', { count: returned })}</Button>
      )}
    </div>
  );
}

/** The last return: how many changes it took back, and the log's newest number right after it. */
type Return = { readonly count: number; readonly seq: number };
const useReturns = create<{ readonly last: Return | null }>(() => ({ last: null }));

/** Takes back everything after a line; the sentence why not, where it cannot be. */
async function returnTo(seq: number, count: number): Promise<Fault | null> {
  const fault = await undoTo(seq);
  if (!fault) useReturns.setState({ last: { count, seq: useBoard.getState().history.seq } });
  return fault;
}

/** How many changes were just taken back by a return; 0 once anything else has happened. */
function useJustReturned(): number {
  const seq = useBoard((board) => board.history.seq);
  const last = useReturns((returns) => returns.last);
  return last?.seq === seq ? last.count : 0;
}

/** Does all of it again, one change after the other; stops where one is refused. */
async function redoAll(count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) if (await redo()) return;
}
