import type { CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { riskFields } from '../fields/risk.ts';
import type { Pair } from '../method/method.ts';
import { Refusal } from '../refusal.ts';
import { comparisonId, sidesOf } from '../voting/comparison.ts';
import { needLevel, patchOf } from './fields.ts';
import type { Decisions } from './index.ts';

type Types = Extract<CommandType, 'risk.assess' | 'risk.assessMany' | 'risk.compare'>;

export const assessDecisions: Decisions<Types> = {
  'risk.assess': (draft, command) =>
    draft.update('risk', command.id, patchOf(draft, riskFields, 'risk.assess', command)),

  'risk.assessMany': (draft, { risks }) => {
    for (const { id, ...pair } of risks) assess(draft, id, pair);
  },

  'risk.compare': (draft, { oneId, otherId, worse }) => {
    if (oneId === otherId) throw new Refusal('compare-with-itself');
    draft.need('risk', oneId);
    draft.need('risk', otherId);
    const id = comparisonId(oneId, otherId);
    const row = { id, ...sidesOf(oneId, otherId, worse ?? 'equal') };
    if (!draft.get('comparison', id)) worse && draft.insert('comparison', row);
    else if (worse) draft.update('comparison', id, row);
    else draft.remove('comparison', id);
  },
};

function assess(draft: Draft, id: string, { probability, consequence }: Pair): void {
  needLevel(draft, 'probability', probability);
  needLevel(draft, 'consequence', consequence);
  draft.update('risk', id, { probability, consequence });
}
