import type { Reader } from '../../../shared/domain/draft.ts';
import { proposedMapping } from '../../../shared/domain/method/mapping.ts';
import { describedMethod } from '../described-method.ts';
import { presetMethod } from '../workshop.ts';
import { type Maker, picks } from './picks.ts';
import { Random } from './random.ts';
import { randomRegister } from './random-register.ts';

/** Commands on the workshop, its parked notes, and the people in it. */
export function workshopCommands(random: Random, reader: Reader): Maker[] {
  const { newId, id, idOrNull, some, words, personName } = picks(random, reader);
  const organisation = () => ({
    id: newId('o'),
    organisationName: { id: newId('name'), text: words() },
  });
  return [
    () => ({
      type: 'parkedNote.add',
      id: newId('note'),
      text: words(),
      groupId: idOrNull('workGroup'),
    }),
    () => ({ type: 'parkedNote.remove', ids: [id('parkedNote')] }),
    () => {
      const id = random.pick(['sambruk-2014', 'described', 'msb-metodstod', 'nist-800-30'] as const);
      const scales = id === 'described' ? describedMethod() : presetMethod(id);
      const chance = random.next();
      const register = randomRegister(new Random(Math.floor(chance * 2 ** 32)));
      const method = (chance * 10) % 1 < 0.5 ? { ...scales, register } : scales;
      const from = reader.get('workshop', 'workshop')?.method ?? method;
      return {
        type: 'workshop.setMethod',
        method,
        ...(chance < 0.8 && { mapping: proposedMapping(from, method) }),
      };
    },
    () => ({ type: 'organisation.add', organisations: [organisation()] }),
    () => ({ type: 'organisation.remove', id: id('organisation') }),
    () => ({ type: 'group.add', id: newId('g'), name: words() }),
    () => ({ type: 'group.remove', id: id('workGroup') }),
    () => ({ type: 'group.arrange', groups: [{ id: newId('g'), participantIds: some('participant') }] }),
    () => ({
      type: 'participant.add',
      organisations: random.pick([undefined, [organisation()]]),
      participants: [1, 2].map(() => ({
        id: newId('p'),
        personName: personName(),
        organisationId: idOrNull('organisation'),
        role: words(),
        groupId: idOrNull('workGroup'),
      })),
    }),
    () => ({
      type: 'participant.place',
      id: id('participant'),
      groupId: idOrNull('workGroup'),
      beforeId: idOrNull('participant'),
    }),
    () => ({ type: 'participant.remove', ids: some('participant') }),
  ];
}
