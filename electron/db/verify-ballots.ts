import { isBallotRound } from '../../shared/domain/decide/round.ts';
import { boxLayout, isBoxOf } from '../../shared/domain/voting/ballot-box.ts';
import type { Database } from './connection.ts';
import { allBallotBoxes } from './queries/ballot-box.ts';
import { readerOf } from './queries/reader.ts';

/** Rounds whose box is not as ballots leave one: of a round that is not open, of another size, or with sums that differ. */
export function brokenBoxes(database: Database): string[] {
  const reader = readerOf(database);
  const method = reader.get('workshop', 'workshop')?.method;
  return allBallotBoxes(database)
    .filter(({ roundId, counts }) => {
      const round = reader.get('votingRound', roundId);
      if (!method || !round || !isBallotRound(round) || round.state !== 'open') return true;
      return !isBoxOf(boxLayout(method, round.riskIds), counts);
    })
    .map(({ roundId }) => roundId);
}
