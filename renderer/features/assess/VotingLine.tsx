import { useRef } from 'react';
import { type BallotWay, type VotingWay, votingWays } from '../../../shared/domain/codes.ts';
import { fewestBallots } from '../../../shared/domain/voting/ballots.ts';
import type { Asked } from '../../../shared/domain/voting/rounds.ts';
import { Button } from '../../components/Button.tsx';
import { ToggleChip } from '../../components/Choice.tsx';
import { reserved } from '../../components/Meaning.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { assessKeys, ballotKeys } from '../../keys/tables/assess.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useTables } from '../../state/selectors.ts';
import { askForSecretRound } from '../voting/facilitator/secret-round.ts';
import { setPresent, usePresent, useWay } from '../voting/how-to-vote.ts';
import { askForPaperRound, setPaper } from '../voting/paper/paper-store.ts';
import { focusTitle, targetIds } from './focus-targets.ts';
import styles from './Votes.module.css';
import { chooseWay, setVoting, useVoting } from './voting-store.ts';

type Props = {
  readonly asked: Asked;
  /** Whether digits are typed that the room may not see yet. */
  readonly isHidden: boolean;
  readonly onToggleDigits: () => void;
  readonly onTogglePairs: () => void;
  /** The round before the one that runs, which the room may ask for; null where there is none. */
  readonly former: { readonly isShown: boolean; readonly onToggle: () => void } | null;
};

/** Keys that choose in a list that is not open: along it, to its ends, and by the letter a way begins with. */
const passesOn = /^(Arrow|Home|End|Page|\S$)/;

/** How the room votes on this risk, and how many are there to do it. */
export function VotingLine({ asked, isHidden, onToggleDigits, onTogglePairs, former }: Props) {
  const { t } = useWords('assess');
  const way = useWay();
  const { digitsShown, inPairs } = useVoting();
  // Keys pass from way to way without the list being open, so the focus stays in it until Enter.
  const goesByKeys = useRef(false);
  return (
    <div className={styles.line} {...reserved}>
      <label className={styles.way}>
        {t('way')}
        <select
          id={targetIds.way}
          value={way}
          onPointerDown={() => {
            goesByKeys.current = false;
          }}
          onKeyDown={(event) => {
            goesByKeys.current = passesOn.test(event.key);
            if (event.key !== 'Enter') return;
            event.preventDefault();
            focusTitle();
          }}
          onChange={({ target }) => {
            chooseWay(asked, target.value as VotingWay);
            if (!goesByKeys.current) focusTitle();
          }}
        >
          {votingWays.map((each) => (
            <option key={each} value={each}>
              {t(`common:way.${each}`)}
            </option>
          ))}
        </select>
        <KeyCapOf table={assessKeys} row="way" />
      </label>
      {way !== 'agreed' && <Present />}
      {way === 'fingers' && (
        <ToggleChip pressed={inPairs} onToggle={onTogglePairs}>
          {t('inPairs')}
        </ToggleChip>
      )}
      {way === 'fingers' && isHidden && (
        <ToggleChip pressed={digitsShown} onToggle={onToggleDigits}>
          {t('showDigits')}
        </ToggleChip>
      )}
      {former && (
        <ToggleChip pressed={former.isShown} onToggle={former.onToggle}>
          {t('showFormer')} <KeyCapOf table={assessKeys} row="former" />
        </ToggleChip>
      )}
    </div>
  );
}

/** Shows or hides the digits of a round that the room has not seen. */
export function toggleDigits(): void {
  setVoting(({ digitsShown }) => ({ digitsShown: !digitsShown }));
}

function Present() {
  const { t } = useWords('assess');
  const present = usePresent();
  return (
    <label className={styles.present}>
      {t('present')}
      <input
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={present ?? ''}
        onChange={({ target }) => {
          const digits = target.value.replace(/\D/gu, '');
          setPresent(digits === '' ? null : Number(digits));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          focusTitle();
        }}
      />
    </label>
  );
}

type BallotPanelProps = { readonly way: BallotWay; readonly tooFew: number | null };

/** A vote with ballots: what came of the last one, and the way to open the next or to go on with one left open. */
export function BallotPanel({ way, tooFew }: BallotPanelProps) {
  const { t } = useWords('assess');
  const { votingRound } = useTables();
  const isGoing = [...votingRound.values()].some((round) => round.state === 'open' && round.way === way);
  const onPaper = () => (isGoing ? setPaper({ isShown: true }) : askForPaperRound());
  const open = way === 'paper' ? onPaper : askForSecretRound;
  useKeys(ballotKeys, { open });
  return (
    <div className={styles.panel}>
      {tooFew !== null && <p role="status">{t('tooFew', { count: tooFew, least: fewestBallots })}</p>}
      <Button look="main" onClick={open}>
        {t(isGoing ? `open.${way}Going` : `open.${way}`)}
        <KeyCapOf table={ballotKeys} row="open" />
      </Button>
    </div>
  );
}
