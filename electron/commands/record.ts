import { randomUUID } from 'node:crypto';
import type { RowChange } from '../../shared/history/row-change.ts';
import { push } from '../../shared/history/undo-stack.ts';
import { appendChange, type ChangeHeader, newestChange } from '../db/change-log.ts';
import { readerOf } from '../db/queries/reader.ts';
import { writeRows } from '../db/row-writer.ts';
import type { Session } from './session.ts';

/** What happened, before the log gives it a number and a time. */
export type Happening = Pick<ChangeHeader, 'code' | 'command' | 'kind' | 'target'> & {
  readonly key?: string;
};

/** Writes rows and their line in the log, and moves the stack. Only to be called inside the gate. */
export function record(session: Session, happening: Happening, rows: readonly RowChange[]): void {
  const { database } = session;
  const actor = readerOf(database).get('workshop', 'workshop')?.facilitatorId ?? null;
  const header: ChangeHeader = {
    ...happening,
    key: happening.key ?? randomUUID(),
    seq: (newestChange(database)?.seq ?? 0) + 1,
    at: new Date().toISOString(),
    actor,
  };
  writeRows(database, rows);
  appendChange(database, header, rows);
  session.stack = push(session.stack, header);
}
