import type { Command } from '../../../shared/domain/commands.ts';
import type { Reader } from '../../../shared/domain/draft.ts';
import { threatFields } from '../../../shared/domain/fields/threat.ts';
import { saidIn } from './field-commands.ts';
import { type Maker, picks } from './picks.ts';
import type { Random } from './random.ts';

/** Commands on threats, and a file of threats taken in. */
export function threatCommands(random: Random, reader: Reader): Maker[] {
  const { newId, id, idOrNull, some, words } = picks(random, reader);
  return [
    ...Array.from(
      { length: 4 },
      () => (): Command => ({
        type: 'threat.record',
        groupId: idOrNull('workGroup'),
        threats: random.some([1, 2, 3]).map(() => ({
          id: newId('t'),
          ...(random.next() < 0.2 && { groupId: idOrNull('workGroup') }),
          ...saidIn(random, reader, threatFields, 'threat.edit'),
          text: words(),
        })),
      }),
    ),
    () => {
      const groups = [{ id: newId('g'), name: words() }];
      const risks = [newId('r'), id('risk')].map((riskId) => ({
        id: riskId,
        title: words(),
        description: '',
      }));
      const threat = () => ({
        id: random.next() < 0.3 ? id('threat') : newId('t'),
        groupId: random.pick([null, groups[0]?.id ?? null, id('workGroup')]) ?? null,
        riskId: random.pick([null, ...risks.map((risk) => risk.id)]) ?? null,
        text: words(),
      });
      return {
        type: 'workshop.merge',
        from: words(),
        groups,
        risks,
        threats: random.some([1, 2, 3]).map(threat),
      };
    },
    () => ({ type: 'threat.regroup', ids: some('threat'), groupId: idOrNull('workGroup') }),
    () => ({ type: 'threat.remove', ids: some('threat') }),
    () => ({
      type: 'threat.split',
      id: id('threat'),
      newId: random.next() < 0.1 ? id('threat') : newId('t'),
    }),
    ...Array.from(
      { length: 4 },
      () => (): Command => ({
        type: 'threat.place',
        ids: some('threat'),
        riskId: idOrNull('risk'),
        beforeId: idOrNull('threat'),
      }),
    ),
  ];
}
