import type { VotingRound } from '../../../../shared/domain/tables.ts';
import { byRank } from '../../../../shared/domain/workshop/rank.ts';
import type { RegisterRow } from '../../../../shared/domain/workshop/register.ts';

/** Which risks a round may ask about. */
export const riskChoices = ['unrated', 'all', 'this'] as const;
export type RiskChoice = (typeof riskChoices)[number];

/** The risks of each choice, by number; a choice that would be empty, or the same as a narrower one, is left out. */
export function riskChoicesOf(
  rows: readonly RegisterRow[],
  riskId: string | null,
): Partial<Record<RiskChoice, readonly string[]>> {
  const byNumber = rows.toSorted((a, b) => a.risk.number - b.risk.number);
  const ids = (some: readonly RegisterRow[]) => some.map(({ risk }) => risk.id);
  const unrated = ids(byNumber.filter(({ level }) => level === null));
  const here = ids(byNumber.filter(({ risk }) => risk.id === riskId));
  return {
    ...(unrated.length > 0 && unrated.length < rows.length && { unrated }),
    ...(rows.length > 0 && { all: ids(byNumber) }),
    ...(here.length > 0 && rows.length > 1 && { this: here }),
  };
}

/** The newest round that asked about just these risks and is closed: the one that a new round repeats. */
export function earlierRound(rounds: Iterable<VotingRound>, riskIds: readonly string[]): string | null {
  const asked = riskIds.toSorted().join();
  const same = [...rounds].filter(
    (round) => round.state === 'closed' && round.riskIds.toSorted().join() === asked,
  );
  return same.sort(byRank).at(-1)?.id ?? null;
}

/** How many people were typed, 1 to 1,000; null for anything else. */
export function typedPeople(text: string): number | null {
  const people = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  return people >= 1 && people <= 1_000 ? people : null;
}
