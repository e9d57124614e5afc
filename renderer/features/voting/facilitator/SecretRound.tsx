import { useMemo, useState } from 'react';
import { useTables } from '../../../state/selectors.ts';
import { EndedRound } from './EndedRound.tsx';
import { OpenRound } from './OpenRound.tsx';
import { SecretRoundDialog } from './SecretRoundDialog.tsx';
import { setSecret, useSecret } from './secret-store.ts';

/** What the facilitator sees of secret rounds: the one being prepared, one left open, and what came of one. */
export function SecretRound() {
  const { isAsked, endedId, interruptedId } = useSecret();
  const { votingRound } = useTables();
  const open = useMemo(
    () => [...votingRound.values()].find((round) => round.way === 'secret' && round.state === 'open'),
    [votingRound],
  );
  // One that was open already is asked about at once, and whenever one is asked for; one opened here passes on by itself.
  const [found, setFound] = useState(open?.id ?? null);
  const [wasAsked, setWasAsked] = useState(isAsked);
  if (wasAsked !== isAsked) {
    setWasAsked(isAsked);
    if (isAsked && open) setFound(open.id);
  }
  const close = () => {
    setFound(null);
    setSecret({ isAsked: false, interruptedId: null });
  };
  if (endedId !== null) return <EndedRound roundId={endedId} />;
  if (open && found === open.id)
    return <OpenRound round={open} isInterrupted={interruptedId === open.id} onClose={close} />;
  return isAsked ? <SecretRoundDialog onClose={close} /> : null;
}
