import type { Command, CommandOf, CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import { isRevisionStep } from '../revision/steps.ts';
import type { Decision, Decisions } from './index.ts';

/** What an analyst has changed elsewhere, as one change: each step is decided as if it were given by itself. */
export function reviseDecisions(single: Partial<Decisions<CommandType>>): Decisions<'workshop.revise'> {
  return {
    'workshop.revise': (draft, { steps }: CommandOf<'workshop.revise'>) => {
      for (const step of steps) decideStep(single, draft, step);
    },
  };
}

function decideStep(single: Partial<Decisions<CommandType>>, draft: Draft, step: Command): void {
  const decide = single[step.type] as Decision<CommandType> | undefined;
  if (!decide || !isRevisionStep(step.type)) throw new Refusal('not-allowed');
  decide(draft, step);
}
