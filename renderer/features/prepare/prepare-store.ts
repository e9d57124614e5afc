import { create } from 'zustand';
import type { Command } from '../../../shared/domain/commands.ts';
import { faultOf } from '../../report.ts';
import { type Outcome, run } from '../../state/board-store.ts';
import { type PrepareSection, setUi } from '../../state/ui-store.ts';

/** A name that somebody is asked about before it is forgotten, and the way back to its row. */
export type Forgetting = { readonly nameId: string; readonly name: string; readonly back: () => void };

/** State of this screen that is not stored. */
type Prepare = {
  readonly groupSize: number;
  /** Key of the method looked at in the list; null: the one the workshop has. */
  readonly methodKey: string | null;
  readonly forgetting: Forgetting | null;
};

const smallestGroup = 3;
const largestGroup = 12;

export const usePrepare = create<Prepare>(() => ({
  groupSize: 5,
  methodKey: null,
  forgetting: null,
}));

export function goToSection(prepareSection: PrepareSection): void {
  setUi({ prepareSection });
}

export function lookAtMethod(methodKey: string | null): void {
  usePrepare.setState({ methodKey });
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
