import { create } from 'zustand';
import { noRound, type Round } from './round.ts';

/** What is passing in the walk-through. It outlives the screen, so that one comes back to where one was. */
export type Walk = {
  /** The file of the workshop walked through. */
  readonly file: string | null;
  readonly round: Round;
  /** What is being typed: the name of a new risk, or the number of one that is there. */
  readonly prompt: 'name' | 'number' | null;
};

export const useWalk = create<Walk>(() => ({ file: null, round: noRound, prompt: null }));
export const setWalk = useWalk.setState;

export function setRound(change: (round: Round) => Round): void {
  setWalk(({ round }) => ({ round: change(round), prompt: null }));
}
