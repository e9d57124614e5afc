import { certainties, mergedAssessments, riskStatuses, strategies } from '../../../shared/domain/codes.ts';
import type { Reader } from '../../../shared/domain/draft.ts';
import { type Maker, picks } from './picks.ts';
import type { Random } from './random.ts';

/** Commands on risks: formed, merged, judged and treated. */
export function riskCommands(random: Random, reader: Reader): Maker[] {
  const { newId, id, idOrNull, some, words, levelOrNull, personName } = picks(random, reader);
  return [
    () => ({ type: 'risk.form', id: newId('r'), threatIds: some('threat'), beforeId: idOrNull('risk') }),
    () => ({ type: 'risk.form', id: newId('r'), threatIds: some('threat'), title: words() }),
    () => ({ type: 'risk.add', id: newId('r'), title: words(), description: words() }),
    () => ({
      type: 'workshop.revise',
      from: 'register.xlsx',
      steps: [
        { type: 'risk.edit', id: id('risk'), title: words() },
        { type: 'risk.assess', id: id('risk'), probability: levelOrNull(), consequence: levelOrNull() },
        { type: 'risk.add', id: newId('r'), title: words() },
      ],
    }),
    () => ({ type: 'risk.edit', id: id('risk'), title: words(), description: words() }),
    () => ({ type: 'risk.move', id: id('risk'), beforeId: idOrNull('risk') }),
    () => ({
      type: 'risk.merge',
      id: id('risk'),
      intoId: id('risk'),
      assessment: random.pick([undefined, ...mergedAssessments]),
    }),
    () => ({ type: 'risk.remove', id: id('risk') }),
    () => ({
      type: 'risk.assess',
      id: id('risk'),
      probability: levelOrNull(),
      consequence: levelOrNull(),
      certainty: random.pick([undefined, null, ...certainties]),
    }),
    () => ({
      type: 'risk.treat',
      id: id('risk'),
      strategies: random.some(strategies),
      note: words(),
      residualProbability: levelOrNull(),
    }),
    () => ({
      type: 'risk.accept',
      id: id('risk'),
      reason: words(),
      personName: personName(),
      on: random.pick([null, '2026-06-05']) ?? null,
    }),
    () => ({
      type: 'risk.setStatus',
      id: id('risk'),
      status: random.pick([...riskStatuses, 'open' as const, 'open' as const]) ?? 'open',
      reason: words(),
      on: random.pick([null, '2026-06-05']) ?? null,
    }),
    () => ({ type: 'risk.setOwner', id: id('risk'), personName: personName() }),
  ];
}
