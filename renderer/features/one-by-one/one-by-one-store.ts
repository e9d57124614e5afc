import { create } from 'zustand';
import type { Threat } from '../../../shared/domain/tables.ts';

/** How far the plenary has come through the threats. Ids of threats that are no longer there do no harm. */
export type Round = {
  /** The threat one went back to; null is the first of the queue. */
  readonly atId: string | null;
  /** Those passed over, in order: they come again when the others are placed. */
  readonly passed: readonly string[];
  /** Those discussed so far, in order, each once. */
  readonly trail: readonly string[];
};

export const noRound: Round = { atId: null, passed: [], trail: [] };

/** State that is never saved. It is kept when the screen is left, so that coming back shows the same threat. */
type OneByOne = {
  /** The file of the workshop that the round is about. */
  readonly file: string | null;
  readonly round: Round;
  /** Whether the name of a new risk is being typed. */
  readonly isNaming: boolean;
  /** The number of a risk, as far as it is typed. */
  readonly digits: string;
};

export const useOneByOne = create<OneByOne>(() => ({
  file: null,
  round: noRound,
  isNaming: false,
  digits: '',
}));
export const setOneByOne = useOneByOne.setState;

export function setRound(change: (round: Round) => Round): void {
  setOneByOne(({ round }) => ({ round: change(round), isNaming: false, digits: '' }));
}

/** Threats still to be taken up: the unsorted ones in their order, then those passed over. */
export function queueOf(tray: readonly Threat[], { passed }: Round): Threat[] {
  const turn = new Map(passed.map((id, index) => [id, index]));
  const later = tray.filter(({ id }) => turn.has(id));
  later.sort((a, b) => (turn.get(a.id) ?? 0) - (turn.get(b.id) ?? 0));
  return [...tray.filter(({ id }) => !turn.has(id)), ...later];
}

/** The threat under discussion; undefined when none is left. */
export function discussed(
  round: Round,
  tray: readonly Threat[],
  threats: ReadonlyMap<string, Threat>,
): Threat | undefined {
  return threats.get(round.atId ?? '') ?? queueOf(tray, round)[0];
}

/** A threat was dealt with: go on with the queue. One that was gone back to keeps its place in the trail. */
export function dealtWith(round: Round, id: string): Round {
  const isKept = round.atId === id && round.trail.includes(id);
  return { ...round, atId: null, trail: isKept ? round.trail : withLast(round.trail, id) };
}

/** A threat was passed over: it comes last. */
export function passedOver(round: Round, id: string): Round {
  return { ...dealtWith(round, id), passed: withLast(round.passed, id) };
}

/** The threat that was placed last, while one goes on; null where one has gone back. */
export function placedLast(round: Round): string | null {
  return round.atId === null ? (round.trail.at(-1) ?? null) : null;
}

/**
 * One step back or on along the trail, at whose end the queue begins; null where there is no step to take. `from` is
 * the threat shown: when it comes round again from the queue, a step back leads to another.
 */
export function stepped(
  round: Round,
  from: string | null,
  steps: 1 | -1,
  isThere: (id: string) => boolean,
): Round | null {
  const path = round.trail.filter((id) => isThere(id) && (id !== from || id === round.atId));
  const here = path.indexOf(round.atId ?? '');
  const next = (here < 0 ? path.length : here) + steps;
  return next < 0 || next > path.length ? null : { ...round, atId: path[next] ?? null };
}

/** A threat whose placing was undone or redone is taken up again: shown where it is now. */
export function takenUp(round: Round, id: string): Round {
  return { ...round, atId: id, trail: round.trail.includes(id) ? round.trail : [...round.trail, id] };
}

function withLast(ids: readonly string[], id: string): string[] {
  return [...ids.filter((each) => each !== id), id];
}
