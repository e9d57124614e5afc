import type { CommandType } from '../../domain/commands.ts';
import { registerChange } from '../../domain/method/edit-register.ts';
import type { Method } from '../../domain/method/method.ts';
import { type Agenda, agendaEnd, timeInWords } from '../../domain/projector/agenda.ts';
import type { WordKey } from '../../words/areas.ts';
import { asList, type ChangeView, type Describers } from '../change-view.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { fieldNames } from './fields.ts';

type Types = Extract<CommandType, `workshop.${string}`> | `workshop.${'salvage' | 'import' | 'mend'}`;

export const workshopDescribers: Describers<Types> = {
  'workshop.create': (view) =>
    phrase('history:workshop.create', { title: view.text(view.first('workshop').after?.title) }),

  'workshop.import': (view) => {
    const { from } = view.command;
    const counts = {
      risks: phrase('common:risks', { count: howMany(view, 'risks') }),
      threats: phrase('common:threats', { count: howMany(view, 'threats') }),
    };
    return typeof from === 'string'
      ? phrase('history:workshop.next', { from: view.text(from), ...counts })
      : phrase('history:workshop.import', counts);
  },

  'workshop.salvage': () => phrase('history:workshop.salvage'),
  'workshop.mend': () => phrase('history:workshop.mend'),

  'workshop.merge': (view) => {
    const { from } = view.command;
    return phrase('history:workshop.merge', {
      from: view.text(typeof from === 'string' ? from : '?'),
      parts: merged(view),
    });
  },

  'workshop.revise': (view) => {
    const { from } = view.command;
    return phrase('history:workshop.revise', {
      from: view.text(typeof from === 'string' ? from : '?'),
      parts: revised(view),
    });
  },

  'workshop.edit': (view) => {
    const { after } = view.first('workshop');
    const fields = view.fields('workshop');
    if (after && fields.length === 1 && fields[0] === 'title')
      return phrase('history:workshop.title', { title: view.text(after.title) });
    if (after && fields.length === 1 && fields[0] === 'registerOrder')
      return phrase(`history:workshop.order.${after.registerOrder}`);
    if (after && fields.length === 1 && fields[0] === 'agenda') return describeAgenda(view, after.agenda);
    return phrase('history:workshop.edit', { fields: fieldNames('workshop', fields) });
  },

  'workshop.setFacilitator': (view) =>
    phrase(`history:workshop.facilitator.${view.first('workshop').after?.facilitatorId ? 'set' : 'cleared'}`),

  'workshop.decide': (view) =>
    phrase('history:workshop.edit', { fields: fieldNames('workshop', view.fields('workshop')) }),

  'workshop.setMethod': (view) => {
    const { before, after } = view.first('workshop');
    const isEdit = before?.method.id === after?.method.id;
    const name = view.text(after?.method.name[view.language]);
    const what = phrase(`history:workshop.method.${isEdit ? 'edited' : 'chosen'}`, { name });
    const parts = [
      ...(before && after ? registerParts(before.method, after.method) : []),
      ...counted('translated', view.changes('risk').length),
      ...counted('roundsKept', view.changes('votingRound').filter((row) => row.after?.formerMethod).length),
    ];
    return parts.length === 0 ? what : phrase('history:workshop.method.with', { what, parts });
  },
};

function describeAgenda({ language }: ChangeView, agenda: Agenda | null): Phrase {
  if (!agenda) return phrase('history:workshop.agenda.removed');
  return phrase('history:workshop.agenda.set', {
    start: timeInWords(agenda.start, language),
    end: timeInWords(agendaEnd(agenda), language),
  });
}

/** Most columns that are named. */
const fewColumns = 3;

/** What became of the columns of the register, each kind of change that there was. */
function registerParts(before: Method, after: Method): Phrase[] {
  const change = registerChange(before, after);
  if (change === null) return [];
  if (change.isUsual) return [phrase('history:workshop.register.usual')];
  const columnsOf = (kind: 'shown' | 'hidden' | 'named') => {
    const columns = change[kind];
    const count = columns.length;
    if (count === 0) return [];
    if (count > fewColumns) return [phrase(`history:workshop.register.${kind}Many`, { columns: count })];
    const names = columns.map((column) => phrase(`workbook:head.${column}`));
    return [phrase(`history:workshop.register.${kind}`, { columns: names })];
  };
  const order = change.isReordered ? [phrase('history:workshop.register.order')] : [];
  return [...columnsOf('shown'), ...columnsOf('hidden'), ...columnsOf('named'), ...order];
}

/** What a revision changed, each kind that it changed any of. */
function revised(view: ChangeView): Phrase[] {
  const [risks, measures] = [view.changes('risk'), view.changes('measure')];
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
function merged(view: ChangeView): Phrase[] {
  const counts = {
    threats: view.changes('threat').filter(({ before }) => before === null).length,
    changed: view.changes('threat').filter(({ before }) => before !== null).length,
    risks: view.changes('risk').length,
    groups: view.changes('workGroup').length,
    notes: view.changes('parkedNote').length,
  };
  return partsOf('merged', counts);
}

function partsOf(kind: 'merged' | 'revised', counts: Readonly<Record<string, number>>): Phrase[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([part, count]) => phrase(`history:workshop.${kind}.${part}` as WordKey, { count }));
}

/** The log keeps how many were taken in; a list of them is as good. */
function howMany(view: ChangeView, property: 'risks' | 'threats'): number {
  const logged = view.command[property];
  if (typeof logged === 'number') return logged;
  return asList(logged).length || view.images(property === 'risks' ? 'risk' : 'threat').length;
}
