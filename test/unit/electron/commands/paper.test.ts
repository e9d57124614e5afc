import { describe, expect, it } from 'vitest';
import { ballotsCast, castBallot, closeBallot, openBallotBox } from '../../../../electron/commands/ballot.ts';
import { endSession, type Session } from '../../../../electron/commands/session.ts';
import { undo } from '../../../../electron/commands/undo.ts';
import { hasOpenBallot } from '../../../../electron/db/queries/ballot-box.ts';
import { loggedChanges } from '../../../../electron/db/queries/changes.ts';
import { readerOf } from '../../../../electron/db/queries/reader.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { newSession, run } from '../../../helpers/workshop.ts';

function sessionWithRound(): Session {
  const session = newSession();
  run(
    session,
    { type: 'threat.record', groupId: null, threats: [{ id: 't', text: 'Hot' }] },
    { type: 'risk.form', id: 'r', threatIds: ['t'] },
    { type: 'round.open', id: 'v', way: 'paper', riskIds: ['r'], present: 2, earlierId: null },
  );
  return session;
}

const ballot = (probability: string) => [{ riskId: 'r', probability, consequence: 'low' }];
const cast = (session: Session, probability: string) =>
  castBallot(session, 'v', ballot(probability), 'paper');
const tallies = ({ database }: Session) =>
  readerOf(database)
    .all('tally')
    .map(({ id, count }) => [id, count]);

describe('a round on paper', () => {
  it('has its ballots in a box while it is open, and as sums when it is closed', () => {
    const session = sessionWithRound();
    const { seq } = session.head;
    for (const level of ['high', 'low', 'high']) cast(session, level);
    expect([session.head.seq, ballotsCast(session, 'v', 'paper'), tallies(session)]).toEqual([seq, 3, []]);
    expect([hasOpenBallot(session.database), verify(session.database)]).toEqual([true, []]);
    const reply = closeBallot(session, 'v', 'paper');
    expect(reply.history.seq).toBe(seq + 1);
    expect(tallies(session)).toEqual([
      ['v/r/low/low', 1],
      ['v/r/high/low', 2],
    ]);
    expect([hasOpenBallot(session.database), verify(session.database)]).toEqual([false, []]);
    endSession(session);
  });

  it('keeps the number alone of fewer than three ballots: they would tell who voted what', () => {
    const session = sessionWithRound();
    for (const level of ['high', 'low']) cast(session, level);
    closeBallot(session, 'v', 'paper');
    expect(tallies(session)).toEqual([]);
    expect(readerOf(session.database).get('votingRound', 'v')?.ballots).toBe(2);
    endSession(session);
  });

  it('leaves no ballot and no order in the log, and undo takes back the round whole', () => {
    const session = sessionWithRound();
    for (const level of ['high', 'low', 'high']) cast(session, level);
    closeBallot(session, 'v', 'paper');
    const told = loggedChanges(session.database, session.stack, { limit: 10 });
    expect(told.map(({ code }) => code)).toEqual([
      'round.close',
      'round.open',
      'risk.form',
      'threat.record',
      'workshop.create',
    ]);
    undo(session);
    expect(readerOf(session.database).all('votingRound')).toEqual([]);
    expect(tallies(session)).toEqual([]);
    endSession(session);
  });

  it('is not undone from under the ballots that are typed in', () => {
    const session = sessionWithRound();
    cast(session, 'high');
    expect(() => undo(session)).toThrow('round-is-open');
    expect(ballotsCast(session, 'v', 'paper')).toBe(1);
    expect(() => run(session, { type: 'round.void', id: 'v' })).toThrow('ballots-would-go');
    run(session, { type: 'round.void', id: 'v', ballots: 1 });
    expect(hasOpenBallot(session.database)).toBe(false);
    endSession(session);
  });

  it('is not the secret one: neither takes the ballots of the other, and one without ballots is void', () => {
    const session = sessionWithRound();
    expect(() => castBallot(session, 'v', ballot('low'))).toThrow('round-not-open');
    expect(() => openBallotBox(session, 'v')).toThrow('round-not-open');
    expect(() => castBallot(session, 'v', ballot('unheard-of'), 'paper')).toThrow('bad-input');
    closeBallot(session, 'v', 'paper');
    expect(readerOf(session.database).all('votingRound')).toEqual([]);
    endSession(session);
  });
});
