import { mergedAssessments } from '../../../shared/domain/codes.ts';
import type { Reader } from '../../../shared/domain/draft.ts';
import { type Maker, picks } from './picks.ts';
import type { Random } from './random.ts';

/** Commands on risks: formed, merged, judged and treated. */
export function riskCommands(random: Random, reader: Reader): Maker[] {
  const { newId, id, idOrNull, some, words, levelOrNull } = picks(random, reader);
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
    () => ({ type: 'risk.move', id: id('risk'), beforeId: idOrNull('risk') }),
    () => ({
      type: 'risk.merge',
      id: id('risk'),
      intoId: id('risk'),
      assessment: random.pick([undefined, ...mergedAssessments]),
    }),
    () => ({ type: 'risk.remove', id: id('risk') }),
  ];
}
