import type { BallotWay } from '../../../shared/domain/codes.ts';
import { fewestBallots } from '../../../shared/domain/voting/ballots.ts';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useTables } from '../../state/selectors.ts';
import { askForSecretRound } from '../voting/facilitator/secret-store.ts';
import { askForPaperRound, setPaper } from '../voting/paper/paper-store.ts';
import styles from './BallotPanel.module.css';

type Props = { readonly way: BallotWay; readonly tooFew: number | null };

/** A vote with ballots: what came of the last one, and the way to open the next or to go on with one left open. */
export function BallotPanel({ way, tooFew }: Props) {
  const { t } = useWords('assess');
  const { votingRound } = useTables();
  const isGoing = [...votingRound.values()].some((round) => round.state === 'open' && round.way === way);
  const onPaper = () => (isGoing ? setPaper({ isShown: true }) : askForPaperRound());
  const open = way === 'paper' ? onPaper : askForSecretRound;
  useKeys([{ keys: t('keyOf.ballots'), label: t('ballotsKey'), hint: true, run: open }]);
  return (
    <div className={styles.panel}>
      {tooFew !== null && <p role="status">{t('tooFew', { count: tooFew, least: fewestBallots })}</p>}
      <Button look="main" onClick={open}>
        {t(isGoing ? `open.${way}Going` : `open.${way}`)}
        <KeyCap>{t('keyOf.ballots').toUpperCase()}</KeyCap>
      </Button>
    </div>
  );
}
