import { create } from 'zustand';

type Secret = {
  /** Whether a secret round is being prepared. */
  readonly isAsked: boolean;
  /** The round that has just ended at the voters' curtain, until what came of it is read. */
  readonly endedId: string | null;
  /** The round in which a voter's page did not come, until the facilitator has gone on or put it off. */
  readonly interruptedId: string | null;
};

export const useSecret = create<Secret>(() => ({
  isAsked: false,
  endedId: null,
  interruptedId: null,
}));
export const setSecret = useSecret.setState;

/** Asks for what a secret round needs: which risks, how many vote, and that the wall does not see the screen. */
export const askForSecretRound = (): void => setSecret({ isAsked: true });
