import type { CommandType } from '../../domain/commands.ts';
import { asList, asRecord, type ChangeView, type Describers } from '../change-view.ts';
import { phrase } from '../phrase.ts';
import { fieldNames } from './fields.ts';

type Types = Extract<CommandType, `${'organisation' | 'group' | 'participant'}.${string}`>;

export const peopleTellers: Describers<Types> = {
  'organisation.add': (told) => {
    const names = told.images('organisation').map((each) => told.name(each.nameId));
    return phrase('history:organisation.add', { count: names.length, names });
  },
  'organisation.rename': (told) => {
    const { before, after } = told.first('organisation');
    return phrase('history:organisation.rename', {
      before: told.name(before?.nameId),
      after: told.name(after?.nameId),
    });
  },
  'organisation.remove': (told) =>
    phrase('history:organisation.remove', { name: told.name(told.named('organisation', 'id')?.nameId) }),

  'group.add': (told) => {
    const group = told.first('workGroup').after;
    const name = told.text(group?.name);
    return phrase(`history:group.add.${name ? 'named' : 'unnamed'}`, { sign: group?.sign ?? '?', name });
  },
  'group.rename': (told) => {
    const group = told.first('workGroup').after;
    const name = told.text(group?.name);
    return phrase(`history:group.rename.${name ? 'named' : 'unnamed'}`, { sign: group?.sign ?? '?', name });
  },
  'group.remove': (told) =>
    phrase('history:group.remove', { sign: told.named('workGroup', 'id')?.sign ?? '?' }),
  'group.arrange': (told) => {
    const groups = asList(told.command.groups).map((group) => asList(asRecord(group).participantIds));
    return phrase('history:group.arrange', {
      count: groups.flat().length,
      groups: phrase('history:groups', { count: groups.length }),
    });
  },

  'participant.add': (told) => {
    const count = told.images('participant').length;
    const organisations = told.images('organisation').length;
    if (organisations === 0) return phrase('history:participant.add', { count });
    const inWords = phrase('history:organisations', { count: organisations });
    return phrase('history:participant.addWithOrganisations', { count, organisations: inWords });
  },
  'participant.edit': (told) =>
    phrase('history:participant.edit', { fields: fieldNames('participant', told.fields('participant')) }),
  'participant.place': (told) => {
    const { before, after } = told.first('participant');
    const sign = signOf(told, after?.groupId);
    if (sign === null) return phrase('history:participant.place.nowhere');
    const within = before?.groupId === after?.groupId;
    return phrase(`history:participant.place.${within ? 'within' : 'inGroup'}`, { sign });
  },
  'participant.remove': (told) =>
    phrase('history:participant.remove', { count: told.images('participant').length }),
};

/** The sign of a group, or null where there is none. */
export function signOf(told: ChangeView, groupId: unknown): string | null {
  return told.row('workGroup', groupId)?.sign ?? null;
}
