import type { CommandType } from '../../domain/commands.ts';
import type { ChangeView, Describers } from '../change-view.ts';
import { phrase } from '../phrase.ts';
import { fieldNames, only, ranges } from './fields.ts';
import { threatsIn, withDissolved } from './threat.ts';

type Types = Exclude<Extract<CommandType, `risk.${string}`>, 'risk.treat' | 'risk.accept'>;

export const riskTellers: Describers<Types> = {
  'risk.form': (told) => {
    const risk = told.named('risk', 'id');
    const title = told.text(risk?.title);
    const what = phrase(`history:risk.form.${title ? 'named' : 'unnamed'}`, {
      ...threatsIn(told),
      number: risk?.number ?? '?',
      title,
    });
    return withDissolved(told, what);
  },

  'risk.add': (told) => {
    const { after } = told.first('risk');
    return phrase('history:risk.add', { number: after?.number ?? '?', title: told.text(after?.title) });
  },

  'risk.edit': (told) => {
    const { after } = told.first('risk');
    const fields = told.fields('risk');
    const number = after?.number ?? '?';
    if (!only(fields, 'title'))
      return phrase('history:risk.edit', { number, fields: fieldNames('risk', fields) });
    const title = told.text(after?.title);
    return phrase(`history:risk.title.${title ? 'given' : 'taken'}`, { number, title });
  },

  'risk.move': (told) => phrase('history:risk.move', { number: numberOf(told) }),

  'risk.merge': (told) => {
    const gone = told.changes('risk').find((change) => change.after === null)?.before;
    const kept = [told.named('risk', 'id'), told.named('risk', 'intoId')].find(
      (risk) => risk && risk.id !== gone?.id,
    );
    const numbers = { gone: gone?.number ?? '?', kept: kept?.number ?? '?' };
    const chosen = told.command.assessment;
    if (chosen === undefined) return phrase('history:risk.merge.plain', numbers);
    if (chosen === 'none') return phrase('history:risk.merge.unrated', numbers);
    const pair = told.pair(kept?.probability, kept?.consequence);
    return phrase('history:risk.merge.rated', { ...numbers, pair });
  },

  'risk.remove': (told) => {
    const count = told.images('threat').length;
    const number = numberOf(told);
    return phrase(`history:risk.remove.${count === 0 ? 'empty' : 'withThreats'}`, { number, count });
  },

  'risk.assess': (told) => {
    const { after } = told.first('risk');
    const number = after?.number ?? '?';
    if (only(told.fields('risk'), 'rationale')) return phrase('history:risk.assess.rationale', { number });
    if (!after || (after.probability === null && after.consequence === null))
      return phrase('history:risk.assess.cleared', { number });
    const pair = told.pair(after.probability, after.consequence);
    return phrase('history:risk.assess.rated', { number, pair });
  },

  'risk.assessMany': (told) => {
    const numbers = told.images('risk').map((risk) => risk.number);
    return phrase('history:risk.assessMany', { count: numbers.length, numbers: ranges(numbers) });
  },

  'risk.compare': (told) => {
    const { worse } = told.command;
    const [one, other] = [numberOf(told, 'oneId'), numberOf(told, 'otherId')];
    if (worse === 'equal') return phrase('history:risk.compare.equal', { one, other });
    if (worse === 'one') return phrase('history:risk.compare.worse', { worse: one, other });
    if (worse === 'other') return phrase('history:risk.compare.worse', { worse: other, other: one });
    return phrase('history:risk.compare.cleared', { one, other });
  },
};

/** Number of the risk that a property of the command names. */
export function numberOf(told: ChangeView, property = 'id'): number | string {
  return told.named('risk', property)?.number ?? '?';
}
