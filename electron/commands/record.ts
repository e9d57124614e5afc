import { randomUUID } from 'node:crypto';
import { nextAfter } from '../../shared/domain/numbers.ts';
import type { RowChange } from '../../shared/history/row-change.ts';
import { push } from '../../shared/history/undo-stack.ts';
import { appendChange, type ChangeHeader } from '../db/change-log.ts';
import { facilitatorId } from '../db/queries/facilitator.ts';
import { writeRows } from '../db/row-writer.ts';
import type { Session } from './session.ts';

/** What happened, before the log gives it a number and a time. */
export type Happening = Pick<ChangeHeader, 'code' | 'command' | 'kind' | 'target'> & {
  readonly key?: string;
};

/** Writes rows and their line in the log, and moves where it stands. Only to be called inside the gate. */
export function record(session: Session, happening: Happening, rows: readonly RowChange[]): void {
  const { database } = session;
  const header: ChangeHeader = {
    ...happening,
    key: happening.key ?? randomUUID(),
    seq: session.head.seq + 1,
    at: new Date().toISOString(),
    actor: facilitatorId(database),
  };
  writeRows(database, rows);
  session.head = appendChange(database, session.head, header, rows);
  session.next = nextAfter(session.next, rows);
  session.stack = push(session.stack, header);
}
