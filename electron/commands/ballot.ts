import { randomUUID } from 'node:crypto';
import type { Reply } from '../../shared/api/types.ts';
import type { BallotWay } from '../../shared/domain/codes.ts';
import type { Command, CommandOf } from '../../shared/domain/commands.ts';
import { getOrThrow, Refusal } from '../../shared/domain/refusal.ts';
import type { VotingRound } from '../../shared/domain/tables.ts';
import {
  type BoxLayout,
  ballotsIn,
  boxLayout,
  countsIn,
  emptyBox,
  withBallot,
} from '../../shared/domain/voting/ballot-box.ts';
import { type Answer, hasTooFewBallots } from '../../shared/domain/voting/ballots.ts';
import { checkpointWal } from '../db/connection.ts';
import { ballotBox } from '../db/queries/ballot-box.ts';
import { readerOf } from '../db/queries/reader.ts';
import { writeBallotBox } from '../db/row-writer.ts';
import { runCommand } from './run-command.ts';
import { type Session, withTransaction } from './session.ts';

/** Puts an empty box under an open round of ballots, unless it has one: a round goes on where a crash left it. */
export function openBallotBox(session: Session, roundId: string, way: BallotWay = 'secret'): void {
  const layout = layoutOf(session, roundId, way);
  if (ballotBox(session.database, roundId)) return;
  withTransaction(session, () => writeBallotBox(session.database, roundId, emptyBox(layout)));
  checkpointWal(session.database);
}

/**
 * Counts one ballot. It is on disk when this returns, and nowhere in the file or beside it is the box as it was
 * before: two states of a box would tell the ballot between them. Throws `round-not-open`, `bad-input`.
 */
export function castBallot(
  session: Session,
  roundId: string,
  answers: readonly Answer[],
  way: BallotWay = 'secret',
): void {
  const layout = layoutOf(session, roundId, way);
  const box = ballotBox(session.database, roundId) ?? emptyBox(layout);
  const next = withBallot(layout, box, answers);
  withTransaction(session, () => writeBallotBox(session.database, roundId, next));
  checkpointWal(session.database);
}

/** How many have voted in an open round of ballots. Throws `round-not-open`. */
export function ballotsCast(session: Session, roundId: string, way: BallotWay = 'secret'): number {
  layoutOf(session, roundId, way);
  const box = ballotBox(session.database, roundId);
  return box ? ballotsIn(box) : 0;
}

/**
 * Closes an open round of ballots with the sums of its box, in one change; the box goes with it. Of fewer than three
 * ballots only their number remains, and a round in which nobody voted is void. Throws `round-not-open`.
 */
export function closeBallot(session: Session, roundId: string, way: BallotWay = 'secret'): Reply {
  const layout = layoutOf(session, roundId, way);
  const box = ballotBox(session.database, roundId) ?? emptyBox(layout);
  const reply = runCommand(session, randomUUID(), closing(roundId, layout, box, way));
  checkpointWal(session.database);
  return reply;
}

/** What a round of ballots came to is told by its box and by nobody else: no window may close it. Throws `not-allowed`. */
export function refuseCountByHand({ type }: Command): void {
  if (type === 'round.close') throw new Refusal('not-allowed');
}

function closing(
  id: string,
  layout: BoxLayout,
  box: Uint8Array,
  way: BallotWay,
): CommandOf<'round.close' | 'round.void'> {
  const ballots = ballotsIn(box);
  if (ballots === 0) return { type: 'round.void', id };
  const tallies = hasTooFewBallots({ way, ballots }) ? [] : countsIn(layout, box);
  return { type: 'round.close', id, ballots, tallies };
}

function layoutOf(session: Session, roundId: string, way: BallotWay): BoxLayout {
  const reader = readerOf(session.database, session.next);
  const { method } = getOrThrow(reader.get('workshop', 'workshop'), 'workshop');
  return boxLayout(method, openRound(reader.get('votingRound', roundId), way).riskIds);
}

function openRound(round: VotingRound | undefined, way: BallotWay): VotingRound {
  if (round?.way !== way || round.state !== 'open') throw new Refusal('round-not-open');
  return round;
}
