import type { RowChange } from './row-change.ts';

/**
 * The rows that undo and redo of a change go by. Closing a round of ballots counts as the whole round, opened and
 * closed at once: taken back, the round is gone and not open again; done again, it is there as it was closed.
 */
export function wholeRounds(code: string, rows: readonly RowChange[]): readonly RowChange[] {
  if (code !== 'round.close') return rows;
  // The round comes first, as the references want.
  const rounds = rows.filter((row) => row.table === 'votingRound').map((row) => ({ ...row, before: null }));
  return [...rounds, ...rows.filter((row) => row.table !== 'votingRound')];
}
