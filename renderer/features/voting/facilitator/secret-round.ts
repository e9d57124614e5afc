import { create } from 'zustand';
import type { Fault } from '../../../../shared/api/result.ts';
import type { AnswerTime, BallotLayout } from '../../../../shared/domain/codes.ts';
import { call } from '../../../api.ts';
import { settled } from '../../../state/board-store.ts';
import { useUi } from '../../../state/ui-store.ts';

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

/** Asks for what a secret round needs: which risks, how many vote, and that the projector does not see the screen. */
export const askForSecretRound = (): void => setSecret({ isAsked: true });

/** How the ballots of a round are: settled each time that the machine is passed on. */
export type BallotForm = { readonly layout: BallotLayout; readonly time: AnswerTime };
export const usualForm: BallotForm = { layout: 'each', time: 'usual' };

/**
 * Passes the machine on to the first voter. This document ends here: another takes its place, and Back does not lead to
 * it. Where the host puts the other there, this page must not ask for it too: the two would stop each other. Answers why
 * it stays, where it does.
 */
export async function passOn(roundId: string, form: BallotForm): Promise<Fault | null> {
  await settled();
  const result = await call('ballot.begin', { roundId, ...form });
  if (!result.ok) return result.error;
  document.body.replaceChildren();
  if (useUi.getState().start?.pageNavigates) window.location.replace('/ballot');
  return null;
}
