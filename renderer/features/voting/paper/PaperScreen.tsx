// The screen where paper ballots are typed and counted, and the question that ends it.

import { useEffect } from 'react';
import type { VotingRound } from '../../../../shared/domain/tables.ts';
import { fewestBallots } from '../../../../shared/domain/voting/ballots.ts';
import { BreakOffButton, Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { KeyCapOf } from '../../../keys/KeyCapOf.tsx';
import { paperKeys } from '../../../keys/tables/assess.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { BallotEntry } from './BallotEntry.tsx';
import { BallotSheets } from './BallotSheets.tsx';
import styles from './PaperScreen.module.css';
import {
  breakOffPaperRound,
  countPaper,
  endPaperRound,
  type Paper,
  printBallots,
  sendUnsent,
  setPaper,
  usePaper,
} from './paper-store.ts';

/** The open round on paper: its ballots are printed, typed in one by one, and counted. Nothing of a result is shown. */
export function PaperScreen({ round }: { readonly round: VotingRound }) {
  const { t } = useWords('paper');
  const { cast, unsent, printedTo, fault, isEndAsked } = usePaper();
  useEffect(() => void countPaper(round.id), [round.id]);
  const leave = () => setPaper({ isShown: false, printedTo: null });
  const end = () => endOrAsk(round);
  useKeys(paperKeys, { print: printBallots, end, noUndo: () => undefined, leave });
  const present = round.present ?? cast;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p role="status" className={styles.count}>
          {t('cast', { count: cast, present })} {cast > present && t('castMore')}
        </p>
        <div className={styles.actions}>
          <Button onClick={printBallots}>
            {t('print')} <KeyCapOf table={paperKeys} row="print" />
          </Button>
          <BreakOffButton
            cast={cast + unsent.length}
            text={t('breakOff')}
            sure={t('breakOffSure', { count: cast + unsent.length })}
            onBreakOff={() => breakOffPaperRound(round.id)}
          />
          <Button onClick={leave}>{t('leave')}</Button>
          <Button look={cast >= present ? 'main' : 'plain'} onClick={end}>
            {t('end')} <KeyCapOf table={paperKeys} row="end" />
          </Button>
        </div>
      </header>
      {printedTo !== null && (
        <p role="status" className={styles.saved}>
          {t('printedToFile', { path: printedTo })}
        </p>
      )}
      {fault && (
        <p role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}{' '}
          {unsent.length > 0 && (
            <Button onClick={sendUnsent}>{t('sendAgain', { count: unsent.length })}</Button>
          )}
        </p>
      )}
      <BallotEntry key={round.id} round={round} />
      <BallotSheets round={round} />
      {isEndAsked && <EndPaperRound round={round} />}
    </div>
  );
}

/** Counts the ballots if all are in; else asks first, since a round that is closed takes no ballot more. */
function endOrAsk(round: VotingRound): void {
  if (mayMiss(round, usePaper.getState())) setPaper({ isEndAsked: true });
  else void endPaperRound(round.id);
}

function mayMiss({ present }: VotingRound, { cast, unsent, isHalfTyped }: Paper): boolean {
  const entered = cast + unsent.length;
  return isHalfTyped || entered < (present ?? 0) || (entered > 0 && entered < fewestBallots);
}

/** What is missing before the ballots are counted, and the choice to enter more. */
function EndPaperRound({ round }: { readonly round: VotingRound }) {
  const { t } = useWords('paper');
  const { cast, unsent, isHalfTyped } = usePaper();
  const close = () => setPaper({ isEndAsked: false });
  const entered = cast + unsent.length;
  const missing = (round.present ?? entered) - entered;
  const countAnyway = () => {
    close();
    void endPaperRound(round.id);
  };
  return (
    <Dialog
      title={t('endTitle')}
      onClose={close}
      actions={
        <>
          <Button onClick={countAnyway}>{t('endAnyway')}</Button>
          <Button look="main" onClick={close} autoFocus>
            {t('endGoOn')}
          </Button>
        </>
      }
    >
      {missing > 0 && (
        <p>{t('endMissing', { cast: entered, present: round.present ?? entered, count: missing })}</p>
      )}
      {isHalfTyped && <p>{t('endHalf')}</p>}
      {entered > 0 && entered < fewestBallots && <p>{t('endTooFew')}</p>}
    </Dialog>
  );
}
