import { randomUUID } from 'node:crypto';
import { nextAfter } from '../../shared/domain/workshop/numbers.ts';
import type { RowChange } from '../../shared/history/row-change.ts';
import { push } from '../../shared/history/undo-stack.ts';
import { appendChange, type ChangeHeader } from '../db/change-log.ts';
import { facilitatorId } from '../db/queries/facilitator.ts';
import { writeRows } from '../db/row-writer.ts';
import type { Session } from './session.ts';

/** What happened, before the log gives it a number and a time. */
type ChangeMeta = Pick<ChangeHeader, 'code' | 'command' | 'kind' | 'target'> & {
  readonly key?: string;
};

/** Writes rows and their line in the log, and moves where it stands. Only to be called inside the gate. */
export function record(session: Session, happening: ChangeMeta, rows: readonly RowChange[]): void {
  const header: ChangeHeader = {
    ...happening,
    key: happening.key ?? randomUUID(),
    seq: session.head.seq + 1,
    at: new Date().toISOString(),
    actor: facilitatorId(session.database),
  };
  append(session, header, rows);
}

/** The same for a change that has its number and time already: one saved from another file. */
export function append(session: Session, header: ChangeHeader, rows: readonly RowChange[]): void {
  writeRows(session.database, rows);
  session.head = appendChange(session.database, session.head, header, rows);
  session.next = nextAfter(session.next, rows);
  session.stack = push(session.stack, header);
}
