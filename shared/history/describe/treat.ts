import type { CommandType } from '../../domain/commands.ts';
import type { Measure, Risk } from '../../domain/tables.ts';
import type { ChangeView, Describers } from '../change-view.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { fieldNames, only, ranges } from './fields.ts';

type Types = Extract<CommandType, 'risk.treat' | 'risk.accept' | 'risk.setOwner' | `measure.${string}`>;

export const treatDescribers: Describers<Types> = {
  'risk.treat': (view) => {
    const { after } = view.first('risk');
    const fields = view.fields('risk');
    if (after && only(fields, 'strategies')) return describeStrategies(after);
    if (after && only(fields, 'residualProbability', 'residualConsequence'))
      return describeResidual(view, after);
    return phrase('history:treat.edit', { number: after?.number ?? '?', fields: fieldNames('risk', fields) });
  },

  'risk.accept': (view) => {
    const { after } = view.first('risk');
    if (view.command.accepts === true)
      return phrase('history:treat.accepted', { number: after?.number ?? '?' });
    return phrase('history:treat.accept', {
      number: after?.number ?? '?',
      fields: fieldNames('risk', view.fields('risk')),
    });
  },

  'risk.setOwner': (view) => {
    const { after } = view.first('risk');
    const what = after?.riskOwnerId ? 'set' : 'cleared';
    return phrase(`history:treat.owner.${what}`, { number: after?.number ?? '?' });
  },

  'measure.add': (view) => phrase('history:measure.add', aboutMeasure(view, view.first('measure').after)),

  'measure.edit': (view) => {
    const { after } = view.first('measure');
    const fields = view.fields('measure');
    const about = aboutMeasure(view, after);
    if (after && only(fields, 'status'))
      return phrase('history:measure.status', { ...about, status: phrase(`common:status.${after.status}`) });
    return phrase('history:measure.edit', { ...about, fields: fieldNames('measure', fields) });
  },

  'measure.share': (view) => describeShared(view, 'share'),
  'measure.unshare': (view) => describeShared(view, 'unshare'),

  'measure.remove': (view) =>
    phrase('history:measure.remove', aboutMeasure(view, view.first('measure').before)),
};

function aboutMeasure(view: ChangeView, measure: Measure | null | undefined): { risk: string; text: string } {
  return { risk: ranges(view.risksOf(measure?.id)) || '?', text: view.text(measure?.text) };
}

function describeShared(view: ChangeView, what: 'share' | 'unshare'): Phrase {
  const risk = view.named('risk', 'riskId')?.number ?? '?';
  return phrase(`history:measure.${what}`, { risk, text: view.text(view.named('measure', 'id')?.text) });
}

function describeStrategies({ number, strategies }: Risk): Phrase {
  if (strategies.length === 0) return phrase('history:treat.strategies.none', { number });
  const names = strategies.map((strategy) => phrase(`common:strategy.${strategy}`));
  return phrase('history:treat.strategies.some', { number, names });
}

function describeResidual(
  view: ChangeView,
  { number, residualProbability, residualConsequence }: Risk,
): Phrase {
  if (residualProbability === null && residualConsequence === null)
    return phrase('history:treat.residual.cleared', { number });
  return phrase('history:treat.residual.rated', {
    number,
    pair: view.pair(residualProbability, residualConsequence),
  });
}
