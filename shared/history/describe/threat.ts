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

  'threat.join': (view) => {
    const joined = view.images('threat').filter(({ joinedTo }) => joinedTo !== null);
    const card = view.row('threat', joined[0]?.joinedTo) ?? view.named('threat', 'intoId');
    const what = phrase('history:threat.join', { ...numbersOf(view, joined), other: card?.number ?? '?' });
    return withDissolved(view, what);
  },

  'threat.separate': (view) => {
    const cards = view
      .changes('threat')
      .map(({ before }) => view.row('threat', before?.joinedTo)?.number ?? '?');
    return phrase('history:threat.separate', { ...threatsIn(view), other: [...new Set(cards)].join(', ') });
  },

  'threat.regroup': (view) => {
    const sign = signOf(view, view.command.groupId);
    return phrase(`history:threat.regroup.${sign === null ? 'noGroup' : 'inGroup'}`, {
      ...numbersOf(view, view.images('threat')),
      ...(sign !== null && { sign }),
    });
  },

  'threat.remove': (view) => {
    const gone = view.changes('threat').flatMap(({ before, after }) => (before && !after ? [before] : []));
    const what = phrase('history:threat.remove', numbersOf(view, gone));
    const left = view
      .changes('threat')
      .flatMap(({ after }) => (after?.joinedTo === null ? [after.number] : []));
    if (left.length === 0) return withDissolved(view, what);
    return phrase('history:threat.left', { what, count: left.length, numbers: ranges(left) });
  },

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

/** The changed threats: how many, their numbers, and the words of a single one. What is joined to a card comes with it. */
export function threatsIn(view: ChangeView): { count: number; numbers: string; text: string } {
  const all = view.images('threat');
  const ids = new Set(all.map(({ id }) => id));
  return numbersOf(
    view,
    all.filter((threat) => !ids.has(threat.joinedTo ?? '')),
  );
}

function numbersOf(view: ChangeView, threats: readonly Threat[]) {
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
