import type { CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { riskFields } from '../fields/risk.ts';
import { isSamePair, type Pair } from '../method/method.ts';
import { Refusal } from '../refusal.ts';
import type { Risk } from '../tables.ts';
import { comparisonId, sidesOf } from '../voting/comparison.ts';
import { refuseUnlessDifferent } from '../voting/views.ts';
import { needLevel, patchOf } from './fields.ts';
import type { Decisions } from './index.ts';

type Types = Extract<CommandType, 'risk.assess' | 'risk.assessMany' | 'risk.compare'>;

export const assessDecisions: Decisions<Types> = {
  'risk.assess': (draft, command) => {
    const before = draft.need('risk', command.id);
    const given = patchOf(draft, riskFields, 'risk.assess', command);
    if (given.views) refuseUnlessDifferent(given.views);
    const isAnew = !isSamePair(before, { ...before, ...given });
    draft.update('risk', command.id, { ...(isAnew && setAnew), ...given });
  },

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

/** A pair that is set anew is the room's own: what was said of where the former one came from says nothing of it. */
const setAnew = { mappedFrom: '', views: [] } satisfies Partial<Risk>;

function assess(draft: Draft, id: string, { probability, consequence }: Pair): void {
  needLevel(draft, 'probability', probability);
  needLevel(draft, 'consequence', consequence);
  const before = draft.need('risk', id);
  const isAnew = !isSamePair(before, { probability, consequence });
  draft.update('risk', id, { ...(isAnew && setAnew), probability, consequence, mappedFrom: '' });
}
