import { create } from 'zustand';

/** Rounds opened by 'vote again' that wait for votes, by risk. A round is on disk once it has a vote. */
const useRounds = create<{ readonly opened: ReadonlyMap<string, string> }>(() => ({ opened: new Map() }));

export function useOpenedRound(riskId: string): string | null {
  return useRounds(({ opened }) => opened.get(riskId)) ?? null;
}

export function openRound(riskId: string): void {
  useRounds.setState(({ opened }) => ({ opened: new Map(opened).set(riskId, crypto.randomUUID()) }));
}

/** What was counted in the round stays; an axis that was not asked again shows its earlier votes. */
export function closeRound(riskId: string): void {
  useRounds.setState(({ opened }) => ({ opened: new Map([...opened].filter(([id]) => id !== riskId)) }));
}
