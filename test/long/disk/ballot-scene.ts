import { ballotsCast, castBallot, closeBallot, openBallotBox } from '../../../electron/commands/ballot.ts';
import { runCommand } from '../../../electron/commands/run-command.ts';
import { endSession, type Session } from '../../../electron/commands/session.ts';
import { readerOf } from '../../../electron/db/queries/reader.ts';
import { assert, look, opened, type Place, type Prepared } from './scene.ts';

const answers = [{ riskId: 'r', probability: 'low', consequence: 'high' }];
const voters = 4;

/** Ballots of a secret round: each that was taken in counts once, each that was refused not at all, and can be given again. */
export function ballotScene({ path, folders }: Place): Prepared {
  const session = opened(path, folders);
  openRound(session);
  let cast = 0;
  return {
    attempt: () => {
      let first: unknown = null;
      for (let voter = 0; voter < voters; voter += 1)
        try {
          castBallot(session, 'round', answers);
          cast += 1;
        } catch (thrown) {
          first ??= thrown;
        }
      if (first) throw first;
      closeBallot(session, 'round');
    },
    check: (refused) => {
      if (refused && cast < voters) {
        assert(ballotsCast(session, 'round') === cast, `cast: ${ballotsCast(session, 'round')} for ${cast}`);
        for (; cast < voters; cast += 1) castBallot(session, 'round', answers);
      }
      if (refused) closeBallot(session, 'round');
      endSession(session);
      look(path, (database) => {
        const round = readerOf(database).get('votingRound', 'round');
        const counts = readerOf(database)
          .all('tally')
          .map(({ count }) => count);
        assert(
          round?.state === 'closed' && round.ballots === voters,
          `closed: ${round?.state} ${round?.ballots}`,
        );
        assert(counts.length > 0 && counts.every((count) => count === voters), `counted: ${counts}`);
      });
    },
  };
}

function openRound(session: Session): void {
  const threat = readerOf(session.database).all('threat')[0]?.id ?? '';
  runCommand(session, 'form', { type: 'risk.form', id: 'r', threatIds: [threat] });
  const asked = { riskIds: ['r'], present: voters, earlierId: null };
  runCommand(session, 'open', { type: 'round.open', id: 'round', way: 'secret', ...asked });
  openBallotBox(session, 'round');
}
