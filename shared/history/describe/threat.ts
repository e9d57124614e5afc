import type { CommandType } from '../../domain/commands.ts';
import type { Threat } from '../../domain/tables.ts';
import type { ChangeView, Describers } from '../change-view.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { fieldNames, only, ranges } from './fields.ts';
import { signOf } from './people.ts';

type Types = Extract<CommandType, `threat.${string}`>;

export const threatDescribers: Describers<Types> = {
  'threat.record': (view) => {
    const groupIds = view.images('threat').map((threat) => threat.groupId);
    const signs = [...new Set(groupIds.map((id) => signOf(view, id)))].filter((sign) => sign !== null);
    if (signs.length > 1)
      return phrase('history:threat.record.inGroups', { ...threatsIn(view), signs: signs.sort() });
    const sign = groupIds.every((id) => id !== null) ? signs[0] : undefined;
    return phrase(`history:threat.record.${sign ? 'inGroup' : 'noGroup'}`, {
      ...threatsIn(view),
      ...(sign && { sign }),
    });
  },

  'threat.edit': (view) => {
    const { after } = view.first('threat');
    const fields = view.fields('threat');
    const number = after?.number ?? '?';
    if (after && only(fields, 'text'))
      return phrase('history:threat.text', { number, text: view.text(after.text) });
    if (after && only(fields, 'properties')) return describeProperties(after);
    return phrase('history:threat.edit', { number, fields: fieldNames('threat', fields) });
  },

  'threat.split': (view) =>
    phrase('history:threat.split', {
      number: view.named('threat', 'id')?.number ?? '?',
      other: view.named('threat', 'newId')?.number ?? '?',
    }),

  'threat.regroup': (view) => {
    const sign = signOf(view, view.command.groupId);
    return phrase(`history:threat.regroup.${sign === null ? 'noGroup' : 'inGroup'}`, {
      ...threatsIn(view),
      ...(sign !== null && { sign }),
    });
  },

  'threat.remove': (view) => withDissolved(view, phrase('history:threat.remove', threatsIn(view))),

  'threat.place': (view) => {
    const moved = view.changes('threat');
    const risk = view.named('risk', 'riskId');
    const within = moved.every(({ before, after }) => before?.riskId === after?.riskId);
    const where = `${within ? 'within' : 'into'}${risk ? 'Risk' : 'Tray'}` as const;
    const what = phrase(`history:threat.place.${where}`, {
      ...threatsIn(view),
      ...(risk && { risk: risk.number }),
    });
    return withDissolved(view, what);
  },
};

/** The changed threats: how many, their numbers, and the words of a single one. */
export function threatsIn(view: ChangeView): { count: number; numbers: string; text: string } {
  const threats = view.images('threat');
  return {
    count: threats.length,
    numbers: ranges(threats.map((threat) => threat.number)),
    text: view.text(threats[0]?.text),
  };
}

/** A risk that lost its last threat may have gone with it: the same sentence says so. */
export function withDissolved(view: ChangeView, what: Phrase): Phrase {
  const gone = view.changes('risk').flatMap(({ before, after }) => (before && !after ? before.number : []));
  if (gone.length === 0) return what;
  return phrase('history:dissolved', { what, count: gone.length, numbers: ranges(gone) });
}

function describeProperties({ number, properties }: Threat): Phrase {
  if (properties.length === 0) return phrase('history:threat.properties.none', { number });
  const names = properties.map((property) => phrase(`common:property.${property}`));
  return phrase('history:threat.properties.some', { number, names });
}
