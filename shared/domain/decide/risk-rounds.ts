import type { Draft } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import type { VotingRound } from '../tables.ts';
import { isBallotRound, removeRound, talliesOf } from './round.ts';

/** A risk that goes is asked about no longer; a round that asked about nothing else goes with it. */
export function leaveRounds(draft: Draft, riskId: string): void {
  for (const round of roundsAsking(draft, riskId)) {
    removeTallies(draft, round.id, riskId);
    const riskIds = round.riskIds.filter((each) => each !== riskId);
    if (riskIds.length === 0) removeRound(draft, round.id);
    else draft.update('votingRound', round.id, { riskIds });
  }
}

/**
 * What was asked about a risk now stands for the one it went into. A round that asked about both keeps the votes on
 * the latter only: nobody's vote may count twice.
 */
export function joinRounds(draft: Draft, goneId: string, keptId: string): void {
  for (const round of roundsAsking(draft, goneId)) {
    const askedBoth = round.riskIds.includes(keptId);
    if (askedBoth) removeTallies(draft, round.id, goneId);
    for (const tally of talliesOf(draft, round.id, goneId))
      draft.update('tally', tally.id, { riskId: keptId });
    const riskIds = askedBoth
      ? round.riskIds.filter((each) => each !== goneId)
      : round.riskIds.map((each) => (each === goneId ? keptId : each));
    draft.update('votingRound', round.id, { riskIds });
  }
}

/** Throws `round-is-open` while ballots about the risk are being cast: they must stay what they were about. */
function roundsAsking(draft: Draft, riskId: string): VotingRound[] {
  const asking = draft.all('votingRound').filter((round) => round.riskIds.includes(riskId));
  if (asking.some((round) => isBallotRound(round) && round.state === 'open'))
    throw new Refusal('round-is-open');
  return asking;
}

function removeTallies(draft: Draft, roundId: string, riskId: string): void {
  for (const tally of talliesOf(draft, roundId, riskId)) draft.remove('tally', tally.id);
}
