import { useBoard } from '../../state/board-store.ts';
import { undoInSight } from '../../state/undo.ts';
import { askForSecretRound } from '../voting/facilitator/secret-round.ts';
import { setPaper } from '../voting/paper/paper-store.ts';

/** A step back never ends a vote that has ballots. What can, with their number, is shown then. */
export async function undoOrShowVote(): Promise<void> {
  if ((await undoInSight())?.code !== 'round-is-open') return;
  const rounds = [...useBoard.getState().tables.votingRound.values()];
  if (rounds.some(({ way, state }) => way === 'secret' && state === 'open')) askForSecretRound();
  else setPaper({ isShown: true });
}
