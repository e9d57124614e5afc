import { randomUUID } from 'node:crypto';
import { Refusal } from '../../shared/domain/refusal.ts';
import { ballotsIn } from '../../shared/domain/voting/ballot-box.ts';
import { nextAfter } from '../../shared/domain/workshop/numbers.ts';
import type { RowChange } from '../../shared/history/row-change.ts';
import { push } from '../../shared/history/undo-stack.ts';
import { appendChange, type ChangeHeader } from '../db/change-log.ts';
import { ballotBox } from '../db/queries/ballot-box.ts';
import { facilitatorId } from '../db/queries/snapshot.ts';
import { endsBallot, writeRows } from '../db/row-writer.ts';
import type { Session } from './session.ts';

/** What happened, before the log gives it a number and a time. */
type ChangeMeta = Pick<ChangeHeader, 'code' | 'command' | 'kind' | 'target'> & {
  readonly key?: string;
  /** How many ballots are said to go with the round that this ends: none where left out. */
  readonly ballots?: number | undefined;
};

/** Writes rows and their line in the log, and moves where it stands. Only to be called inside `withTransaction`. */
export function record(session: Session, meta: ChangeMeta, rows: readonly RowChange[]): void {
  refuseToLoseBallots(session, meta, rows);
  const { code, command, kind, target, key = randomUUID() } = meta;
  const header: ChangeHeader = {
    ...{ code, command, kind, target, key },
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

/**
 * Ballots are counted nowhere but in the box of their round, and it goes when the round ends: so that nothing ends it but
 * what names their number, the count of a closed round or of one that is given up knowingly. Throws `round-is-open` for a
 * step back, and `ballots-would-go` with the number that there is.
 */
function refuseToLoseBallots({ database }: Session, meta: ChangeMeta, rows: readonly RowChange[]): void {
  for (const row of rows) {
    const box = endsBallot(row) && ballotBox(database, row.id);
    if (!box) continue;
    const count = ballotsIn(box);
    if (count === (meta.ballots ?? 0)) continue;
    throw meta.kind === 'do' ? new Refusal('ballots-would-go', { count }) : new Refusal('round-is-open');
  }
}
