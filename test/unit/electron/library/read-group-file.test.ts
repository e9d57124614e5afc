import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { endSession, type Session, snapshotOf } from '../../../../electron/commands/session.ts';
import { isGroupFile, readGroupFile } from '../../../../electron/library/read-group-file.ts';
import { interchangeText, toInterchange } from '../../../../shared/domain/interchange/index.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { smallest } from '../../../helpers/interchange.ts';
import { newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

function groupsWorkshop(): Session {
  const session = newSession();
  run(
    session,
    { type: 'workshop.edit', title: 'Grupp C' },
    { type: 'group.add', id: 'g-1', name: 'Upphandling' },
    {
      type: 'threat.record',
      groupId: 'g-1',
      threats: [
        {
          id: 't-1',
          text: 'Avtalet går ut',
          detail: 'i maj',
          properties: ['availability'],
          origin: 'administration',
        },
        { id: 't-2', text: 'Ingen äger frågan' },
      ],
    },
    { type: 'risk.form', id: 'r-1', threatIds: ['t-2'], title: 'Otydligt ägande' },
    { type: 'risk.assess', id: 'r-1', probability: 'high', consequence: 'low' },
    { type: 'parkedNote.add', id: 'n-1', text: 'Budgeten', groupId: 'g-1' },
  );
  return session;
}

function bytesOf(session: Session): Buffer {
  endSession(session);
  return readFileSync(session.path);
}

const read = {
  title: 'Grupp C',
  groups: [{ id: 'g-1', sign: 'A', name: 'Upphandling' }],
  risks: [{ id: 'r-1', title: 'Otydligt ägande', description: '' }],
  threats: [
    {
      id: 't-1',
      groupId: 'g-1',
      riskId: null,
      text: 'Avtalet går ut',
      cause: '',
      consequence: '',
      joinedTo: null,
      detail: 'i maj',
      properties: ['availability'],
      origin: 'administration',
    },
    {
      id: 't-2',
      groupId: 'g-1',
      riskId: 'r-1',
      text: 'Ingen äger frågan',
      cause: '',
      consequence: '',
      joinedTo: null,
      detail: '',
      properties: [],
      origin: null,
    },
  ],
  notes: [{ id: 'n-1', text: 'Budgeten', groupId: 'g-1', state: 'open' }],
};

describe('a file that a group hands over', () => {
  it('is read of a workshop file, and leaves nothing behind', () => {
    const bytes = bytesOf(groupsWorkshop());
    // A place of its own for passing files, since others work in the shared one meanwhile.
    vi.stubEnv('TMPDIR', temporaryFolder());
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(readGroupFile('grupp-c.storforum', bytes)).toEqual(read);
    expect(readdirSync(tmpdir())).toEqual([]);
  });

  it('is read of interchange JSON, ids kept', () => {
    const { rows, personNames } = snapshotOf(groupsWorkshop());
    const json = Buffer.from(interchangeText(toInterchange(rows, personNames)));
    expect(readGroupFile('grupp-c.json', json)).toEqual(read);
  });

  it('gets the same ids each time where it has none, and other ones than any other file', () => {
    const json = (title: string) =>
      Buffer.from(
        JSON.stringify({
          ...smallest,
          workshop: { title },
          threats: [{ text: 'Strömmen går' }, { text: 'Strömmen går' }],
        }),
      );
    const idsOf = (bytes: Buffer) => readGroupFile('x.json', bytes).threats.map(({ id }) => id);
    expect(idsOf(json('C'))).toEqual(idsOf(json('C')));
    expect(new Set([...idsOf(json('C')), ...idsOf(json('D'))]).size).toBe(4);
  });

  it('is known by its first bytes or by its name', () => {
    const workshop = Buffer.from('SQLite format 3\0...');
    expect([
      isGroupFile('hot.csv', workshop),
      isGroupFile('a.STORFORUM', Buffer.from('')),
      isGroupFile('a.json', Buffer.from('{}')),
      isGroupFile('a.csv', Buffer.from('{}')),
    ]).toEqual([true, true, true, false]);
  });

  it('is refused as opening and importing refuse', () => {
    const damaged = bytesOf(groupsWorkshop());
    const at = damaged.indexOf('Ingen äger frågan');
    damaged.write('Nån', at);
    const refusals = [
      ['tom.storforum', Buffer.alloc(0)],
      ['hot.storforum', Buffer.from('Strömmen går')],
      ['hot.json', Buffer.from('{')],
      ['hot.json', Buffer.from('{"format":"other"}')],
      ['annan.storforum', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4_000)])],
      ['skadad.storforum', damaged],
    ] as const;
    const codes = refusals.map(([name, bytes]) => {
      try {
        return readGroupFile(name, bytes);
      } catch (thrown) {
        return thrown instanceof Refusal ? thrown.code : thrown;
      }
    });
    expect(codes).toEqual([
      'file-empty',
      'file-foreign',
      'import-not-json',
      'import-wrong-format',
      'file-foreign',
      'file-damaged',
    ]);
  });

  it('is refused where it has more threats than one change may bring', () => {
    const session = newSession();
    const threats = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({ id: `t-${from + n}`, text: 'x' }));
    run(session, { type: 'threat.record', groupId: null, threats: threats(0, 10_000) });
    run(session, { type: 'threat.record', groupId: null, threats: threats(10_000, 1) });
    expect(() => readGroupFile(join('stor.storforum'), bytesOf(session))).toThrow(
      new Refusal('too-many-lines', { count: 10_001, most: 10_000 }),
    );
  });
});
