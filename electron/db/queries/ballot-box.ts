import type { Database } from '../connection.ts';
import { statement } from '../rows.ts';

/** Whether a round of ballots has its box in the file; never in one of an older schema. */
export function hasOpenBallot(database: Database): boolean {
  const has = "SELECT 1 FROM sqlite_schema WHERE name = 'ballotBox'";
  if (!statement(database, has).get()) return false;
  return statement(database, 'SELECT EXISTS (SELECT 1 FROM ballotBox)').pluck().get() === 1;
}

/** The box of a round, or undefined where nobody has voted yet. */
export function ballotBox(database: Database, roundId: string): Uint8Array | undefined {
  const sql = 'SELECT counts FROM ballotBox WHERE roundId = ?';
  return statement(database, sql).pluck().get(roundId) as Uint8Array | undefined;
}

/** Every box, by its round; in a sound file there is at most one. */
export function allBallotBoxes(database: Database): { roundId: string; counts: Uint8Array }[] {
  return database.prepare('SELECT roundId, counts FROM ballotBox').all() as {
    roundId: string;
    counts: Uint8Array;
  }[];
}
