import type { RowChange } from '../../history/row-change.ts';
import { Draft, type RankedTable, type Reader } from '../draft.ts';
import type { Row, TableName } from '../tables.ts';
import { byRank, longestRank, ranksBefore } from '../workshop/rank.ts';

/** The column by which the rows of a table fall into lists of their own order; null where all are one list. */
const listColumns: { readonly [T in RankedTable]: (keyof Row<T> & string) | null } = {
  organisation: null,
  participant: null,
  threat: 'riskId',
  risk: null,
  measureRisk: 'riskId',
  votingRound: null,
  parkedNote: null,
};
export const rankedTables = Object.keys(listColumns) as RankedTable[];

/**
 * A rank between two others is longer than they are, so that drops into the same gap make it longer without end. The list
 * of a row whose rank has become too long gets short ones, in the same change and the same order.
 */
export function balanceRanks(draft: Draft): void {
  for (const { table, id } of [...draft.changes]) if (isRanked(table)) balanceListOf(draft, table, id);
}

/** What gives short ranks to every list that has a long one: files written before ranks were balanced have some. */
export function balancedLists(reader: Reader): RowChange[] {
  const draft = new Draft(reader);
  for (const table of rankedTables) for (const { id } of draft.all(table)) balanceListOf(draft, table, id);
  return draft.changes;
}

function balanceListOf(draft: Draft, table: RankedTable, id: string): void {
  const row = draft.get(table, id);
  if (!row || row.rank.length <= longestRank) return;
  const column = listColumns[table] as keyof typeof row | null;
  const list = column === null ? draft.all(table) : draft.where(table, column, row[column]);
  const ranks = ranksBefore([], null, list.length);
  list.sort(byRank).forEach((each, place) => {
    draft.update(table, each.id, { rank: ranks[place] ?? '' });
  });
}

function isRanked(table: TableName): table is RankedTable {
  return rankedTables.some((each) => each === table);
}
