import type { Command } from '../../../shared/domain/commands.ts';
import { faultOf } from '../../report.ts';
import { type Outcome, run } from '../../state/board-store.ts';

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
