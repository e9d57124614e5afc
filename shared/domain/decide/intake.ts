// Decisions on what comes in from elsewhere: another laptop's workshop, and an analyst's changed workbook.

import type { Command, CommandOf, CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import { isRevisionStep } from '../revision/steps.ts';
import type { Decision, Decisions } from './index.ts';
import { addNotes } from './parked-note.ts';
import { addGroup } from './people.ts';
import { addRisk } from './risk.ts';
import { addThreats, editThreat, joinThreat } from './threat.ts';

type Merge = CommandOf<'workshop.merge'>;

/**
 * What is not here comes in under its own id, with numbers of this workshop; a threat that is here takes the fields
 * given and stays where it is placed. The same merge once more therefore changes nothing.
 */
export const mergeDecisions: Decisions<'workshop.merge'> = {
  'workshop.merge': (draft, { groups, risks, threats, notes = [] }) => {
    for (const { id, name } of groups) if (!draft.get('workGroup', id)) addGroup(draft, id, name);
    const fresh = threats.filter(({ id }) => !draft.get('threat', id));
    for (const threat of threats) if (draft.get('threat', threat.id)) editThreat(draft, threat);
    addRisks(draft, risks, new Set(fresh.map(({ riskId }) => riskId)));
    for (const [riskId, own] of Map.groupBy(fresh, (threat) => threat.riskId)) {
      if (riskId !== null) draft.need('risk', riskId);
      addThreats(draft, own, riskId);
    }
    for (const { id, joinedTo } of fresh)
      if (joinedTo && draft.get('threat', joinedTo)) joinThreat(draft, id, joinedTo);
    addNotes(
      draft,
      notes.filter(({ id }) => !draft.get('parkedNote', id)),
    );
  },
};

/** A risk is a cluster of threats: one that none of the new ones belongs to does not come in. */
function addRisks(draft: Draft, risks: Merge['risks'], wanted: ReadonlySet<string | null>): void {
  for (const risk of risks)
    if (wanted.has(risk.id) && !draft.get('risk', risk.id)) addRisk(draft, risk, null);
}

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
