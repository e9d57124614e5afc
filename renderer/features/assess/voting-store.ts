import { create } from 'zustand';
import type { Axis, VotingWay } from '../../../shared/domain/codes.ts';
import { timeOfDay } from '../../../shared/domain/projector/agenda.ts';
import { type Asked, roundsOf } from '../../../shared/domain/voting/rounds.ts';
import type { Tables } from '../../../shared/history/row-change.ts';
import { setWay } from '../voting/how-to-vote.ts';
import { voteKey } from './assess-actions.ts';

/** The measures are read out first, and then the room votes. */
type ResidualStep = 'measures' | 'vote';

/** How voting goes on in this sitting: nothing of it is logged or saved before a round is held. */
type Voting = {
  /** Rounds that wait for their first vote, by what is voted on: `voteKey`. */
  readonly opened: ReadonlyMap<string, string>;
  /** Whether fingers are typed in pairs. */
  readonly inPairs: boolean;
  /** Whether hidden digits are shown to whoever types them. */
  readonly digitsShown: boolean;
  /** Whether the room has asked to see the former round while another runs; forgotten with each new one. */
  readonly formerShown: boolean;
  /** The scale whose row of digits is being typed; null between rows. */
  readonly typedAxis: Axis | null;
  /** Whether one goes from risk to risk in the order of the queue. */
  readonly inQueueOrder: boolean;
  readonly queueShown: boolean;
  readonly statusShown: boolean;
  /** How far a vote on what is left of a risk has come, where somebody has gone on or back, by risk. */
  readonly residualSteps: ReadonlyMap<string, ResidualStep>;
  readonly viewsShown: boolean;
  /** When the session ends, as it was typed: 15.30; empty while nobody has said. */
  readonly endsAt: string;
};

export const useVoting = create<Voting>(() => ({
  opened: new Map(),
  inPairs: false,
  digitsShown: false,
  formerShown: false,
  typedAxis: null,
  inQueueOrder: false,
  queueShown: false,
  statusShown: false,
  residualSteps: new Map(),
  viewsShown: false,
  endsAt: '',
}));
export const setVoting = useVoting.setState;

export function useOpenedRound(asked: Asked): string | null {
  return useVoting(({ opened }) => opened.get(voteKey(asked))) ?? null;
}

export function openRound(asked: Asked): void {
  const id = crypto.randomUUID();
  setVoting(({ opened }) => ({ opened: new Map(opened).set(voteKey(asked), id), formerShown: false }));
}

/** Forgets a round that nobody has voted in. */
export function closeRound(asked: Asked): void {
  setVoting(({ opened }) => ({ opened: new Map([...opened].filter(([key]) => key !== voteKey(asked))) }));
}

/** Chooses the way of the next round; an empty round of fingers is dropped when the way is another. */
export function chooseWay(asked: Asked, way: VotingWay): void {
  if (way !== 'fingers') closeRound(asked);
  setWay(way);
}

/** Where the vote on what is left of a risk stands: at the measures until one goes on, or any round was held. */
export function residualStepOf(
  { residualSteps }: Pick<Voting, 'residualSteps'>,
  tables: Pick<Tables, 'votingRound'>,
  riskId: string,
): ResidualStep {
  const wasHeld = roundsOf(tables, { riskId, about: 'residual' }, []).length > 0;
  return residualSteps.get(riskId) ?? (wasHeld ? 'vote' : 'measures');
}

export function goToResidualStep(riskId: string, step: ResidualStep): void {
  setVoting(({ residualSteps }) => ({ residualSteps: new Map(residualSteps).set(riskId, step) }));
}

/** Whole minutes until a time of day as it was typed, today; 0 when it has passed, null where it is none. */
export function minutesUntil(typed: string, now: Date): number | null {
  const time = timeOfDay(typed);
  if (time === null) return null;
  const end = new Date(now);
  end.setHours(0, time, 0, 0);
  return Math.max(0, Math.floor((end.getTime() - now.getTime()) / 60_000));
}
