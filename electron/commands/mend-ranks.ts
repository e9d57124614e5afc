import { balancedLists, rankedTables } from '../../shared/domain/decide/balance-ranks.ts';
import { longestRank } from '../../shared/domain/workshop/rank.ts';
import { readerOf } from '../db/queries/reader.ts';
import { record } from './record.ts';
import { type Session, withTransaction } from './session.ts';

/**
 * Gives short ranks to a file in which they had grown long, as a change of its own that can be undone like any other.
 * Nothing is written to a file that has none.
 */
export function mendRanks(session: Session): void {
  if (!rankedTables.some((table) => hasLongRank(session, table))) return;
  withTransaction(session, () => {
    const rows = balancedLists(readerOf(session.database, session.next));
    const command = { type: 'workshop.mend', rows: rows.length };
    const happening = { code: command.type, kind: 'do', target: null } as const;
    record(session, { ...happening, command: JSON.stringify(command) }, rows);
  });
}

function hasLongRank({ database }: Session, table: string): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM "${table}" WHERE length(rank) > ?)`;
  return database.prepare(sql).pluck().get(longestRank) === 1;
}
