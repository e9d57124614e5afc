import { useMemo } from 'react';
import { useTables } from '../../../state/selectors.ts';
import { PaperNotice } from './PaperNotice.tsx';
import { PaperRoundDialog } from './PaperRoundDialog.tsx';
import { setPaper, usePaper } from './paper-store.ts';

/** The round on paper whose ballots are being typed in, over whatever screen there is; null while none is. */
export function useShownPaperRound() {
  const isShown = usePaper((paper) => paper.isShown);
  const round = useOpenPaperRound();
  return isShown ? round : null;
}

function useOpenPaperRound() {
  const { votingRound } = useTables();
  return useMemo(
    () => [...votingRound.values()].find((round) => round.way === 'paper' && round.state === 'open') ?? null,
    [votingRound],
  );
}

/** What there is of rounds on paper over a screen: one being prepared, one left open, and what came of one. */
export function PaperLayer() {
  const { isAsked, isShown, endedId } = usePaper();
  const round = useOpenPaperRound();
  return (
    <>
      <PaperNotice open={isAsked || isShown ? null : round} endedId={endedId} />
      {isAsked && <PaperRoundDialog onClose={() => setPaper({ isAsked: false })} />}
    </>
  );
}
