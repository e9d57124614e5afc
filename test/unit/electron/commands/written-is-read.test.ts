import { describe, expect, it } from 'vitest';
import { record } from '../../../../electron/commands/record.ts';
import {
  endSession,
  type Session,
  startSession,
  withTransaction,
} from '../../../../electron/commands/session.ts';
import { undo } from '../../../../electron/commands/undo.ts';
import { openWorkshopFile } from '../../../../electron/db/connection.ts';
import { readerOf } from '../../../../electron/db/queries/reader.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { openSession } from '../../../../electron/library/files.ts';
import type { Row } from '../../../../shared/domain/tables.ts';
import { byRank, longestRank } from '../../../../shared/domain/workshop/rank.ts';
import { newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

const threats = ({ database }: Session) => readerOf(database).all('threat').sort(byRank);

function withThreats(count: number): Session {
  const session = newSession();
  const added = Array.from({ length: count }, (_, at) => ({ id: `t-${at}`, text: `Hot ${at}` }));
  run(session, { type: 'threat.record', groupId: null, threats: added });
  return session;
}

/** Writes a row as it is given, as a change of the log. */
function written(session: Session, before: Row<'threat'>, after: Row<'threat'>): void {
  const meta = { code: 'threat.place', command: '{}', kind: 'do', target: null } as const;
  withTransaction(session, () => record(session, meta, [{ table: 'threat', id: before.id, before, after }]));
}

/** As the app closes a file and opens it again for work. */
function openedAgain({ path }: Session): Session {
  const folder = temporaryFolder();
  return openSession({ files: folder, trash: folder, backups: folder }, path);
}

describe('what has been written', () => {
  it('can be read again after hundreds of drops into one gap', () => {
    const session = withThreats(3);
    for (let drop = 0; drop < 300; drop += 1) {
      const [, second, third] = threats(session);
      const place = { riskId: null, beforeId: second?.id ?? null };
      run(session, { type: 'threat.place', ids: [third?.id ?? ''], ...place });
    }
    const before = threats(session);
    endSession(session);
    const again = startSession(session.path, openWorkshopFile(session.path, temporaryFolder()));
    expect([threats(again), verify(again.database)]).toEqual([before, []]);
    endSession(again);
  });

  it('is opened and mended where ranks have grown without limit, and every step can still be taken back', () => {
    const session = withThreats(4);
    const [, second, , fourth] = threats(session) as Row<'threat'>[];
    if (!second || !fourth) throw new Error('too few threats');
    written(session, fourth, { ...fourth, rank: `a0${'V'.repeat(20_000)}` });
    const order = threats(session).map(({ id }) => id);
    expect(order).toEqual(['t-0', 't-3', 't-1', 't-2']);
    endSession(session);
    const again = openedAgain(session);
    expect(threats(again).map(({ id }) => id)).toEqual(order);
    expect(Math.max(...threats(again).map(({ rank }) => rank.length))).toBeLessThanOrEqual(longestRank);
    expect(again.stack.undo.at(-1)?.code).toBe('workshop.mend');
    const { seq } = again.head;
    endSession(again);
    const third = openedAgain(session);
    expect([third.head.seq, verify(third.database)]).toEqual([seq, []]);
    undo(third);
    undo(third);
    expect(threats(third).map(({ id }) => id)).toEqual(['t-0', 't-1', 't-2', 't-3']);
    expect(verify(third.database)).toEqual([]);
    endSession(third);
  });

  it('is never what reading would refuse: such a change fails, and the file stays as it was', () => {
    const session = withThreats(1);
    const [threat] = threats(session) as Row<'threat'>[];
    if (!threat) throw new Error('no threat');
    const { head } = session;
    const wrong = { ...threat, origin: 'elsewhere' } as unknown as Row<'threat'>;
    expect(() => written(session, threat, wrong)).toThrow('a row that could not be read again: threat');
    expect([session.head, threats(session), verify(session.database)]).toEqual([head, [threat], []]);
    endSession(session);
  });

  it.each(['Halv \ud83d', '\udca9', 'Noll \0 och \ufffe', 'x\ufeff', 'a\u0308'])(
    'can be read again whatever was typed (%j), in names of people too',
    (text) => {
      const session = newSession();
      run(
        session,
        { type: 'workshop.setFacilitator', personName: { id: 'name', text } },
        { type: 'workshop.edit', title: text, purpose: text },
        { type: 'risk.add', id: 'r', title: `x ${text}` },
      );
      const person = { id: 'p', personName: { id: 'other', text }, organisationId: null, role: text };
      run(session, { type: 'participant.add', participants: [{ ...person, groupId: null }] });
      expect(verify(session.database)).toEqual([]);
      endSession(session);
    },
  );
});
