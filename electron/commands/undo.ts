import type { Reply } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type RowChange, reverse, sameRow } from '../../shared/history/row-change.ts';
import { type Entry, wholeRounds } from '../../shared/history/undo-stack.ts';
import { rowsOfChange } from '../db/change-log.ts';
import { readerOf } from '../db/queries/reader.ts';
import { record } from './record.ts';
import { replyWith, type Session, withTransaction } from './session.ts';

/**
 * Takes back the newest change in force, by a new change. Throws `nothing-to-undo`, `undo-conflict`, and
 * `round-is-open` rather than take back the opening of a round that has ballots.
 */
export function undo(session: Session): Reply {
  const target = session.stack.undo.at(-1);
  if (!target) throw new Refusal('nothing-to-undo');
  return replyWith(
    session,
    withTransaction(session, () => repeat(session, 'undo', target)),
  );
}

/** Does again what was undone last. Throws `nothing-to-redo`, `undo-conflict`. */
export function redo(session: Session): Reply {
  const target = session.stack.redo.at(-1);
  if (!target) throw new Refusal('nothing-to-redo');
  return replyWith(
    session,
    withTransaction(session, () => repeat(session, 'redo', target)),
  );
}

/** Takes back every change in force after `seq`, newest first: all of them or, if one refuses, none. */
export function undoTo(session: Session, seq: number): Reply {
  const targets = session.stack.undo.filter((entry) => entry.seq > seq).reverse();
  if (targets.length === 0) throw new Refusal('nothing-to-undo');
  const rows = withTransaction(session, () => targets.flatMap((target) => repeat(session, 'undo', target)));
  return replyWith(session, rows);
}

function repeat(session: Session, kind: 'undo' | 'redo', target: Entry): RowChange[] {
  const { database } = session;
  const done = rowsOfChange(database, target.seq);
  const whole = wholeRounds(target.code, done);
  const rows = kind === 'undo' ? reverse(whole) : [...whole];
  refuseUnlessAsLeft(session, rows);
  // Rows of one change may refer to each other; the references are checked when all are back.
  database.pragma('defer_foreign_keys = ON');
  const command = JSON.stringify({ type: kind, target: target.seq });
  record(session, { code: target.code, command, kind, target: target.seq }, rows);
  return rows;
}

/** Where a row has become another since, nothing is written. Throws `undo-conflict`. */
function refuseUnlessAsLeft(session: Session, rows: readonly RowChange[]): void {
  const reader = readerOf(session.database);
  const now = new Map<string, RowChange['after']>();
  for (const { table, id, before, after } of rows) {
    const key = `${table}/${id}`;
    const current = now.has(key) ? (now.get(key) ?? null) : (reader.get(table, id) ?? null);
    if (!sameRow(current, before)) throw new Refusal('undo-conflict');
    now.set(key, after);
  }
}
