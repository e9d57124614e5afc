import type { CommandType } from '../../domain/commands.ts';
import type { Risk } from '../../domain/tables.ts';
import type { ChangeView, Describers } from '../change-view.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { fieldNames, only, ranges } from './fields.ts';
import { threatsIn, withDissolved } from './threat.ts';

type Types = Exclude<Extract<CommandType, `risk.${string}`>, 'risk.treat' | 'risk.accept' | 'risk.setOwner'>;

export const riskDescribers: Describers<Types> = {
  'risk.form': (view) => {
    const risk = view.named('risk', 'id');
    const title = view.text(risk?.title);
    const what = phrase(`history:risk.form.${title ? 'named' : 'unnamed'}`, {
      ...threatsIn(view),
      number: risk?.number ?? '?',
      title,
    });
    return withDissolved(view, what);
  },

  'risk.add': (view) => {
    const { after } = view.first('risk');
    return phrase('history:risk.add', { number: after?.number ?? '?', title: view.text(after?.title) });
  },

  'risk.edit': (view) => {
    const { after } = view.first('risk');
    const fields = view.fields('risk');
    const number = after?.number ?? '?';
    if (!only(fields, 'title'))
      return phrase('history:risk.edit', { number, fields: fieldNames('risk', fields) });
    const title = view.text(after?.title);
    return phrase(`history:risk.title.${title ? 'given' : 'taken'}`, { number, title });
  },

  'risk.setStatus': (view) => {
    const { after } = view.first('risk');
    const fields = view.fields('risk');
    const number = after?.number ?? '?';
    if (!fields.includes('status'))
      return phrase('history:risk.status.edit', { number, fields: fieldNames('risk', fields) });
    return phrase(`history:risk.status.${after?.status ?? 'open'}`, { number });
  },

  'risk.move': (view) => phrase('history:risk.move', { number: numberOf(view) }),

  'risk.merge': (view) => {
    const what = mergePhrase(view);
    const kept = view.changes('risk').find(({ after }) => after !== null);
    const title = view.text(kept?.after?.title);
    // The lower number was carried to another risk, whose name it has now.
    const isRenamed = kept?.id === view.command.id && kept?.before?.title !== kept?.after?.title;
    if (!isRenamed || title === '') return what;
    return phrase('history:risk.merge.called', { what, kept: kept?.after?.number ?? '?', title });
  },

  'risk.remove': (view) => {
    const { count } = threatsIn(view);
    const number = numberOf(view);
    return phrase(`history:risk.remove.${count === 0 ? 'empty' : 'withThreats'}`, { number, count });
  },

  'risk.assess': (view) => {
    const { after } = view.first('risk');
    const number = after?.number ?? '?';
    if (after?.certainty && only(view.fields('risk'), 'certainty'))
      return phrase('history:risk.assess.certainty', {
        number,
        certainty: phrase(`common:certainty.${after.certainty}`),
      });
    if (only(view.fields('risk'), 'certainty')) return phrase('history:risk.assess.uncertain', { number });
    if (only(view.fields('risk'), 'rationale')) return phrase('history:risk.assess.rationale', { number });
    if (!after || (after.probability === null && after.consequence === null))
      return phrase('history:risk.assess.cleared', { number });
    const pair = view.pair(after.probability, after.consequence);
    const fields = view.fields('risk');
    if (only(fields, 'mappedFrom'))
      return after.mappedFrom === ''
        ? phrase('history:risk.assess.confirmed', { number, pair })
        : phrase('history:risk.assess.mapped', { number, method: view.text(after.mappedFrom) });
    if (only(fields, 'views') && after.views.length === 0)
      return phrase('history:risk.assess.undiffered', { number });
    const [one, other] = after.views.map((each) => viewPhrase(view, each));
    if (fields.includes('views') && one && other)
      return phrase('history:risk.assess.differed', { number, one, other, pair });
    return phrase('history:risk.assess.rated', { number, pair });
  },

  'risk.assessMany': (view) => {
    const numbers = view.images('risk').map((risk) => risk.number);
    return phrase('history:risk.assessMany', { count: numbers.length, numbers: ranges(numbers) });
  },

  'risk.compare': (view) => {
    const { worse } = view.command;
    const [one, other] = [numberOf(view, 'oneId'), numberOf(view, 'otherId')];
    if (worse === 'equal') return phrase('history:risk.compare.equal', { one, other });
    if (worse === 'one') return phrase('history:risk.compare.worse', { worse: one, other });
    if (worse === 'other') return phrase('history:risk.compare.worse', { worse: other, other: one });
    return phrase('history:risk.compare.cleared', { one, other });
  },
};

/** Which risk has gone into which, and whose assessment holds. */
function mergePhrase(view: ChangeView): Phrase {
  const gone = view.changes('risk').find((change) => change.after === null)?.before;
  const kept = [view.named('risk', 'id'), view.named('risk', 'intoId')].find(
    (risk) => risk && risk.id !== gone?.id,
  );
  const numbers = { gone: gone?.number ?? '?', kept: kept?.number ?? '?' };
  const chosen = view.command.assessment;
  if (chosen === undefined) return phrase('history:risk.merge.plain', numbers);
  if (chosen === 'none') return phrase('history:risk.merge.unrated', numbers);
  const pair = view.pair(kept?.probability, kept?.consequence);
  return phrase('history:risk.merge.rated', { ...numbers, pair });
}

function viewPhrase(view: ChangeView, { probability, consequence, count }: Risk['views'][number]): Phrase {
  const pair = view.pair(probability, consequence);
  return count === null ? pair : phrase('common:view.held', { pair, count });
}

/** Number of the risk that a property of the command names. */
export function numberOf(view: ChangeView, property = 'id'): number | string {
  return view.named('risk', property)?.number ?? '?';
}
