import type { CommandType } from '../../domain/commands.ts';
import { asList, asRecord, type ChangeView, type Describers } from '../change-view.ts';
import { phrase } from '../phrase.ts';
import { fieldNames } from './fields.ts';

type Types = Extract<CommandType, `${'organisation' | 'group' | 'participant'}.${string}`>;

export const peopleDescribers: Describers<Types> = {
  'organisation.add': (view) => {
    const names = view.images('organisation').map((each) => view.name(each.nameId));
    return phrase('history:organisation.add', { count: names.length, names });
  },
  'organisation.rename': (view) => {
    const { before, after } = view.first('organisation');
    return phrase('history:organisation.rename', {
      before: view.name(before?.nameId),
      after: view.name(after?.nameId),
    });
  },
  'organisation.remove': (view) =>
    phrase('history:organisation.remove', { name: view.name(view.named('organisation', 'id')?.nameId) }),

  'group.add': (view) => {
    const group = view.first('workGroup').after;
    const name = view.text(group?.name);
    return phrase(`history:group.add.${name ? 'named' : 'unnamed'}`, { sign: group?.sign ?? '?', name });
  },
  'group.rename': (view) => {
    const group = view.first('workGroup').after;
    const name = view.text(group?.name);
    return phrase(`history:group.rename.${name ? 'named' : 'unnamed'}`, { sign: group?.sign ?? '?', name });
  },
  'group.remove': (view) =>
    phrase('history:group.remove', { sign: view.named('workGroup', 'id')?.sign ?? '?' }),
  'group.arrange': (view) => {
    const groups = asList(view.command.groups).map((group) => asList(asRecord(group).participantIds));
    return phrase('history:group.arrange', {
      count: groups.flat().length,
      groups: phrase('history:groups', { count: groups.length }),
    });
  },

  'participant.add': (view) => {
    const count = view.images('participant').length;
    const organisations = view.images('organisation').length;
    if (organisations === 0) return phrase('history:participant.add', { count });
    const inWords = phrase('history:organisations', { count: organisations });
    return phrase('history:participant.addWithOrganisations', { count, organisations: inWords });
  },
  'participant.edit': (view) =>
    phrase('history:participant.edit', { fields: fieldNames('participant', view.fields('participant')) }),
  'participant.place': (view) => {
    const { before, after } = view.first('participant');
    const sign = signOf(view, after?.groupId);
    if (sign === null) return phrase('history:participant.place.nowhere');
    const within = before?.groupId === after?.groupId;
    return phrase(`history:participant.place.${within ? 'within' : 'inGroup'}`, { sign });
  },
  'participant.remove': (view) =>
    phrase('history:participant.remove', { count: view.images('participant').length }),
};

/** The sign of a group, or null where there is none. */
export function signOf(view: ChangeView, groupId: unknown): string | null {
  return view.row('workGroup', groupId)?.sign ?? null;
}
