import { useState } from 'react';
import type { BallotSheet } from '../../../../shared/api/types.ts';
import { fewestBallots } from '../../../../shared/domain/voting/ballots.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { BallotDialog } from './BallotDialog.tsx';
import { HoldButton } from './HoldButton.tsx';

type Props = { readonly sheet: BallotSheet; readonly onClose: () => void; readonly onEnded: () => void };

/**
 * The way back to the workshop. Somebody with a ballot to give may have come here by mistake, so it takes a question
 * answered and a button held; more would lock the facilitator out, who has no password either.
 */
export function EndRound({ sheet, onClose, onEnded }: Props) {
  const { t } = useWords('ballot');
  const [hasFailed, setFailed] = useState(false);
  const { cast, present } = sheet;
  const end = async () => {
    const result = await call('ballot.end', {});
    if (result.ok) onEnded();
    else setFailed(true);
  };
  return (
    <BallotDialog
      title={t('endTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} autoFocus>
            {t('goOnVoting')}
          </Button>
          <HoldButton label={t('endHold')} onHeld={end} />
        </>
      }
    >
      <p>{present ? t('endCountOf', { count: cast, present }) : t('endCount', { count: cast })}</p>
      {cast < fewestBallots && <p>{t(cast === 0 ? 'endNone' : 'endTooFew')}</p>}
      <p>{t('endWho')}</p>
      {hasFailed && <p role="alert">{t('endFailed')}</p>}
    </BallotDialog>
  );
}
