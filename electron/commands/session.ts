import type { Reply } from '../../shared/api/types.ts';
import type { PersonName } from '../../shared/domain/tables.ts';
import type { RowChange } from '../../shared/history/row-change.ts';
import { fold, type UndoStack } from '../../shared/history/undo-stack.ts';
import { entries } from '../db/change-log.ts';
import { asRefusal, type Database } from '../db/connection.ts';
import { historyState, nextNumbers } from '../db/queries/snapshot.ts';

/** An open workshop. The stack is folded from the log when opened and kept in step by the gate. */
export type Session = { readonly path: string; readonly database: Database; stack: UndoStack };

/** A session over an open file. */
export function startSession(path: string, database: Database): Session {
  return { path, database, stack: fold(entries(database)) };
}

/** Ends a session; the write-ahead log is folded into the file, so that one file holds everything. */
export function endSession(session: Session): void {
  session.database.close();
}

/**
 * The gate: the only place where a transaction starts. What `work` does is on disk when this returns, or has not
 * happened at all; the stack moves only with it.
 */
export function throughTheGate<T>(session: Session, work: () => T): T {
  const before = session.stack;
  try {
    return session.database.transaction(work).immediate();
  } catch (thrown) {
    session.stack = before;
    throw asRefusal(thrown);
  }
}

/** The answer to a window: what changed, and where history stands now. */
export function replyWith(
  session: Session,
  rows: readonly RowChange[],
  names: readonly PersonName[] = [],
): Reply {
  const { database, stack } = session;
  return { rows, personNames: names, next: nextNumbers(database), history: historyState(database, stack) };
}
