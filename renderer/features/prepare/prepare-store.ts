import { create } from 'zustand';
import type { Command } from '../../../shared/domain/commands.ts';
import type { KeyOf } from '../../../shared/words/areas.ts';
import { faultOf } from '../../report.ts';
import { type Outcome, run, settled, useBoard } from '../../state/board-store.ts';

/** The parts of the preparation, in the order of their keys. */
export const sections = ['facts', 'people', 'groups', 'method'] as const;
export type Section = (typeof sections)[number];

/** A sentence about what was just done: a key of the area `prepare` and what stands in its holes. */
export type Said = {
  readonly key: KeyOf<'prepare'>;
  readonly params: Readonly<Record<string, string | number>>;
  /** The change it tells of; true until another has followed, an undo too. */
  readonly seq: number;
};

/** A name that somebody is asked about before it is forgotten, and the way back to its row. */
export type Forgetting = { readonly nameId: string; readonly name: string; readonly back: () => void };

/** What is passing on this screen. */
type Prepare = {
  readonly section: Section;
  readonly said: Said | null;
  readonly groupSize: number;
  /** Key of the method looked at in the list; null: the one the workshop has. */
  readonly methodKey: string | null;
  readonly forgetting: Forgetting | null;
};

const smallestGroup = 3;
const largestGroup = 12;

export const usePrepare = create<Prepare>(() => ({
  section: 'facts',
  said: null,
  groupSize: 5,
  methodKey: null,
  forgetting: null,
}));

export function goToSection(section: Section): void {
  usePrepare.setState({ section, said: null });
}

export function lookAtMethod(methodKey: string | null): void {
  usePrepare.setState({ methodKey });
}

/** Tells what the command that was run last has done. Its number is known when it has been answered. */
export function say(key: KeyOf<'prepare'>, params: Said['params'] = {}): void {
  const said = { key, params, seq: Number.POSITIVE_INFINITY };
  usePrepare.setState({ said });
  void settled().then(() => {
    const { seq } = useBoard.getState().history;
    usePrepare.setState((now) => (now.said === said ? { said: { ...said, seq } } : {}));
  });
}

export function changeGroupSize(steps: number): void {
  usePrepare.setState(({ groupSize }) => ({
    groupSize: Math.min(largestGroup, Math.max(smallestGroup, groupSize + steps)),
  }));
}

/** Runs a command that may be refused already while it is being made. */
export function attempt(make: () => Command): Outcome {
  try {
    return run(make());
  } catch (thrown) {
    const fault = faultOf(thrown);
    return { fault, saved: Promise.resolve(fault) };
  }
}

export const makeId = (): string => crypto.randomUUID();
