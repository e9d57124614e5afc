import type { LoggedChange } from '../../../shared/api/types.ts';
import { standing, type UndoStack } from '../../../shared/history/undo-stack.ts';
import { changesBetween, logHead, rowsOfChange } from '../change-log.ts';
import type { Database } from '../connection.ts';

/** Lines of the log, newest first: at most `limit` before the change `before` (or the newest ones). */
export function loggedChanges(
  database: Database,
  stack: UndoStack,
  { before, limit }: { before?: number | undefined; limit: number },
): LoggedChange[] {
  const to = (before ?? logHead(database).seq + 1) - 1;
  const inForce = standing(stack);
  const headers = changesBetween(database, Math.max(1, to - limit + 1), to);
  return headers.reverse().map((header) => ({
    seq: header.seq,
    at: header.at,
    actor: header.actor,
    code: header.code,
    kind: header.kind,
    target: header.target,
    command: JSON.parse(header.command) as unknown,
    rows: rowsOfChange(database, header.seq),
    inForce: header.kind === 'do' && (inForce.has(header.seq) || isForGood(header)),
  }));
}

/**
 * Every line of the log as it stands now, oldest first, in slices read one at a time: the log only grows, so that what
 * is added meanwhile is not among them.
 */
export function* logSlices(
  database: Database,
  stack: UndoStack,
  size = 1_000,
): Generator<readonly LoggedChange[]> {
  const head = logHead(database).seq;
  for (let from = 1; from <= head; from += size) {
    const before = Math.min(from + size, head + 1);
    yield loggedChanges(database, stack, { before, limit: before - from }).reverse();
  }
}

/** The beginning of the file, and a round made void: nothing takes them back. */
function isForGood({ seq, code }: { readonly seq: number; readonly code: string }): boolean {
  return seq === 1 || code === 'round.void';
}

/** Every line of the log, oldest first, for the workbook. */
export function wholeLog(database: Database, stack: UndoStack): LoggedChange[] {
  const limit = logHead(database).seq;
  return loggedChanges(database, stack, { limit: Math.max(1, limit) }).reverse();
}
