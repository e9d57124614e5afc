import { useState } from 'react';
import { fewestBallots } from '../../../../shared/domain/voting/ballots.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useTables } from '../../../state/selectors.ts';
import { setSecret } from './secret-store.ts';

/** What came of the round that has just ended: how many voted, against how many were expected. */
export function EndedRound({ roundId }: { readonly roundId: string }) {
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
