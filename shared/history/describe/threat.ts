import type { CommandType } from '../../domain/commands.ts';
import type { Threat } from '../../domain/tables.ts';
import type { ChangeView, Describers } from '../change-view.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { fieldNames, only, ranges } from './fields.ts';
import { signOf } from './people.ts';

type Types = Extract<CommandType, `threat.${string}`>;

export const threatTellers: Describers<Types> = {
  'threat.record': (told) => {
    const groupIds = told.images('threat').map((threat) => threat.groupId);
    const signs = [...new Set(groupIds.map((id) => signOf(told, id)))].filter((sign) => sign !== null);
    if (signs.length > 1)
      return phrase('history:threat.record.inGroups', { ...threatsIn(told), signs: signs.sort() });
    const sign = groupIds.every((id) => id !== null) ? signs[0] : undefined;
    return phrase(`history:threat.record.${sign ? 'inGroup' : 'noGroup'}`, {
      ...threatsIn(told),
      ...(sign && { sign }),
    });
  },

  'threat.edit': (told) => {
    const { after } = told.first('threat');
    const fields = told.fields('threat');
    const number = after?.number ?? '?';
    if (after && only(fields, 'text'))
      return phrase('history:threat.text', { number, text: told.text(after.text) });
    if (after && only(fields, 'properties')) return propertiesTold(after);
    return phrase('history:threat.edit', { number, fields: fieldNames('threat', fields) });
  },

  'threat.regroup': (told) => {
    const sign = signOf(told, told.command.groupId);
    return phrase(`history:threat.regroup.${sign === null ? 'noGroup' : 'inGroup'}`, {
      ...threatsIn(told),
      ...(sign !== null && { sign }),
    });
  },

  'threat.remove': (told) => withDissolved(told, phrase('history:threat.remove', threatsIn(told))),

  'threat.place': (told) => {
    const moved = told.changes('threat');
    const risk = told.named('risk', 'riskId');
    const within = moved.every(({ before, after }) => before?.riskId === after?.riskId);
    const where = `${within ? 'within' : 'into'}${risk ? 'Risk' : 'Tray'}` as const;
    const what = phrase(`history:threat.place.${where}`, {
      ...threatsIn(told),
      ...(risk && { risk: risk.number }),
    });
    return withDissolved(told, what);
  },
};

/** The changed threats: how many, their numbers, and the words of a single one. */
export function threatsIn(told: ChangeView): { count: number; numbers: string; text: string } {
  const threats = told.images('threat');
  return {
    count: threats.length,
    numbers: ranges(threats.map((threat) => threat.number)),
    text: told.text(threats[0]?.text),
  };
}

/** A risk that lost its last threat may have gone with it: that is told in the same breath. */
export function withDissolved(told: ChangeView, what: Phrase): Phrase {
  const gone = told.changes('risk').flatMap(({ before, after }) => (before && !after ? before.number : []));
  if (gone.length === 0) return what;
  return phrase('history:dissolved', { what, count: gone.length, numbers: ranges(gone) });
}

function propertiesTold({ number, properties }: Threat): Phrase {
  if (properties.length === 0) return phrase('history:threat.properties.none', { number });
  const names = properties.map((property) => phrase(`common:property.${property}`));
  return phrase('history:threat.properties.some', { number, names });
}
