import { describe, expect, it } from 'vitest';
import { castBallot, closeBallot } from '../../../../electron/commands/ballot.ts';
import { withTransaction } from '../../../../electron/commands/session.ts';
import { ballotBox } from '../../../../electron/db/queries/ballot-box.ts';
import { writeBallotBox } from '../../../../electron/db/row-writer.ts';
import { emptyBox, withBallot } from '../../../../shared/domain/voting/ballot-box.ts';
import {
  asTheAppDoes,
  attackRounds,
  copyAsItLies,
  layout,
  type Taking,
} from '../../../long/ballot/ballot-rounds.ts';

/** What the attack puts in place with a leak, at least, of eight. */
const muchMoreThanChance = 4;

const best = (found: ReadonlyMap<string, number>) => Math.max(...found.values());

describe('whoever gets file, log, copies and all that lies beside, when a secret round is over', () => {
  it('does no better than chance at the order of ballots known in full, or at what belongs together', () => {
    const found = attackRounds(40, 2026);
    expect(found.size).toBe(19);
    // The mean of forty rounds lies within four standard errors of chance, which puts one of eight in its place.
    for (const [what, mean] of found) expect([what, Math.abs(mean - 1) < 0.64]).toEqual([what, true]);
  });
});

const withoutCopies: Taking = { ...asTheAppDoes, copiesIn: 0 };

/** Ways of taking ballots in that seem to do, each with its leak. */
const leaks: Readonly<Record<string, Taking>> = {
  'a row for each ballot, taken away at the end': {
    ...withoutCopies,
    cast(session, roundId, ballot) {
      session.database.exec('PRAGMA secure_delete = OFF');
      session.database.exec('CREATE TABLE IF NOT EXISTS ballot (id INTEGER PRIMARY KEY, answers TEXT)');
      session.database.prepare('INSERT INTO ballot (answers) VALUES (?)').run(JSON.stringify(ballot));
      castBallot(session, roundId, ballot);
    },
    close(session, roundId) {
      closeBallot(session, roundId);
      session.database.exec('DELETE FROM ballot');
    },
  },
  'a line of the log for each ballot': {
    ...withoutCopies,
    cast(session, roundId, ballot) {
      castBallot(session, roundId, ballot);
      const answers = ballot.map(
        (each) => `${roundId}/${each.riskId}/${each.probability}/${each.consequence}`,
      );
      const seq = session.database.prepare('SELECT max(seq) FROM change').pluck().get();
      session.database
        .prepare(
          `INSERT INTO changeRow (seq, n, tableName, rowId) SELECT ?, 1 + max(n), 'x', ? FROM changeRow WHERE seq = ?`,
        )
        .run(seq, answers.join(' '), seq);
    },
  },
  'a write-ahead log that is left to grow': {
    ...withoutCopies,
    cast(session, roundId, ballot) {
      const box = ballotBox(session.database, roundId) ?? emptyBox(layout);
      withTransaction(session, () =>
        writeBallotBox(session.database, roundId, withBallot(layout, box, ballot)),
      );
    },
    close(session, roundId) {
      session.database.pragma('wal_autocheckpoint = 0');
      const { pragma } = session.database;
      session.database.pragma = ((source: string) =>
        source.startsWith('wal_checkpoint')
          ? [{ busy: 0 }]
          : pragma.call(session.database, source)) as typeof pragma;
      closeBallot(session, roundId);
      session.database.pragma = pragma;
    },
  },
  'copies made during the round with the box in them': { ...asTheAppDoes, copiesIn: 1, copy: copyAsItLies },
};

it.each(Object.entries(leaks))('the same attack finds %s', (_name, taking) => {
  expect(best(attackRounds(10, 7, taking))).toBeGreaterThan(muchMoreThanChance);
});
