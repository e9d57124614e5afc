import type { VotingRound } from '../../../../shared/domain/tables.ts';
import { fewestBallots } from '../../../../shared/domain/voting/ballots.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { endPaperRound, type Paper, setPaper, usePaper } from './paper-store.ts';

/** Counts the ballots if all are in; else asks first, since a round that is closed takes no ballot more. */
export function endOrAsk(round: VotingRound): void {
  if (mayMiss(round, usePaper.getState())) setPaper({ isEndAsked: true });
  else void endPaperRound(round.id);
}

function mayMiss({ present }: VotingRound, { cast, unsent, isHalfTyped }: Paper): boolean {
  const entered = cast + unsent.length;
  return isHalfTyped || entered < (present ?? 0) || (entered > 0 && entered < fewestBallots);
}

/** What is missing before the ballots are counted, and the choice to enter more. */
export function EndPaperRound({ round }: { readonly round: VotingRound }) {
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
