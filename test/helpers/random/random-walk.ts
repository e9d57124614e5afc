import { expect } from 'vitest';
import { runCommand } from '../../../electron/commands/run-command.ts';
import { endSession, type Session, startSession } from '../../../electron/commands/session.ts';
import { redo, undo } from '../../../electron/commands/undo.ts';
import { logHead } from '../../../electron/db/change-log.ts';
import { openWorkshopFile } from '../../../electron/db/connection.ts';
import { nextNumbers, readerOf } from '../../../electron/db/queries/reader.ts';
import { allRows } from '../../../electron/db/queries/snapshot.ts';
import { differencesFromLog, verify } from '../../../electron/db/verify.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { newSession, temporaryFolder } from '../workshop.ts';
import { Random } from './random.ts';
import { randomCommand } from './random-commands.ts';

const logLength = (session: Session) =>
  session.database.prepare('SELECT count(*) FROM change').pluck().get() as number;

/** Everything the log is about, in an order that does not depend on how it came to be. */
function state(session: Session): unknown {
  const rows = allRows(session.database);
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [table, [...list].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );
}

/** Does random things; returns how many were accepted and how many refused. */
export function wander(session: Session, random: Random, steps: number): { done: number; refused: number } {
  const count = { done: 0, refused: 0 };
  for (let step = 0; step < steps; step += 1) {
    const before = random.next() < 0.02 ? [state(session), logLength(session)] : null;
    try {
      const choice = random.next();
      if (choice < 0.15) undo(session);
      else if (choice < 0.25) redo(session);
      else runCommand(session, `k-${step}`, randomCommand(random, readerOf(session.database)));
      count.done += 1;
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      if (before) expect([state(session), logLength(session)]).toEqual(before);
      count.refused += 1;
    }
    expectEveryThreatSomewhere(session);
  }
  return count;
}

/** A round of ballots that is undone while it is open does not come back, so none may be open before the walk. */
function voidOpenRound(session: Session): void {
  for (const { id, way, state } of allRows(session.database).votingRound)
    if (state === 'open' && way !== 'fingers') runCommand(session, `void-${id}`, { type: 'round.void', id });
}

function expectEveryThreatSomewhere(session: Session): void {
  const lost = session.database
    .prepare('SELECT id FROM threat WHERE riskId IS NOT NULL AND riskId NOT IN (SELECT id FROM risk)')
    .all();
  expect(lost).toEqual([]);
}

/** Random commands with undo and redo leave a log that equals the tables, and that can be walked back and forth. */
export function expectWalkable(seed: number, commands: number): void {
  const folder = temporaryFolder();
  let session = newSession(folder);
  const start = state(session);
  const count = wander(session, new Random(seed), commands);
  voidOpenRound(session);
  expect(count.done).toBeGreaterThan(commands * 0.46);
  expect(count.refused).toBeGreaterThan(commands / 30);
  expect(differencesFromLog(session.database)).toEqual([]);
  expect(session.head).toEqual(logHead(session.database));
  expect(session.next).toEqual(nextNumbers(session.database));

  endSession(session);
  session = startSession(session.path, openWorkshopFile(session.path, folder));
  const end = state(session);
  const steps = session.stack.undo.length;
  for (let step = 0; step < steps; step += 1) undo(session);
  expect(state(session)).toEqual(start);
  expect(() => undo(session)).toThrow('nothing-to-undo');
  for (let step = 0; step < steps; step += 1) redo(session);
  expect(state(session)).toEqual(end);

  expect(verify(session.database)).toEqual([]);
  endSession(session);
}
