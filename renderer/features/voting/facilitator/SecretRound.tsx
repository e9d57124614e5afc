import { useMemo, useState } from 'react';
import { fewestBallots } from '../../../../shared/domain/voting/ballots.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useTables } from '../../../state/selectors.ts';
import { OpenRound } from './OpenRound.tsx';
import { SecretRoundDialog } from './SecretRoundDialog.tsx';
import { setSecret, useSecret } from './secret-round.ts';

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

/** What came of the round that has just ended: how many voted, against how many were expected. */
function EndedRound({ roundId }: { readonly roundId: string }) {
  const { t } = useWords('secret-round');
  const { votingRound } = useTables();
  // As it ended: taken back afterwards it is gone, and was held all the same.
  const [round] = useState(() => votingRound.get(roundId));
  const count = round?.ballots ?? 0;
  const present = round?.present ?? null;
  return (
    <Dialog title={t('ended.title')} onClose={() => setSecret({ endedId: null })}>
      <p>
        {present === null ? t('ended.count', { count }) : t('ended.countOf', { count, present })}{' '}
        {present !== null && count > present && t('ended.more')}
        {count === 0 ? t('ended.none') : count < fewestBallots && t('ended.tooFew')}
      </p>
    </Dialog>
  );
}
