// An open workshop: where its log stands, its one way to a transaction, and what is read of it as a whole.

import { basename } from 'node:path';
import type { HistoryState, Reply, Snapshot } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { PersonName } from '../../shared/domain/tables.ts';
import type { NextNumbers } from '../../shared/domain/workshop/numbers.ts';
import type { RowChange } from '../../shared/history/row-change.ts';
import { fold, type UndoStack } from '../../shared/history/undo-stack.ts';
import { asRefusal } from '../db/as-refusal.ts';
import { entries, type LogHead, logHead } from '../db/change-log.ts';
import { checkpointWal, cutRefused, type Database } from '../db/connection.ts';
import { isInPlace, noteCommit, readableDatabase } from '../db/open-files.ts';
import { nextNumbers } from '../db/queries/reader.ts';
import { allRows, personNames } from '../db/queries/snapshot.ts';

/** Where the log stands. Read when a file is opened and kept in step by `withTransaction`, so that no command looks it up. */
type LogPosition = { stack: UndoStack; head: LogHead; next: NextNumbers };

/** An open workshop. */
export type Session = LogPosition & {
  readonly path: string;
  /** The connection to its file. */
  readonly file: Database;
  /** What is read and written: the file or, once somebody else has written over it, a copy of what it held, to be read. */
  readonly database: Database;
  /** Does the work in one transaction that takes the write lock at once. */
  readonly transact: (work: () => unknown) => unknown;
  /** Whether opening the file has brought it to the newest schema, so that earlier versions of the app cannot open it. */
  readonly isUpgraded: boolean;
};

/** A session over an open file. */
export function startSession(path: string, database: Database, isUpgraded = false): Session {
  const stack = fold(entries(database));
  const transact = database.transaction((work: () => unknown) => work()).immediate;
  const next = nextNumbers(database);
  return {
    path,
    file: database,
    get database() {
      return readableDatabase(database);
    },
    transact,
    isUpgraded,
    stack,
    head: logHead(database),
    next,
  };
}

/** Ends a session; the write-ahead log is folded into the file, so that one file holds everything. */
export function endSession(session: Session): void {
  session.file.close();
}

/**
 * The only place where a transaction starts. What `work` does is on disk when this returns, or has not
 * happened at all; where the log stands moves only with it. Throws `file-moved`, and what SQLite and the disk refuse.
 */
export function withTransaction<T>(session: Session, work: () => T): T {
  // What is written to a file that nobody finds any more, or to another in its place, is not saved.
  if (!isInPlace(session.file)) throw new Refusal('file-moved');
  const { stack, head, next } = session;
  try {
    return session.transact(work) as T;
  } catch (thrown) {
    Object.assign(session, { stack, head, next } satisfies LogPosition);
    if (isInPlace(session.file)) cutRefused(session.file);
    throw asRefusal(thrown);
  } finally {
    noteCommit(session.file);
  }
}

/** How far back and forward one can go, and when the file last changed. */
function historyOf({ stack, head }: Session): HistoryState {
  const [undo, redo] = [stack.undo.at(-1)?.code ?? null, stack.redo.at(-1)?.code ?? null];
  return { seq: head.seq, savedAt: head.at, undo, redo };
}

/** The answer to a window: what changed, and where history stands now. */
export function replyWith(
  session: Session,
  rows: readonly RowChange[],
  names: readonly PersonName[] = [],
): Reply {
  return { rows, personNames: names, next: session.next, history: historyOf(session) };
}

/** Everything a window or an export needs of an open workshop, read at one moment. */
export function snapshotOf(session: Session): Snapshot {
  const { database, next, path } = session;
  return {
    file: basename(path),
    rows: allRows(database),
    personNames: personNames(database),
    next,
    history: historyOf(session),
  };
}

/** Pause after the last change before the log is folded in, in milliseconds: nobody waits for it. */
const checkpointDelay = 1_500;
const checkpoints = new WeakMap<Session, NodeJS.Timeout>();

/**
 * Folds the write-ahead log into the file when the room is quiet. What was acknowledged is on disk either way; but a
 * file that somebody copies while it is open is then whole without its log.
 */
export function scheduleCheckpoint(session: Session): void {
  clearTimeout(checkpoints.get(session));
  const rest = () => {
    if (session.file.open) checkpointWal(session.file);
  };
  checkpoints.set(session, setTimeout(rest, checkpointDelay).unref());
}
