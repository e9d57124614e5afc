// Runs commands: those that a person gives, and the one that the program itself gives where ranks have
// grown long.

import type { Reply } from '../../shared/api/types.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { balancedLists, rankedTables } from '../../shared/domain/decide/balance-ranks.ts';
import { decide } from '../../shared/domain/decide/index.ts';
import { personNamesIn, withoutPersonNames } from '../../shared/domain/workshop/person-names.ts';
import { longestRank } from '../../shared/domain/workshop/rank.ts';
import type { RowChange } from '../../shared/history/row-change.ts';
import { rowsOfChange, seqOfKey } from '../db/change-log.ts';
import { readerOf } from '../db/queries/reader.ts';
import { writePersonNames } from '../db/row-writer.ts';
import { record } from './record.ts';
import { replyWith, type Session, withTransaction } from './session.ts';

/**
 * Runs a command: decide on the rows, write them and the log, commit. A key that was seen before is answered from
 * the log and does nothing again. A command that changes no row leaves no line. Throws a `Refusal`.
 */
export function runCommand(session: Session, key: string, command: Command): Reply {
  const names = personNamesIn(command);
  const rows = withTransaction(session, () => {
    const earlier = seqOfKey(session.database, key);
    if (earlier !== undefined) return rowsAsTheyAre(session, earlier);
    const decided = decide(readerOf(session.database, session.next), command);
    if (decided.length === 0) return decided;
    writePersonNames(session.database, names);
    const meta = {
      code: command.type,
      command: withoutPersonNames(command),
      kind: 'do',
      target: null,
    } as const;
    record(session, { ...meta, key, ballots: ballotsNamedBy(command) }, decided);
    return decided;
  });
  return replyWith(session, rows, names);
}

/** How many ballots a command that ends a round says there are. */
function ballotsNamedBy(command: Command): number | undefined {
  return command.type === 'round.close' || command.type === 'round.void' ? command.ballots : undefined;
}

/** Rows that a change touched, as they are now: a command sent again must not show an older state in the window. */
function rowsAsTheyAre(session: Session, seq: number): RowChange[] {
  const reader = readerOf(session.database);
  return rowsOfChange(session.database, seq).map((row) => ({
    ...row,
    after: reader.get(row.table, row.id) ?? null,
  }));
}

/**
 * Gives short ranks to a file in which they had grown long, as a change of its own that can be undone like any other.
 * Nothing is written to a file that has none.
 */
export function mendRanks(session: Session): void {
  if (!rankedTables.some((table) => hasLongRank(session, table))) return;
  withTransaction(session, () => {
    const rows = balancedLists(readerOf(session.database, session.next));
    const command = { type: 'workshop.mend', rows: rows.length };
    const meta = { code: command.type, kind: 'do', target: null } as const;
    record(session, { ...meta, command: JSON.stringify(command) }, rows);
  });
}

function hasLongRank({ database }: Session, table: string): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM "${table}" WHERE length(rank) > ?)`;
  return database.prepare(sql).pluck().get(longestRank) === 1;
}
