import { describe, expect, it } from 'vitest';
import { endSession, type Session, startSession } from '../../../../electron/commands/session.ts';
import { redo, undo, undoTo } from '../../../../electron/commands/undo.ts';
import { openWorkshopFile } from '../../../../electron/db/connection.ts';
import { loggedChanges } from '../../../../electron/db/queries/changes.ts';
import { allRows } from '../../../../electron/db/queries/snapshot.ts';
import { verify } from '../../../../electron/db/verify.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

const open: Command = {
  type: 'round.open',
  id: 'v',
  way: 'secret',
  riskIds: ['r'],
  present: 3,
  earlierId: null,
};
const close: Command = {
  type: 'round.close',
  id: 'v',
  ballots: 3,
  tallies: [{ riskId: 'r', probability: 'low', consequence: 'high', count: 3 }],
};

function sessionWithRisk(): Session {
  const session = newSession();
  run(
    session,
    { type: 'threat.record', groupId: null, threats: [{ id: 't', text: 'Åska' }] },
    { type: 'risk.form', id: 'r', threatIds: ['t'] },
  );
  return session;
}

const rounds = (session: Session) => allRows(session.database).votingRound.map((round) => round.state);
const inForce = (session: Session) =>
  loggedChanges(session.database, session.stack, { limit: 100 })
    .filter((change) => change.code.startsWith('round.') && change.kind === 'do')
    .map((change) => [change.code, change.inForce]);

describe('undo of a round of ballots', () => {
  it('takes the whole closed round away, and redo brings it back closed; so after a restart', () => {
    let session = sessionWithRisk();
    run(session, open, { type: 'risk.edit', id: 'r', title: 'Under tiden' }, close);
    const before = allRows(session.database);
    undo(session);
    expect(rounds(session)).toEqual([]);
    expect(inForce(session)).toEqual([
      ['round.close', false],
      ['round.open', false],
    ]);
    endSession(session);
    session = startSession(session.path, openWorkshopFile(session.path, temporaryFolder()));
    redo(session);
    expect(allRows(session.database)).toEqual(before);
    expect(inForce(session)).toEqual([
      ['round.close', true],
      ['round.open', true],
    ]);
    undoTo(session, 3);
    expect([rounds(session), allRows(session.database).risk[0]?.title]).toEqual([[], '']);
    expect(verify(session.database)).toEqual([]);
    endSession(session);
  });

  it('makes an open round void for good', () => {
    const session = sessionWithRisk();
    run(session, open);
    undo(session);
    expect(rounds(session)).toEqual([]);
    expect(() => redo(session)).toThrow('nothing-to-redo');
    run(session, open, { type: 'round.void', id: 'v' });
    expect(rounds(session)).toEqual([]);
    expect(inForce(session).slice(0, 2)).toEqual([
      ['round.void', true],
      ['round.open', false],
    ]);
    undo(session);
    expect([rounds(session), allRows(session.database).risk]).toEqual([[], []]);
    expect(verify(session.database)).toEqual([]);
    endSession(session);
  });
});
