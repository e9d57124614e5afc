import { useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import type { RoundSubject } from '../../../../shared/domain/codes.ts';
import type { VotingRound } from '../../../../shared/domain/tables.ts';
import { byRank } from '../../../../shared/domain/workshop/rank.ts';
import { isTreated, type RegisterRow } from '../../../../shared/domain/workshop/register.ts';
import { run } from '../../../state/board-store.ts';
import { useKeptForm } from '../../../state/kept-form.ts';
import { useRegister, useTables } from '../../../state/selectors.ts';
import { useUi } from '../../../state/ui-store.ts';
import { setPresent, usePresent, useRoundSubject } from '../how-to-vote.ts';

/** Which risks a round may ask about; the first that there is stands chosen: the one that the room is looking at. */
const riskChoices = ['this', 'unrated', 'all'] as const;
type RiskChoice = (typeof riskChoices)[number];

/**
 * The risks of each choice, by number; a choice that would be empty, or the same as a narrower one, is left out. What is
 * left after treatment is asked about only where something has been said of treating.
 */
export function riskChoicesOf(
  rows: readonly RegisterRow[],
  riskId: string | null,
  about: RoundSubject = 'level',
): Partial<Record<RiskChoice, readonly string[]>> {
  const [isThere, levelOf] =
    about === 'level'
      ? [() => true, ({ level }: RegisterRow) => level]
      : [isTreated, ({ residualLevel }: RegisterRow) => residualLevel];
  const byNumber = rows.toSorted((a, b) => a.risk.number - b.risk.number);
  const asked = byNumber.filter((row) => row.risk.id === riskId || isThere(row));
  const ids = (some: readonly RegisterRow[]) => some.map(({ risk }) => risk.id);
  const unrated = ids(asked.filter((row) => levelOf(row) === null));
  const here = ids(asked.filter(({ risk }) => risk.id === riskId));
  return {
    ...(here.length > 0 && asked.length > 1 && { this: here }),
    ...(unrated.length > 0 && unrated.length < asked.length && unrated.join() !== here.join() && { unrated }),
    ...(asked.length > 0 && { all: ids(asked) }),
  };
}

/** The newest round that asked the same about just these risks and is closed: the one that a new round repeats. */
export function earlierRound(
  rounds: Iterable<VotingRound>,
  riskIds: readonly string[],
  about: RoundSubject,
): string | null {
  const asked = riskIds.toSorted().join();
  const same = [...rounds].filter(
    (round) => round.about === about && round.state === 'closed' && round.riskIds.toSorted().join() === asked,
  );
  return same.sort(byRank).at(-1)?.id ?? null;
}

/** How many people were typed, 1 to 1,000; null for anything else. */
export function typedPeople(text: string): number | null {
  const people = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  return people >= 1 && people <= 1_000 ? people : null;
}

/** A round with ballots while it is prepared: which risks it asks about, and how many vote. */
export function useNewRound() {
  const { votingRound } = useTables();
  const expected = usePresent();
  const riskId = useUi((ui) => ui.riskId);
  const about = useRoundSubject();
  const choices = riskChoicesOf(useRegister(), riskId, about);
  const offered = riskChoices.filter((each) => choices[each]);
  const [chosen, choose] = useState<RiskChoice>(offered[0] ?? 'all');
  const [{ people }, change, forget] = useKeptForm('round', () => ({ people: String(expected ?? '') }));
  const [isTried, setTried] = useState(false);
  const present = typedPeople(people);
  const riskIds = choices[chosen] ?? [];
  return {
    ...{ about, choices, offered, chosen, choose, riskIds, people, present, isTried },
    typePeople: (typed: string) => change({ people: typed }),
    isMistyped: isTried && present === null,
    /** The round to open; null where how many vote is mistyped, which is told from now on. */
    settle: (): NewRound | null => {
      setTried(true);
      if (present === null) return null;
      setPresent(present);
      forget();
      return { about, riskIds, present, earlierId: earlierRound(votingRound.values(), riskIds, about) };
    },
  };
}

/** What is settled before a round opens. */
export type NewRound = {
  readonly about: RoundSubject;
  readonly riskIds: readonly string[];
  readonly present: number;
  /** The round that this one repeats. */
  readonly earlierId: string | null;
};

/** Opens a round with ballots; its id, or why not. */
export async function openRound(
  way: 'secret' | 'paper',
  { riskIds, ...facts }: NewRound,
): Promise<string | Fault> {
  const id = crypto.randomUUID();
  const opened = run({ type: 'round.open', id, way, riskIds: [...riskIds], ...facts });
  return (await opened.saved) ?? id;
}
