import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ballotsCast, castBallot, closeBallot, openBallotBox } from '../../../../electron/commands/ballot.ts';
import { runCommand } from '../../../../electron/commands/run-command.ts';
import { endSession, type Session, startSession } from '../../../../electron/commands/session.ts';
import { undo, undoTo } from '../../../../electron/commands/undo.ts';
import { openWorkshopFile } from '../../../../electron/db/connection.ts';
import { copyTo } from '../../../../electron/db/copy.ts';
import { ballotBox, hasOpenBallot } from '../../../../electron/db/queries/ballot-box.ts';
import { readerOf } from '../../../../electron/db/queries/reader.ts';
import { brokenBoxes, verify } from '../../../../electron/db/verify.ts';
import type { Answer } from '../../../../shared/domain/voting/ballots.ts';
import { refusalOf } from '../../../helpers/refusal-of.ts';
import { newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

const riskIds = ['r-1', 'r-2'];

function sessionWithRound(folder = temporaryFolder()): Session {
  const session = newSession(folder);
  for (const id of riskIds)
    run(
      session,
      { type: 'threat.record', groupId: null, threats: [{ id: `t-${id}`, text: `Hot ${id}` }] },
      { type: 'risk.form', id, threatIds: [`t-${id}`] },
    );
  run(session, { type: 'round.open', id: 'round', way: 'secret', riskIds, present: 4, earlierId: null });
  openBallotBox(session, 'round');
  return session;
}

/** A ballot as pairs: `low/high abstain/low`. */
function ballot(pairs: string): Answer[] {
  return pairs.split(' ').map((pair, place) => {
    const [probability = '', consequence = ''] = pair.split('/');
    return { riskId: riskIds[place] ?? '', probability, consequence };
  });
}

const ballots = ['low/high low/low', 'high/high abstain/low', 'low/high low/low'].map(ballot);
const tallies = ({ database }: Session) =>
  readerOf(database)
    .all('tally')
    .map(({ id, count }) => [id, count]);

describe('a secret round', () => {
  it('has its ballots as sums when it is closed, in one change of the log, and no box any more', () => {
    const session = sessionWithRound();
    const { seq } = session.head;
    for (const each of ballots) castBallot(session, 'round', each);
    expect([session.head.seq, ballotsCast(session, 'round'), tallies(session)]).toEqual([seq, 3, []]);
    closeBallot(session, 'round');
    expect(session.head.seq).toBe(seq + 1);
    expect(tallies(session)).toEqual([
      ['round/r-1/low/high', 2],
      ['round/r-1/high/high', 1],
      ['round/r-2/low/low', 2],
      ['round/r-2/abstain/low', 1],
    ]);
    expect(readerOf(session.database).get('votingRound', 'round')).toMatchObject({
      state: 'closed',
      ballots: 3,
    });
    expect([hasOpenBallot(session.database), verify(session.database)]).toEqual([false, []]);
    endSession(session);
  });

  it('says of fewer than three ballots how many there were, and nothing else', () => {
    const session = sessionWithRound();
    for (const each of ballots.slice(0, 2)) castBallot(session, 'round', each);
    closeBallot(session, 'round');
    expect(readerOf(session.database).get('votingRound', 'round')).toMatchObject({
      state: 'closed',
      ballots: 2,
    });
    expect([tallies(session), hasOpenBallot(session.database)]).toEqual([[], false]);
    endSession(session);
    expect(readFileSync(session.path).includes('round/r-1/low')).toBe(false);
  });

  it('in which nobody voted is void', () => {
    const session = sessionWithRound();
    closeBallot(session, 'round');
    expect([readerOf(session.database).all('votingRound'), hasOpenBallot(session.database)]).toEqual([
      [],
      false,
    ]);
    endSession(session);
  });

  it('leaves no older state beside the file after a ballot: the write-ahead log is empty', () => {
    const session = sessionWithRound();
    for (const each of ballots) {
      castBallot(session, 'round', each);
      expect(statSync(`${session.path}-wal`).size).toBe(0);
    }
    closeBallot(session, 'round');
    expect(statSync(`${session.path}-wal`).size).toBe(0);
    endSession(session);
  });

  it('changes no byte of the file by a ballot but those of its counts and SQLite’s own counters', () => {
    const session = sessionWithRound();
    castBallot(session, 'round', ballot('low/low low/low'));
    const before = readFileSync(session.path);
    castBallot(session, 'round', ballot('high/high low/low'));
    const after = readFileSync(session.path);
    const changed = [...after.keys()].filter((at) => before[at] !== after[at]);
    expect(after.length).toBe(before.length);
    // The number of ballots and one count for each of two risks; the change counters stand in the first 100 bytes.
    expect(changed.filter((at) => at >= 100)).toHaveLength(3);
    endSession(session);
  });

  it('goes on after a crash where it was, with the ballots that were cast', () => {
    const folder = temporaryFolder();
    const session = sessionWithRound(folder);
    for (const each of ballots.slice(0, 2)) castBallot(session, 'round', each);
    // As kill -9 leaves it: nothing is closed.
    const crashed = join(folder, 'crashed.storforum');
    copyAsItLies(session, crashed);
    const opened = startSession(crashed, openWorkshopFile(crashed, join(folder, 'backups')));
    expect([ballotsCast(opened, 'round'), verify(opened.database)]).toEqual([2, []]);
    openBallotBox(opened, 'round');
    castBallot(opened, 'round', ballots[2] as Answer[]);
    closeBallot(opened, 'round');
    expect(tallies(opened)).toHaveLength(4);
    endSession(opened);
    endSession(session);
  });

  it('with ballots is ended by no step back: they stay, with their round, and the log as it was', () => {
    const session = sessionWithRound();
    castBallot(session, 'round', ballots[0] as Answer[]);
    const { head, stack } = session;
    for (const back of [() => undo(session), () => undoTo(session, 1), () => undoTo(session, head.seq - 1)])
      expect(back).toThrow('round-is-open');
    expect([session.head, session.stack, ballotsCast(session, 'round')]).toEqual([head, stack, 1]);
    run(session, { type: 'risk.edit', id: 'r-1', title: 'Under tiden' });
    undo(session);
    expect([readerOf(session.database).get('risk', 'r-1')?.title, ballotsCast(session, 'round')]).toEqual([
      '',
      1,
    ]);
    endSession(session);
  });

  it('with ballots is made void only by whoever names how many go, and is void once however often that is sent', () => {
    const session = sessionWithRound();
    for (const each of ballots.slice(0, 2)) castBallot(session, 'round', each);
    for (const named of [{}, { ballots: 1 }, { ballots: 3 }])
      expect(refusalOf(() => run(session, { type: 'round.void', id: 'round', ...named }))).toEqual({
        code: 'ballots-would-go',
        params: { count: 2 },
      });
    expect(ballotsCast(session, 'round')).toBe(2);
    const asked = () => runCommand(session, 'asked', { type: 'round.void', id: 'round', ballots: 2 });
    expect(asked().rows).toMatchObject([{ table: 'votingRound', after: null }]);
    expect(asked().rows).toMatchObject([{ table: 'votingRound', after: null }]);
    expect([readerOf(session.database).all('votingRound'), hasOpenBallot(session.database)]).toEqual([
      [],
      false,
    ]);
    endSession(session);
  });

  it('that is made void, or taken back before anybody has voted, takes its box along', () => {
    for (const end of [
      (session: Session) => {
        castBallot(session, 'round', ballots[0] as Answer[]);
        run(session, { type: 'round.void', id: 'round', ballots: 1 });
      },
      (session: Session) => void undo(session),
    ]) {
      const session = sessionWithRound();
      end(session);
      expect([hasOpenBallot(session.database), verify(session.database)]).toEqual([false, []]);
      endSession(session);
    }
  });

  it('refuses a ballot that is not whole, or comes when it is not open, and counts nothing of it', () => {
    const session = sessionWithRound();
    const wrong = [ballots[0]?.slice(0, 1), [...(ballots[0] ?? [])].reverse(), ballot('medium/low low/low')];
    for (const answers of wrong)
      expect(() => castBallot(session, 'round', answers ?? [])).toThrow('bad-input');
    expect(ballotsCast(session, 'round')).toBe(0);
    closeBallot(session, 'round');
    for (const act of [openBallotBox, closeBallot, ballotsCast])
      expect(() => act(session, 'round')).toThrow('round-not-open');
    expect(() => castBallot(session, 'round', ballots[0] ?? [])).toThrow('round-not-open');
    expect(() => openBallotBox(session, 'other')).toThrow('round-not-open');
    endSession(session);
  });

  it('is carried along with a copy as a round without ballots', () => {
    const folder = temporaryFolder();
    const session = sessionWithRound(folder);
    const box = Buffer.from(ballotBox(session.database, 'round') ?? []);
    castBallot(session, 'round', ballots[0] as Answer[]);
    const copy = join(folder, 'copy.storforum');
    copyTo(session.database, copy);
    const cast = Buffer.from(ballotBox(session.database, 'round') ?? []);
    expect([readFileSync(copy).includes(cast), readFileSync(session.path).includes(cast)]).toEqual([
      false,
      true,
    ]);
    const opened = startSession(copy, openWorkshopFile(copy, join(folder, 'backups')));
    expect([ballotsCast(opened, 'round'), verify(opened.database)]).toEqual([0, []]);
    openBallotBox(opened, 'round');
    expect(Buffer.from(ballotBox(opened.database, 'round') ?? [])).toEqual(box);
    endSession(opened);
    endSession(session);
  });

  it('is known as damaged when a bit of its box is another', () => {
    const session = sessionWithRound();
    castBallot(session, 'round', ballots[0] as Answer[]);
    const box = ballotBox(session.database, 'round') ?? new Uint8Array();
    const update = session.database.prepare('UPDATE ballotBox SET counts = ?');
    let found = 0;
    session.database.exec('BEGIN');
    for (let bit = 0; bit < box.length * 8; bit += 1) {
      const flipped = new Uint8Array(box);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      update.run(flipped);
      if (brokenBoxes(session.database)[0] === 'round') found += 1;
    }
    session.database.exec('COMMIT');
    expect(found).toBe(box.length * 8);
    expect(verify(session.database)).toEqual([{ code: 'ballots', where: 'round' }]);
    endSession(session);
  });
});

function copyAsItLies({ path }: Session, target: string): void {
  for (const suffix of ['', '-wal'])
    if (existsSync(`${path}${suffix}`)) writeFileSync(`${target}${suffix}`, readFileSync(`${path}${suffix}`));
}
