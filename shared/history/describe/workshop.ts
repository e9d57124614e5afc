import type { CommandType } from '../../domain/commands.ts';
import type { WordKey } from '../../words/areas.ts';
import { asList, type ChangeView, type Describers } from '../change-view.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { fieldNames } from './fields.ts';

type Types = Extract<CommandType, `workshop.${string}`> | `workshop.${'salvage' | 'import' | 'mend'}`;

export const workshopTellers: Describers<Types> = {
  'workshop.create': (told) =>
    phrase('history:workshop.create', { title: told.text(told.first('workshop').after?.title) }),

  'workshop.import': (told) =>
    phrase('history:workshop.import', {
      risks: phrase('common:risks', { count: howMany(told, 'risks') }),
      threats: phrase('common:threats', { count: howMany(told, 'threats') }),
    }),

  'workshop.salvage': () => phrase('history:workshop.salvage'),
  'workshop.mend': () => phrase('history:workshop.mend'),

  'workshop.merge': (told) => {
    const { from } = told.command;
    return phrase('history:workshop.merge', {
      from: told.text(typeof from === 'string' ? from : '?'),
      parts: merged(told),
    });
  },

  'workshop.revise': (told) => {
    const { from } = told.command;
    return phrase('history:workshop.revise', {
      from: told.text(typeof from === 'string' ? from : '?'),
      parts: revised(told),
    });
  },

  'workshop.edit': (told) => {
    const { after } = told.first('workshop');
    const fields = told.fields('workshop');
    if (after && fields.length === 1 && fields[0] === 'title')
      return phrase('history:workshop.title', { title: told.text(after.title) });
    return phrase('history:workshop.edit', { fields: fieldNames('workshop', fields) });
  },

  'workshop.setFacilitator': (told) =>
    phrase(`history:workshop.facilitator.${told.first('workshop').after?.facilitatorId ? 'set' : 'cleared'}`),

  'workshop.setMethod': (told) => {
    const { before, after } = told.first('workshop');
    const isEdit = before?.method.id === after?.method.id;
    const name = told.text(after?.method.name[told.language]);
    const what = phrase(`history:workshop.method.${isEdit ? 'edited' : 'chosen'}`, { name });
    const parts = [
      ...counted('translated', told.changes('risk').length),
      ...counted('roundsKept', told.changes('votingRound').filter((row) => row.after?.formerMethod).length),
    ];
    return parts.length === 0 ? what : phrase('history:workshop.method.with', { what, parts });
  },
};

/** What a revision changed, each kind that it changed any of. */
function revised(told: ChangeView): Phrase[] {
  const [risks, measures] = [told.changes('risk'), told.changes('measure')];
  const counts = {
    risksChanged: risks.filter(({ before }) => before !== null).length,
    risksNew: risks.filter(({ before }) => before === null).length,
    measuresChanged: measures.filter(({ before, after }) => before !== null && after !== null).length,
    measuresNew: measures.filter(({ before }) => before === null).length,
    measuresGone: measures.filter(({ after }) => after === null).length,
  };
  return partsOf('revised', counts);
}

function counted(kind: 'translated' | 'roundsKept', count: number): Phrase[] {
  return count === 0 ? [] : [phrase(`history:workshop.method.${kind}`, { count })];
}

/** What a merge brought, each kind that it brought any of. */
function merged(told: ChangeView): Phrase[] {
  const counts = {
    threats: told.changes('threat').filter(({ before }) => before === null).length,
    changed: told.changes('threat').filter(({ before }) => before !== null).length,
    risks: told.changes('risk').length,
    groups: told.changes('workGroup').length,
  };
  return partsOf('merged', counts);
}

function partsOf(kind: 'merged' | 'revised', counts: Readonly<Record<string, number>>): Phrase[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([part, count]) => phrase(`history:workshop.${kind}.${part}` as WordKey, { count }));
}

/** The log keeps how many were taken in; a list of them is as good. */
function howMany(told: ChangeView, property: 'risks' | 'threats'): number {
  const logged = told.command[property];
  if (typeof logged === 'number') return logged;
  return asList(logged).length || told.images(property === 'risks' ? 'risk' : 'threat').length;
}
